import { describe, expect, test } from "vitest";
import { recordTransaction } from "../../src/domain/transaction.ts";
import { makeAccount, makeRow, makeTransaction } from "../support/make.ts";

const SAO_PAULO = "America/Sao_Paulo";
const card = makeAccount({ type: "CREDIT" });

test("a row of a bank account is kept with what was decided about it", () => {
  expect(recordTransaction(makeRow(), makeAccount(), SAO_PAULO)).toEqual(makeTransaction());
});

describe("direction", () => {
  test.each([
    ["account, money out", makeAccount(), "DEBIT", -10, "out"],
    ["account, money in", makeAccount(), "CREDIT", 10, "in"],
    ["card, a purchase", card, "DEBIT", 10, "out"],
    ["card, a refund", card, "CREDIT", -10, "in"],
    ["the type wins over a wrong sign", makeAccount(), "DEBIT", 10, "out"],
    ["no type: account, negative", makeAccount(), null, -10, "out"],
    ["no type: account, positive", makeAccount(), null, 10, "in"],
    ["no type: card, positive", card, null, 10, "out"],
    ["no type: card, negative", card, null, -10, "in"],
  ] as const)("%s", (_case, account, type, amount, direction) => {
    const row = makeRow({ type, amount });
    expect(recordTransaction(row, account, SAO_PAULO)).toMatchObject({ direction, minor: 1000 });
  });
});

describe("currency", () => {
  test("a foreign purchase counts as what was charged", () => {
    const row = makeRow({ amount: 10, currency: "USD", amountInAccountCurrency: 54.321 });
    expect(recordTransaction(row, card, SAO_PAULO)).toMatchObject({ minor: 5432, currency: "BRL" });
  });

  test("a foreign row without the charge is never counted as reais", () => {
    const row = makeRow({ amount: 10, currency: "USD" });
    expect(recordTransaction(row, card, SAO_PAULO)).toMatchObject({ minor: 1000, currency: "USD" });
  });

  test("a row without a currency has its account's", () => {
    const account = makeAccount({ currency: "EUR" });
    expect(recordTransaction(makeRow({ currency: null }), account, SAO_PAULO).currency).toBe("EUR");
  });
});

test("the day is the user's", () => {
  const row = makeRow({ date: new Date("2026-11-21T00:30:00.000Z") });
  expect(recordTransaction(row, card, SAO_PAULO).day).toBe("2026-11-20");
  expect(recordTransaction(row, card, "Europe/Lisbon").day).toBe("2026-11-21");
});
