import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BankTransaction } from "../../src/domain/transaction.ts";
import { createBank } from "../../src/pluggy/bank.ts";
import type { TransactionFilter } from "../../src/usecases/ports/bank.ts";
import { accountRow, itemRow, transactionRow } from "./pluggy-rows.ts";
import { startScriptedPluggy, type ScriptedPluggy } from "./scripted-pluggy.ts";

let pluggy: ScriptedPluggy;
beforeEach(async () => {
  pluggy = await startScriptedPluggy();
});
afterEach(() => pluggy[Symbol.asyncDispose]());

const bank = () => createBank(pluggy.client());
const invalidResponse = { name: "BankError", code: "unreachable" };

describe("createConnectToken", () => {
  const request = { clientUserId: "user-1", itemId: null, redirectUri: null };
  beforeEach(() => pluggy.answer("POST /connect_token", { body: { accessToken: "connect-me" } }));

  it("requests a token for a user's new bank, without duplicates", async () => {
    expect(await bank().createConnectToken(request)).toBe("connect-me");
    expect(pluggy.calls()[0]?.body).toEqual({
      options: { clientUserId: "user-1", avoidDuplicates: true },
    });
  });

  it("passes the item to update and the redirect address", async () => {
    const redirectUri = "https://quanto.example/connect/done";
    await bank().createConnectToken({ ...request, itemId: "item-1", redirectUri });
    expect(pluggy.calls()[0]?.body).toEqual({
      itemId: "item-1",
      options: { clientUserId: "user-1", avoidDuplicates: true, oauthRedirectUri: redirectUri },
    });
  });

  it("throws when the response has no token", async () => {
    pluggy.answer("POST /connect_token", { body: {} });
    await expect(bank().createConnectToken(request)).rejects.toMatchObject(invalidResponse);
  });
});

describe("connection", () => {
  it("returns an item", async () => {
    pluggy.answer("GET /items/item-1", { body: itemRow() });
    expect(await bank().connection("item-1")).toEqual({
      id: "item-1",
      bankName: "Pluggy Bank",
      connectorId: 2,
      clientUserId: "user-1",
      state: { kind: "working" },
      lastUpdatedAt: new Date("2026-11-20T10:00:00Z"),
      nextAutoSyncAt: new Date("2026-11-21T10:00:00Z"),
      consentExpiresAt: null,
      lagging: [],
    });
  });

  it("is null when Pluggy does not know the item", async () => {
    pluggy.answer("GET /items/item-1", {
      status: 404,
      body: { codeDescription: "ITEM_NOT_FOUND" },
    });
    expect(await bank().connection("item-1")).toBeNull();
  });

  it("throws on other failures", async () => {
    pluggy.answer("GET /items/item-1", { status: 500 });
    await expect(bank().connection("item-1")).rejects.toMatchObject({ code: "unreachable" });
  });

  it("encodes the id in the URL", async () => {
    await bank().connection("../accounts?x=1");
    expect(pluggy.calls()[0]?.line).toBe("GET /items/..%2Faccounts%3Fx%3D1");
  });

  it("throws with the paths of an invalid response, without its values", async () => {
    pluggy.answer("GET /items/item-1", {
      body: itemRow({ connector: { id: "secret" }, status: 7 }),
    });
    await expect(bank().connection("item-1")).rejects.toMatchObject({
      ...invalidResponse,
      message:
        "Pluggy's response to GET items/:id is invalid at connector.id, connector.name, status",
    });
  });
});

