import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { BankError } from "../../src/errors.ts";
import { startScriptedPluggy, type Scripted, type ScriptedPluggy } from "./scripted-pluggy.ts";
import { instantTimers } from "../support/instant-timers.ts";
import { UNLIMITED } from "../support/unlimited-budget.ts";
import { failureOf } from "./bank-error-of.ts";

let pluggy: ScriptedPluggy;

beforeEach(async () => {
  pluggy = await startScriptedPluggy();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await pluggy[Symbol.asyncDispose]();
});

describe("a failure", () => {
  const ITEM = "GET /items/9f1c0c1e-8a53-4f5e-9f60-6f1d1c3f7a11";
  const fetchItem = () => pluggy.client().fetchItem("9f1c0c1e-8a53-4f5e-9f60-6f1d1c3f7a11");

  const cases: [string, Scripted, Partial<BankError>][] = [
    [
      "a 400 with a reason",
      { status: 400, body: { code: 400, codeDescription: "ITEM_ALREADY_UPDATING", message: "m" } },
      { code: "refused", reason: "ITEM_ALREADY_UPDATING" },
    ],
    [
      "a 400 with a known message",
      { status: 400, body: { code: 400, message: "MeuPluggy item cant be updated" } },
      { code: "refused", reason: "MEU_PLUGGY_ITEM_CANNOT_BE_UPDATED" },
    ],
    [
      "a 400 with an unknown message",
      { status: 400, body: { code: 400, message: "CPF 123.456.789-00 is not yours" } },
      { code: "refused", reason: null, again: null },
    ],
    [
      "a 400 with a list as body",
      { status: 400, body: [{ codeDescription: "ITEM_ALREADY_UPDATING" }] },
      { code: "refused", reason: null },
    ],
    [
      "a 409",
      { status: 409, body: { codeDescription: "CLIENT_IS_UPDATING_BEFORE_ALLOWED_FREQUENCY" } },
      { code: "refused", reason: "CLIENT_IS_UPDATING_BEFORE_ALLOWED_FREQUENCY" },
    ],
    ["a 401", { status: 401, body: { code: 401 } }, { code: "unauthorized" }],
    ["a 403", { status: 403, body: { code: 403 } }, { code: "unauthorized" }],
    [
      "a 404",
      { status: 404, body: { codeDescription: "ITEM_NOT_FOUND" } },
      { code: "not-found", reason: "ITEM_NOT_FOUND" },
    ],
    [
      "a 410",
      { status: 410, body: { codeDescription: "ENDPOINT_DEPRECATED" } },
      { code: "refused" },
    ],
    [
      "a 429 with a retry delay",
      { status: 429, body: { code: 429 }, headers: { "retry-after": "60" } },
      { code: "rate-limited", retryAfter: 60_000 },
    ],
    [
      "a 429 with a reset header only",
      { status: 429, body: { code: 429 }, headers: { "ratelimit-reset": "17" } },
      { code: "rate-limited", retryAfter: 17_000 },
    ],
    [
      "a 429 without a header",
      { status: 429, body: "slow down" },
      { code: "rate-limited", retryAfter: 60_000 },
    ],
    [
      "a 429 with a huge retry delay",
      { status: 429, headers: { "retry-after": "999999" } },
      { code: "rate-limited", retryAfter: 900_000 },
    ],
    [
      "a 500 with an HTML page",
      { status: 500, body: "<html>oops</html>" },
      { code: "unreachable" },
    ],
    [
      "a 503 with a retry delay",
      { status: 503, headers: { "retry-after": "30" } },
      { code: "unreachable", retryAfter: 30_000 },
    ],
    ["a redirect", { status: 302, headers: { location: "/elsewhere" } }, { code: "unreachable" }],
    ["an HTML page instead of JSON", { body: "<html>hello</html>" }, { code: "unreachable" }],
    ["a broken connection", { isBroken: true }, { code: "unreachable" }],
    [
      "a reason with unsafe characters",
      { status: 400, body: { codeDescription: "CPF 123.456.789-00 unknown" } },
      { code: "refused", reason: null },
    ],
  ];

  it.each(cases)("of %s is thrown as a BankError", async (_name, answer, expected) => {
    pluggy.answer(ITEM, answer);
    const error = await failureOf(fetchItem());
    expect(error).toMatchObject(expected);
    expect(error.message).toContain("GET items/:id");
  });

  it("never quotes the body", async () => {
    const body = {
      codeDescription: "SOMETHING",
      message: "CPF 123.456.789-00",
      providerMessage: "Ana",
    };
    pluggy.answer(ITEM, { status: 400, body });
    const error = await failureOf(fetchItem());
    const all = `${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`;
    expect(all).not.toMatch(/123\.456|Ana|9f1c0c1e/);
  });

  it("prints nothing, unlike the SDK alone", async () => {
    const printed = vi.spyOn(console, "error").mockReturnValue();
    pluggy.answer(ITEM, { status: 400, body: { providerMessage: "Ana" } });
    pluggy.answer("POST /webhooks", { status: 400, body: { providerMessage: "Ana" } });
    await failureOf(fetchItem());
    await failureOf(pluggy.client().createWebhook("all", "https://example.com"));
    expect(printed).not.toHaveBeenCalled();
  });

  it("of a closed port is unreachable, with its code", async () => {
    const client = pluggy.client();
    await pluggy[Symbol.asyncDispose]();
    const error = await failureOf(client.fetchItem("1"));
    expect(error).toMatchObject({ code: "unreachable" });
    expect(error.message).toContain("ECONNREFUSED");
    pluggy = await startScriptedPluggy();
  });

  it("of a silent server is a timeout", async () => {
    pluggy.answer(ITEM, { isSilent: true });
    let now = 0;
    // Each reading of the clock uses up most of the time, so that the timeouts are reached at once.
    const timers = { ...instantTimers(), now: () => (now += 17_999) };
    const error = await failureOf(
      pluggy.client({ timers }).fetchItem("9f1c0c1e-8a53-4f5e-9f60-6f1d1c3f7a11"),
    );
    expect(error).toMatchObject({ code: "unreachable" });
    expect(error.message).toContain("TimeoutError");
  });
});

