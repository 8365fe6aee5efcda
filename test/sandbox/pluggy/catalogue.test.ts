import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { topCategoryOf } from "./categories.ts";
import { isCpf } from "./connector-fields.ts";
import type { Connector } from "./connectors.ts";
import type { RawRequest } from "./raw-api.ts";
import { rawApi } from "./raw-api.ts";
import { startPluggy } from "./start-pluggy.ts";
import type { PluggySandbox } from "./start-pluggy.ts";

let pluggy: PluggySandbox;
let api: RawRequest;

beforeAll(async () => {
  pluggy = await startPluggy();
  api = await rawApi(pluggy);
});

afterAll(() => pluggy.close());

async function connectors(query = ""): Promise<Connector[]> {
  return ((await api("GET", `/connectors${query}`)).body as { results: Connector[] }).results;
}

describe("GET /connectors", () => {
  it("has the sandbox connectors only when requested", async () => {
    const real = await connectors();
    expect(real.some(({ isSandbox }) => isSandbox)).toBe(false);
    const all = await connectors("?sandbox=true");
    expect(all.filter(({ isSandbox }) => isSandbox).map(({ id }) => id)).toEqual([2, 4, 5, 8, 600]);
    expect(all).toHaveLength(real.length + 5);
  });

  it("filters by name, type and Open Finance", async () => {
    expect((await connectors("?name=nuba")).map(({ id }) => id)).toEqual([612]);
    expect((await connectors("?sandbox=true&types=BUSINESS_BANK")).map(({ id }) => id)).toEqual([
      8,
    ]);
    expect((await connectors("?isOpenFinance=false")).map(({ id }) => id)).toEqual([200]);
    const [itau] = await connectors("?name=Ita%C3%BA&healthDetails=true");
    expect(itau?.health.details).toBeDefined();
  });

  it("answers each connector and its logo", async () => {
    const nubank = (await api("GET", "/connectors/612")).body as Connector;
    expect(nubank).toMatchObject({ name: "Nubank", oauth: true, isOpenFinance: true });
    const logo = await fetch(nubank.imageUrl);
    expect(logo.headers.get("content-type")).toContain("image/svg+xml");
    expect((await api("GET", "/connectors/99999")).status).toBe(404);
    expect((await api("GET", "/connectors/abc")).status).toBe(400);
  });

  it("validates a login form", async () => {
    const answer = await api("POST", "/connectors/600/validate", { cpf: "111.111.111-11" });
    expect(answer.body).toMatchObject({ errors: [{ parameter: "cpf", code: "002" }] });
  });
});

describe("GET /categories", () => {
  it("answers all 130 on one page, with the Portuguese names", async () => {
    const { body } = await api("GET", "/categories");
    expect(body).toMatchObject({ total: 130, totalPages: 1, page: 1 });
    const { results } = body as { results: { id: string; descriptionTranslated: string }[] };
    expect(results).toHaveLength(130);
    expect(results.every((category) => category.descriptionTranslated !== "")).toBe(true);
  });

  it("filters by parent, and answers one by id", async () => {
    const { body } = await api("GET", "/categories?parentId=20000000");
    const { results } = body as { results: { id: string }[] };
    expect(results.map(({ id }) => id)).toEqual([
      "200100000",
      "200200000",
      "200300000",
      "200400000",
    ]);
    expect((await api("GET", "/categories/02030001")).body).toEqual({
      id: "02030001",
      description: "Real estate financing",
      descriptionTranslated: "Financiamento imobiliário",
      parentId: "02000000",
      parentDescription: "Financing",
    });
    expect((await api("GET", "/categories/12")).status).toBe(404);
  });

  it("is a tree three levels deep", () => {
    expect(topCategoryOf("05090004")).toBe("05000000");
    expect(topCategoryOf("200300000")).toBe("20000000");
    expect(topCategoryOf("08990000")).toBe("99999999");
    expect(topCategoryOf(null)).toBe("99999999");
  });
});

describe("isCpf", () => {
  it.each([
    ["123.456.789-09", true],
    ["12345678909", true],
    ["123.456.789-00", false],
    ["111.111.111-11", false],
    ["123", false],
  ])("%s → %s", (text, expected) => {
    expect(isCpf(text)).toBe(expected);
  });
});

describe("unknown routes", () => {
  it("are answered with 404, and known ones with another method with 405", async () => {
    expect((await api("GET", "/nowhere")).status).toBe(404);
    expect((await api("DELETE", "/connectors")).status).toBe(405);
  });
});
