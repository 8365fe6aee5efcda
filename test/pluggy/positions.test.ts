import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createBank } from "../../src/pluggy/bank.ts";
import type { PositionProduct } from "../../src/domain/position-product.ts";
import { startScriptedPluggy, type ScriptedPluggy } from "./scripted-pluggy.ts";

let pluggy: ScriptedPluggy;
beforeEach(async () => {
  pluggy = await startScriptedPluggy();
});
afterEach(() => pluggy[Symbol.asyncDispose]());

const CDB = {
  id: "cdb-1",
  itemId: "item-1",
  type: "FIXED_INCOME",
  subtype: "CDB",
  name: "CDB LIQUIDEZ DIÁRIA",
  number: "123456789",
  balance: 1234.5678,
  amount: 1300,
  amountOriginal: 1000,
  currencyCode: "BRL",
  status: "ACTIVE",
};
const LOAN = {
  id: "loan-1",
  itemId: "item-1",
  kind: "LOAN",
  productName: "Crédito pessoal",
  contractNumber: "998877",
  currencyCode: "BRL",
  payments: { contractOutstandingBalance: 5000.005, releases: [] },
};

async function read(product: PositionProduct, ...rows: readonly object[]) {
  pluggy.answer(`GET /${product}`, {
    body: { total: rows.length, totalPages: 1, page: 1, results: rows },
  });
  return createBank(pluggy.client()).positions({ id: "item-1" }, product);
}

describe("an investment", () => {
  it("is its net value in cents, without its number", async () => {
    const { rows, unreadable } = await read("investments", CDB);
    expect(rows).toEqual([
      {
        id: "cdb-1",
        product: "investments",
        name: "CDB LIQUIDEZ DIÁRIA",
        minor: 123_457,
        currency: "BRL",
        identity: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        isOver: false,
      },
    ]);
    expect(unreadable).toEqual([]);
    expect(pluggy.calls()[0]?.line).toBe("GET /investments?itemId=item-1&page=1");
  });

  it.each([
    [
      { status: "TOTAL_WITHDRAWAL", balance: 0 },
      { isOver: true, minor: 0 },
    ],
    [{ status: "PENDING" }, { isOver: false }],
    [{ balance: null }, { minor: null }],
    [{ balance: "12" }, { minor: null }],
    [{ balance: 1e300 }, { minor: null }],
    [
      { name: null, currencyCode: null },
      { name: "", currency: "BRL" },
    ],
    [{ currencyCode: "USD" }, { currency: "USD" }],
  ])("with %j is read as %j", async (given, expected) => {
    expect((await read("investments", { ...CDB, ...given })).rows).toMatchObject([expected]);
  });

  it("has one identity under every connection, whatever it is worth", async () => {
    const { rows } = await read(
      "investments",
      CDB,
      { ...CDB, id: "cdb-2", balance: 9 },
      { ...CDB, id: "cdb-3", number: "5" },
    );
    const [first, grown, other] = rows.map(({ identity }) => identity);
    expect(grown).toBe(first);
    expect(other).not.toBe(first);
  });

  it.each([
    [{ itemId: "item-2" }, "itemId"],
    [{ currencyCode: "money" }, "currencyCode"],
  ])("with %j is dropped and counted", async (given, field) => {
    const { rows, unreadable } = await read("investments", { ...CDB, id: "bad", ...given }, CDB);
    expect(rows).toHaveLength(1);
    expect(unreadable).toEqual([{ key: "bad", field }]);
  });
});

describe("a loan", () => {
  it.each([
    [
      {},
      { id: "loan-1", product: "loans", name: "Crédito pessoal", minor: 500_001, isOver: false },
    ],
    [{ payments: { contractOutstandingBalance: -7 } }, { minor: 700 }],
    [{ payments: { contractOutstandingBalance: 0 } }, { minor: 0, isOver: true }],
    [{ payments: null }, { minor: null, isOver: false }],
    [{ payments: "none" }, { minor: null }],
    [
      { productName: null, currencyCode: null },
      { name: "", currency: "BRL" },
    ],
  ])("with %j is read as %j", async (given, expected) => {
    expect((await read("loans", { ...LOAN, ...given })).rows).toMatchObject([expected]);
  });

  it("that is an account's overdraft is the account's", async () => {
    const overdraft = { ...LOAN, kind: "UNARRANGED_ACCOUNT_OVERDRAFT" };
    expect(await read("loans", overdraft)).toEqual({ rows: [], unreadable: [] });
  });
});

it("positions are read from every page", async () => {
  pluggy.answer(
    "GET /loans",
    { body: { totalPages: 2, results: [LOAN] } },
    { body: { totalPages: 2, results: [{ ...LOAN, id: "loan-2" }] } },
  );
  const { rows } = await createBank(pluggy.client()).positions({ id: "item-1" }, "loans");
  expect(rows.map(({ id }) => id)).toEqual(["loan-1", "loan-2"]);
});

it.each([
  [{ status: 403, body: { message: "Forbidden" } }, "unauthorized"],
  [{ status: 404, body: {} }, "not-found"],
  [{ body: { results: null } }, "unreachable"],
])("a bank that answers %j is an error", async (answer, code) => {
  pluggy.answer("GET /investments", answer);
  const asked = createBank(pluggy.client()).positions({ id: "item-1" }, "investments");
  await expect(asked).rejects.toMatchObject({ code });
});
