import { PluggyClient } from "pluggy-sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WireAccount, WireTransaction } from "./model.ts";
import { rawApi } from "./raw-api.ts";
import type { RawRequest } from "./raw-api.ts";
import { startPluggy } from "./start-pluggy.ts";
import type { PluggySandbox } from "./start-pluggy.ts";

interface CursorPage {
  results: WireTransaction[];
  next: string | null;
}

let pluggy: PluggySandbox;
let api: RawRequest;
let accounts: WireAccount[];

beforeAll(async () => {
  pluggy = await startPluggy({ stepMs: 0, rateLimits: "off" });
  api = await rawApi(pluggy);
  const parameters = { user: "user-ok", password: "password-ok" };
  const { body } = await api("POST", "/items", { connectorId: 2, parameters });
  await pluggy.idle();
  const listed = await api("GET", `/accounts?itemId=${(body as { id: string }).id}`);
  accounts = (listed.body as { results: WireAccount[] }).results;
});

afterAll(() => pluggy.close());

const account = (type: WireAccount["type"]): WireAccount => {
  const found = accounts.find((candidate) => candidate.type === type);
  if (found === undefined) throw new Error(`no ${type} account`);
  return found;
};

async function page(query: string): Promise<CursorPage> {
  const { status, body } = await api("GET", `/v2/transactions${query}`);
  expect(status).toBe(200);
  return body as CursorPage;
}

async function allPages(query: string): Promise<WireTransaction[]> {
  const rows: WireTransaction[] = [];
  let next: string | null = query;
  while (next !== null) {
    const answer: CursorPage = await page(next);
    rows.push(...answer.results);
    next = answer.next;
  }
  return rows;
}

describe("GET /v2/transactions", () => {
  it("answers pages of 500, newest first, with a relative next", async () => {
    const { id } = account("CREDIT");
    const first = await page(`?accountId=${id}`);
    expect(first.results).toHaveLength(500);
    expect(first.next).toMatch(/^\?accountId=[0-9a-f-]+&after=/);
    const dates = first.results.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted().toReversed());
  });

  it("has cursors that contain date and id", async () => {
    const first = await page(`?accountId=${account("BANK").id}`);
    const after = new URLSearchParams(first.next ?? "").get("after") ?? "";
    const last = first.results.at(-1);
    expect(Buffer.from(after, "base64").toString()).toBe(`${last?.date}|${last?.id}`);
  });

  it("answers every row once, to single requests and to the SDK", async () => {
    const { id } = account("CREDIT");
    const rows = await allPages(`?accountId=${id}`);
    const own = [...pluggy.truth.values()].filter(({ accountId }) => accountId === id);
    expect(new Set(rows.map((row) => row.id)).size).toBe(own.length);
    expect(rows).toHaveLength(own.length);
    process.env["PLUGGY_API_URL"] = pluggy.apiUrl;
    const bySdk = await new PluggyClient(pluggy).fetchAllTransactions(id);
    expect(bySdk.map((row) => row.id)).toEqual(rows.map((row) => row.id));
  });

  it("keeps the filters in next", async () => {
    const { id } = account("CREDIT");
    const rows = await allPages(`?accountId=${id}&dateFrom=2000-01-01&dateTo=2100-01-01`);
    expect(rows.length).toBeGreaterThan(1000);
  });

  it("filters by day", async () => {
    const { id } = account("BANK");
    const all = await allPages(`?accountId=${id}`);
    const day = all[300]?.date.slice(0, 10) ?? "";
    const found = await allPages(`?accountId=${id}&dateFrom=${day}&dateTo=${day}`);
    const expected = all.filter(({ date }) => date.startsWith(day));
    expect(found.map((row) => row.id)).toEqual(expected.map((row) => row.id));
    expect(found.length).toBeGreaterThan(0);
  });

  it("filters by createdAt, which differs from the date", async () => {
    const { id } = account("BANK");
    const all = await allPages(`?accountId=${id}`);
    const takenIn = all.map(({ createdAt }) => createdAt).toSorted();
    const earliest = takenIn[0] ?? "";
    expect(await allPages(`?accountId=${id}&createdAtFrom=${earliest}`)).toHaveLength(all.length);
    const later = new Date(Date.parse(takenIn.at(-1) ?? "") + 1).toISOString();
    expect(await allPages(`?accountId=${id}&createdAtFrom=${later}`)).toEqual([]);
  });

  it("filters by ids", async () => {
    const { id } = account("BANK");
    const [one, two] = await allPages(`?accountId=${id}`);
    const found = await allPages(`?accountId=${id}&ids=${two?.id},${one?.id}`);
    expect(found.map((row) => row.id)).toEqual([one?.id, two?.id]);
  });

  const someId = "11111111-1111-4111-8111-111111111111";

  it.each([
    ["", "accountId should not be null or undefined,accountId must be a UUID"],
    ["?accountId=nope", "accountId must be a UUID"],
    [`?accountId=${someId}&pageSize=10`, "property pageSize should not exist"],
    [
      `?accountId=${someId}&from=2026-01-01&to=2026-02-01`,
      "property from should not exist,property to should not exist",
    ],
    [
      `?accountId=${someId}&createdAtFrom=2026-01-01T00:00:00.000Z&dateFrom=2026-01-01`,
      "createdAtFrom and dateFrom cannot be used together",
    ],
    [`?accountId=${someId}&dateFrom=soon`, "dateFrom must be a valid ISO 8601 date string"],
    [`?accountId=${someId}&after=bm90aGluZw==`, "after is not a valid cursor"],
    [`?accountId=${someId}&ids=one,two`, "each value in ids must be a UUID"],
    [
      `?accountId=${someId}&ids=${Array.from({ length: 501 }, () => someId).join(",")}`,
      "ids must contain no more than 500 elements",
    ],
  ])("refuses %s", async (query, message) => {
    await expect(api("GET", `/v2/transactions${query}`)).resolves.toMatchObject({
      status: 400,
      body: { code: 400, message },
    });
  });

  it("accepts 500 ids", async () => {
    const ids = Array.from({ length: 500 }, () => someId).join(",");
    expect((await page(`?accountId=${account("BANK").id}&ids=${ids}`)).results).toEqual([]);
  });
});

