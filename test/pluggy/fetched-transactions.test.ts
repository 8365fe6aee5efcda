import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BankTransaction } from "../../src/domain/transaction.ts";
import { createBank } from "../../src/pluggy/bank.ts";
import type { TransactionFilter } from "../../src/usecases/ports/bank.ts";
import { transactionRow } from "./pluggy-rows.ts";
import { startScriptedPluggy, type ScriptedPluggy } from "./scripted-pluggy.ts";
import { bank, invalidResponse } from "./bank-of.ts";

let pluggy: ScriptedPluggy;
beforeEach(async () => {
  pluggy = await startScriptedPluggy();
});
afterEach(() => pluggy[Symbol.asyncDispose]());

describe("transactions", () => {
  const account = { id: "account-1", currency: "BRL", holder: null };
  async function fetchAll(filter: TransactionFilter): Promise<BankTransaction[][]> {
    const pages: BankTransaction[][] = [];
    for await (const { rows } of bank(pluggy).transactions(account, filter)) pages.push([...rows]);
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
    for await (const { rows } of bank(pluggy).transactions(account, filter, next("c1")))
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
    for await (const { rows } of bank(pluggy).transactions(account, { kind: "all" })) {
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
    const pages = bank(pluggy).transactions(account, { kind: "all" });
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
        const pages = bank(pluggy).transactions(account, { kind: "all" });
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
    const pages = bank(pluggy).transactions(account, { kind: "all" });
    const { value } = await pages[Symbol.asyncIterator]().next();
    expect(value).toEqual({ rows: [], unreadable: [{ key: "bad", field: "amount" }], next: null });
  });

  it("in yen are counted in yen", async () => {
    const results = [transactionRow({ amount: 1e15, currencyCode: null })];
    pluggy.answer("GET /v2/transactions", { body: { results, next: null } });
    const pages = bank(pluggy).transactions({ ...account, currency: "JPY" }, { kind: "all" });
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