describe("a response", () => {
  it("keeps dates as text, also in descriptions", async () => {
    const row = { description: "2026-11-15T03:00:00.000Z" };
    pluggy.answer("GET /items/1", { body: row });
    expect(await pluggy.client().fetchItem("1")).toEqual(row);
  });

  it("is a success with 201 and 204", async () => {
    pluggy.answer("POST /webhooks", { status: 201, body: { id: "hook" } });
    pluggy.answer("DELETE /items/1", { status: 204 });
    const client = pluggy.client();
    expect(await client.createWebhook("all", "https://example.com")).toEqual({ id: "hook" });
    expect(await client.deleteItem("1")).toBeUndefined();
  });

  it("is requested with encoded parameters", async () => {
    pluggy.answer("GET /connectors", { body: {} });
    await pluggy.client().fetchConnectors({ name: "Itaú & Cia #1+" });
    expect(pluggy.calls()[0]?.query.get("name")).toBe("Itaú & Cia #1+");
  });

  it("is requested from the given address, with or without a trailing slash", async () => {
    pluggy.answer("GET /items/1", { body: {} });
    const { PluggyApiClient } = await import("../../src/pluggy/client.ts");
    const client = new PluggyApiClient({
      clientId: "a",
      clientSecret: "b",
      apiUrl: `${pluggy.url}/`,
      clock: { now: () => new Date() },
      timers: instantTimers(),
      budget: UNLIMITED,
    });
    await client.fetchItem("1");
    expect(pluggy.calls().map(({ line }) => line)).toEqual(["GET /items/1"]);
  });
});