describe("GET /transactions", () => {
  it("is answered with 410", async () => {
    const answer = await api("GET", `/transactions?accountId=${account("BANK").id}`);
    expect(answer.body).toEqual({
      code: 410,
      message:
        "This endpoint is deprecated. Use GET /v2/transactions with cursor pagination instead.",
      codeDescription: "ENDPOINT_DEPRECATED",
      errorId: expect.any(String) as string,
    });
  });

  it("answers one by id, and changes its category", async () => {
    const { results } = await page(`?accountId=${account("BANK").id}`);
    const { id } = results[0] ?? { id: "" };
    expect((await api("GET", `/transactions/${id}`)).body).toEqual(results[0]);
    const changed = await api("PATCH", `/transactions/${id}`, { categoryId: "13000000" });
    expect(changed.body).toMatchObject({ id, categoryId: "13000000", category: "Donations" });
    expect((await api("PATCH", `/transactions/${id}`, { categoryId: "x" })).status).toBe(400);
  });
});

describe("GET /accounts and /bills", () => {
  it("filter, page and refuse", async () => {
    const { itemId } = account("BANK");
    const cards = await api("GET", `/accounts?itemId=${itemId}&type=CREDIT`);
    expect(cards.body).toMatchObject({ total: 1, totalPages: 1, page: 1 });
    expect((await api("GET", `/accounts?itemId=${itemId}&type=OTHER`)).status).toBe(400);
    expect((await api("GET", "/accounts")).body).toMatchObject({
      message: "itemId should not be null or undefined,itemId must be a UUID",
    });
    const balance = await api("GET", `/accounts/${account("BANK").id}/balance`);
    expect(balance.body).toMatchObject({ currencyCode: "BRL" });
  });

  it("answer closed bills, newest first, that agree with their rows", async () => {
    const { id } = account("CREDIT");
    const { body } = await api("GET", `/bills?accountId=${id}&pageSize=50`);
    const { results } = body as {
      results: { id: string; totalAmount: number; dueDate: string; payments: unknown[] }[];
    };
    expect(results.length).toBeGreaterThan(10);
    const dueDates = results.map(({ dueDate }) => dueDate);
    expect(dueDates).toEqual(dueDates.toSorted().toReversed());
    const rows = await allPages(`?accountId=${id}`);
    const billed = (billId: string): number =>
      rows
        .filter((row) => row.creditCardMetadata?.billId === billId)
        .filter((row) => row.categoryId !== "05100000")
        .reduce(
          (sum, row) =>
            sum +
            Math.sign(row.amount) *
              Math.round(Math.abs(row.amountInAccountCurrency ?? row.amount) * 100 + 1e-6),
          0,
        );
    const recent = results[1] ?? { id: "", totalAmount: 0 };
    expect(billed(recent.id)).toBe(Math.round(recent.totalAmount * 100));
    expect((await api("GET", `/bills/${recent.id}`)).body).toEqual(recent);
  });
});
