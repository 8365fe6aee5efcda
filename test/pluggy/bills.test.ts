import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createBank } from "../../src/pluggy/bank.ts";
import { startScriptedPluggy, type ScriptedPluggy } from "./scripted-pluggy.ts";

let pluggy: ScriptedPluggy;
beforeEach(async () => {
  pluggy = await startScriptedPluggy();
});
afterEach(() => pluggy[Symbol.asyncDispose]());

const CARD = { id: "card-1", currency: "BRL" };
const ROW = {
  id: "bill-1",
  accountId: "card-1",
  dueDate: "2026-11-05T00:00:00.000Z",
  billClosingDate: "2026-10-25T03:00:00.000Z",
  totalAmount: 1234.5678,
  totalAmountCurrencyCode: "BRL",
  minimumPaymentAmount: 100,
  allowsInstallments: true,
  financeCharges: [{ id: "charge-1", type: "IOF", amount: 1.005, currencyCode: "BRL" }],
  payments: [
    {
      id: "payment-1",
      valueType: "FULL_PAYMENT",
      paymentDate: "2026-10-05T00:00:00.000Z",
      paymentMode: "PIX",
      amount: 900,
      currencyCode: "BRL",
    },
  ],
  createdAt: "2026-10-26T00:00:00.000Z",
  updatedAt: "2026-10-26T00:00:00.000Z",
};

async function read(...rows: readonly object[]) {
  pluggy.answer("GET /bills", {
    body: { total: rows.length, totalPages: 1, page: 1, results: rows },
  });
  return createBank(pluggy.client()).bills(CARD);
}

describe("bills", () => {
  it("have days, totals in cents, charges and payments", async () => {
    expect(await read(ROW)).toEqual({
      rows: [
        {
          id: "bill-1",
          dueDay: "2026-11-05",
          closingDay: "2026-10-25",
          total: 123_457,
          currency: "BRL",
          charges: [{ kind: "IOF", minor: 101, currency: "BRL" }],
          payments: [{ id: "payment-1", day: "2026-10-05", minor: 90_000, currency: "BRL" }],
        },
      ],
      unreadable: [],
    });
    expect(pluggy.calls()[0]?.line).toBe("GET /bills?accountId=card-1&page=1");
  });

  it("may lack all but one day", async () => {
    const { rows } = await read({ id: "bill-1", dueDate: ROW.dueDate });
    expect(rows).toEqual([
      {
        id: "bill-1",
        dueDay: "2026-11-05",
        closingDay: null,
        total: null,
        currency: "BRL",
        charges: [],
        payments: [],
      },
    ]);
  });

  it.each([
    [{ totalAmount: null }, { total: null }],
    [{ totalAmount: "1234" }, { total: null }],
    [{ totalAmount: 1e300 }, { total: null }],
    [{ totalAmount: -30.5 }, { total: -3050 }],
    [{ totalAmount: -0.001 }, { total: 0 }],
    [{ totalAmountCurrencyCode: "USD" }, { currency: "USD", total: 123_457 }],
    [{ billClosingDate: "0001-01-01T00:00:00.000Z" }, { closingDay: null }],
    [{ dueDate: "0001-01-01T00:00:00.000Z" }, { dueDay: null, closingDay: "2026-10-25" }],
    [
      { payments: null, financeCharges: "none" },
      { payments: [], charges: [] },
    ],
    [{ payments: [null, { id: "x" }, { id: "y", amount: 0 }, { amount: 5 }] }, { payments: [] }],
    [
      { payments: [{ id: "x", amount: -7 }] },
      { payments: [{ id: "x", day: null, minor: 700, currency: "BRL" }] },
    ],
    [
      { financeCharges: [{ amount: 2 }, { amount: 0 }, { type: "OTHER" }] },
      { charges: [{ kind: "OTHER", minor: 200, currency: "BRL" }] },
    ],
  ])("with %j are read as %j", async (given, expected) => {
    expect((await read({ ...ROW, ...given })).rows).toMatchObject([expected]);
  });

  it.each([
    [{ accountId: "card-2" }, "accountId"],
    [{ dueDate: null, billClosingDate: null }, "dueDate"],
    [{ dueDate: "soon", billClosingDate: null }, "dueDate"],
    [{ totalAmountCurrencyCode: "money" }, "totalAmountCurrencyCode"],
  ])("with %j are dropped and counted", async (given, field) => {
    const { rows, unreadable } = await read({ ...ROW, id: "bad", ...given }, ROW);
    expect(rows).toHaveLength(1);
    expect(unreadable).toEqual([{ key: "bad", field }]);
  });

  it("are read from every page", async () => {
    pluggy.answer(
      "GET /bills",
      { body: { totalPages: 2, results: [ROW] } },
      { body: { totalPages: 2, results: [{ ...ROW, id: "bill-2" }] } },
    );
    const { rows } = await createBank(pluggy.client()).bills(CARD);
    expect(rows.map(({ id }) => id)).toEqual(["bill-1", "bill-2"]);
  });

  it.each([
    [{ status: 403, body: { message: "Forbidden" } }, "unauthorized"],
    [{ status: 400, body: { message: "No" } }, "refused"],
    [{ status: 404, body: {} }, "not-found"],
    [{ body: { results: null } }, "unreachable"],
  ])("of a bank that answers %j are an error", async (answer, code) => {
    pluggy.answer("GET /bills", answer);
    await expect(createBank(pluggy.client()).bills(CARD)).rejects.toMatchObject({ code });
  });
});