describe("accounts", () => {
  const item = { id: "item-1", userId: "user-1" };

  it("returns the accounts of all pages", async () => {
    const page = (number: number) => ({
      body: { total: 3, totalPages: 3, page: number, results: [accountRow({ id: `a${number}` })] },
    });
    pluggy.answer("GET /accounts", page(1), page(2), page(3));
    const { rows: accounts } = await bank().accounts(item);
    expect(accounts.map(({ id, userId }) => [id, userId])).toEqual([
      ["a1", "user-1"],
      ["a2", "user-1"],
      ["a3", "user-1"],
    ]);
    expect(pluggy.calls().map(({ line }) => line)).toEqual([
      "GET /accounts?itemId=item-1",
      "GET /accounts?itemId=item-1&page=2",
      "GET /accounts?itemId=item-1&page=3",
    ]);
  });

  it("returns an empty list when there are none", async () => {
    pluggy.answer("GET /accounts", { body: { total: 0, totalPages: 0, page: 1, results: [] } });
    expect(await bank().accounts(item)).toEqual({ rows: [], unreadable: [] });
  });

  it.each([
    ["too many pages", { results: [accountRow()], totalPages: 1_000_000 }],
    ["no list", { results: null }],
    ["accounts without any id", { results: [accountRow({ id: 7 }), accountRow({ id: null })] }],
  ])("throws on %s", async (_name, body) => {
    pluggy.answer("GET /accounts", { body });
    await expect(bank().accounts(item)).rejects.toMatchObject(invalidResponse);
  });

  it.each([
    ["of another item", { itemId: "item-2" }, "bad", "itemId"],
    ["with an invalid currency", { currencyCode: "REAIS" }, "bad", "currencyCode"],
    ["with a numeric currency", { currencyCode: 986 }, "bad", "currencyCode"],
    ["without an id", { id: null }, expect.stringMatching(/^#\w+$/) as string, "id"],
    ["with a NUL in its id", { id: "a\0" }, expect.stringMatching(/^#\w+$/) as string, "id"],
  ])("leaves out one %s and keeps the others", async (_name, change, key, field) => {
    const results = [accountRow({ id: "bad", ...change }), accountRow({ id: "good" })];
    pluggy.answer("GET /accounts", { body: { results } });
    const { rows, unreadable } = await bank().accounts(item);
    expect(rows.map(({ id }) => id)).toEqual(["good"]);
    expect(unreadable).toEqual([{ key, field }]);
  });
});

describe("transactions", () => {
  const account = { id: "account-1", currency: "BRL", holder: null };
  async function fetchAll(filter: TransactionFilter): Promise<BankTransaction[][]> {
    const pages: BankTransaction[][] = [];
    for await (const { rows } of bank().transactions(account, filter)) pages.push([...rows]);
    return pages;
  }
  const page = (id: string | null, next: string | null) => ({
    body: { results: id === null ? [] : [transactionRow({ id })], next },
  });
  const next = (cursor: string) => `?accountId=account-1&after=${cursor}`;

  it("resume from the cursor of a suspended sync", async () => {
    pluggy.answer("GET /v2/transactions", page("2", next("c2")), page("3", null));
    const filter = { kind: "created-from", instant: new Date("2026-11-01T00:00:00.000Z") } as const;
    const ids: string[] = [];
    for await (const { rows } of bank().transactions(account, filter, next("c1")))
      ids.push(...rows.map(({ id }) => id));
    expect(ids).toEqual(["2", "3"]);
    const asked = pluggy.calls().map(({ query }) => query);
    expect(asked.map((query) => query.get("after"))).toEqual(["c1", "c2"]);
    expect(asked[0]?.get("createdAtFrom")).toBe("2026-11-01T00:00:00.000Z");
  });

  it("are returned page by page until next is null, across empty pages", async () => {
    pluggy.answer(
      "GET /v2/transactions",
      page("r1", next("MTIz+fA==")),
      page(null, next("c2")),
      page("r3", null),
    );
    const pages = await fetchAll({ kind: "all" });
    expect(pages.map((rows) => rows.map(({ id }) => id))).toEqual([["r1"], ["r3"]]);
    expect(pluggy.calls().map(({ query }) => Object.fromEntries(query))).toEqual([
      { accountId: "account-1" },
      { accountId: "account-1", after: "MTIz+fA==" },
      { accountId: "account-1", after: "c2" },
    ]);
  });

  it("are fetched one page at a time, on demand", async () => {
    pluggy.answer("GET /v2/transactions", page("r1", next("c1")), page("r2", null));
    for await (const { rows } of bank().transactions(account, { kind: "all" })) {
      expect(rows).toHaveLength(1);
      break;
    }
    expect(pluggy.calls()).toHaveLength(1);
  });

  it("are fetched with the filter and all parameters of `next` on every page", async () => {
    pluggy.answer("GET /v2/transactions", page("r1", `${next("c1")}&shard=7`), page("r2", null));
    await fetchAll({ kind: "created-from", instant: new Date("2026-11-01T10:20:30Z") });
    expect(pluggy.calls().map(({ query }) => Object.fromEntries(query))).toEqual([
      { accountId: "account-1", createdAtFrom: "2026-11-01T10:20:30.000Z" },
      {
        accountId: "account-1",
        createdAtFrom: "2026-11-01T10:20:30.000Z",
        after: "c1",
        shard: "7",
      },
    ]);
  });

  it("are fetched by id in batches that fit into a URL", async () => {
    pluggy.answer("GET /v2/transactions", page("r1", null));
    const ids = Array.from(
      { length: 1001 },
      (_, n) => `9f1c0c1e-8a53-4f5e-9f60-${100_000_000_000 + n}`,
    );
    await fetchAll({ kind: "ids", ids });
    const asked = pluggy.calls().map(({ query }) => query.get("ids")?.split(",") ?? []);
    expect(asked.flat()).toEqual(ids);
    expect(Math.max(...asked.map((part) => part.length))).toBeLessThanOrEqual(500);
    expect(Math.max(...pluggy.calls().map(({ line }) => line.length))).toBeLessThan(16_000);
  });

  it("are not fetched without ids", async () => {
    expect(await fetchAll({ kind: "ids", ids: [] })).toEqual([]);
    expect(pluggy.seen).toEqual([]);
  });

  it.each([
    ["a repeated cursor", [page("r1", next("c1")), page("r2", next("c1"))]],
    ["a next without a cursor", [page("r1", "?accountId=account-1")]],
    ["a next of another account", [page("r1", "?accountId=account-2&after=c1")]],
    ["no `next`", [{ body: { results: [] } }]],
    ["no list", [{ body: { next: null } }]],
    ["rows without any id", [{ body: { results: [transactionRow({ id: 7 }), null], next: null } }]],
  ])("throw on %s", async (_name, answers) => {
    pluggy.answer("GET /v2/transactions", ...answers);
    await expect(fetchAll({ kind: "all" })).rejects.toMatchObject(invalidResponse);
  });

  const long = `${"9".repeat(20)}.00`;
  const hash = expect.stringMatching(/^#\w+$/) as string;
  it.each([
    ["of another account", { accountId: "x" }, "accountId"],
    ["without an amount", { amount: null }, "amount"],
    ["with a text as amount", { amount: "12.50" }, "amount"],
    ["of a sextillion", { amount: -1e21 }, "amount"],
    ["with an amount that is not countable", { amount: 90_071_992_547_410 }, "amount"],
    [
      "with an invalid charged amount",
      { amountInAccountCurrency: long },
      "amountInAccountCurrency",
    ],
    ["with a charged amount of a sextillion", { amountInAccountCurrency: 1e21 }, "amount"],
    ["with an invalid date", { date: "soon" }, "date"],
    ["without a date", { date: null }, "date"],
    ["with an ambiguous date", { date: "11/12/2026" }, "date"],
    ["of year 1", { date: "0001-01-01T00:00:00.000Z" }, "date"],
    ["of the next century", { date: "2101-01-01T00:00:00.000Z" }, "date"],
    ["with an invalid currency", { currencyCode: "REAIS" }, "currencyCode"],
    ["with a numeric currency", { currencyCode: 986 }, "currencyCode"],
    ["with a NUL", { description: "PIX\0" }, "description"],
    ["with a NUL in a shop's name", { merchant: { name: "a\0b" } }, "merchant.name"],
  ])("leaves out one %s and keeps the others", async (_name, change, field) => {
    const results = [transactionRow({ id: "bad", ...change }), transactionRow({ id: "good" })];
    pluggy.answer("GET /v2/transactions", { body: { results, next: null } });
    const pages = bank().transactions(account, { kind: "all" });
    const { value } = await pages[Symbol.asyncIterator]().next();
    expect(value).toEqual({
      rows: [expect.objectContaining({ id: "good" })],
      unreadable: [{ key: "bad", field }],
      next: null,
    });
  });

  it.each([[{ id: 7 }], [{ id: "" }], [{ id: "a\0" }], [null], ["text"]])(
    "give a row without an id the same key each time: %j",
    async (row) => {
      const bad = row === null || typeof row === "string" ? row : { ...transactionRow(), ...row };
      const results = [bad, transactionRow()];
      pluggy.answer("GET /v2/transactions", { body: { results, next: null } });
      const ask = async () => {
        const pages = bank().transactions(account, { kind: "all" });
        return (await pages[Symbol.asyncIterator]().next()).value;
      };
      const answer = await ask();
      expect(answer?.unreadable[0]?.key).toEqual(hash);
      expect(await ask()).toEqual(answer);
    },
  );

  it("leave out one with an endless amount and keep the others", async () => {
    const body = `{"results":[${JSON.stringify(transactionRow({ id: "bad" })).replace("-150.5", "1e999")}],"next":null}`;
    pluggy.answer("GET /v2/transactions", { body });
    const pages = bank().transactions(account, { kind: "all" });
    const { value } = await pages[Symbol.asyncIterator]().next();
    expect(value).toEqual({ rows: [], unreadable: [{ key: "bad", field: "amount" }], next: null });
  });

  it("in yen are counted in yen", async () => {
    const results = [transactionRow({ amount: 1e15, currencyCode: null })];
    pluggy.answer("GET /v2/transactions", { body: { results, next: null } });
    const pages = bank().transactions({ ...account, currency: "JPY" }, { kind: "all" });
    const { value } = await pages[Symbol.asyncIterator]().next();
    expect(value).toMatchObject({ rows: [{ amount: 1e15 }], unreadable: [] });
  });

  it("follow a hundred pages, and stop at the limit", async () => {
    let served = 0;
    const client = pluggy.client();
    client.fetchTransactionsCursor = async () => ({
      results: [],
      next: next(`c${(served += 1)}`),
    });
    const rows = createBank(client).transactions(account, { kind: "all" });
    await expect(rows[Symbol.asyncIterator]().next()).rejects.toMatchObject(invalidResponse);
    expect(served).toBe(1001);
  });
});
