import { describe, expect, test } from "vitest";
import { recordTransaction } from "../../src/domain/transaction.ts";
import { makeAccount, makeRow, makeTransaction } from "../support/make.ts";

const SAO_PAULO = "America/Sao_Paulo";
const card = makeAccount({ type: "CREDIT" });

test("recordTransaction returns a bank account's row with day, amount and flow", () => {
  expect(recordTransaction(makeRow(), makeAccount(), SAO_PAULO)).toEqual(
    makeTransaction({
      ownKey: "n:PADARIA DO ZE",
      merchantKey: "n:PADARIA DO ZE",
      merchantName: "Padaria do Zé",
    }),
  );
});

describe("recordTransaction decides the direction of", () => {
  test.each([
    ["an account's money out", makeAccount(), "DEBIT", -10, "out"],
    ["an account's money in", makeAccount(), "CREDIT", 10, "in"],
    ["a card's purchase", card, "DEBIT", 10, "out"],
    ["a card's refund", card, "CREDIT", -10, "in"],
    ["a type that contradicts the sign", makeAccount(), "DEBIT", 10, "out"],
    ["a negative account row without a type", makeAccount(), null, -10, "out"],
    ["a positive account row without a type", makeAccount(), null, 10, "in"],
    ["a positive card row without a type", card, null, 10, "out"],
    ["a negative card row without a type", card, null, -10, "in"],
  ] as const)("%s", (_case, account, type, amount, direction) => {
    const row = makeRow({ type, amount });
    expect(recordTransaction(row, account, SAO_PAULO)).toMatchObject({ direction, minor: 1000 });
  });
});

describe("recordTransaction", () => {
  test("uses the charged amount of a foreign purchase", () => {
    const row = makeRow({ amount: 10, currency: "USD", amountInAccountCurrency: 54.321 });
    expect(recordTransaction(row, card, SAO_PAULO)).toMatchObject({ minor: 5432, currency: "BRL" });
  });

  test("keeps the foreign currency without a charged amount", () => {
    const row = makeRow({ amount: 10, currency: "USD" });
    expect(recordTransaction(row, card, SAO_PAULO)).toMatchObject({ minor: 1000, currency: "USD" });
  });

  test("uses the account's currency for a row without one", () => {
    const account = makeAccount({ currency: "EUR" });
    expect(recordTransaction(makeRow({ currency: null }), account, SAO_PAULO).currency).toBe("EUR");
  });
});

test("recordTransaction uses the user's day", () => {
  const row = makeRow({ date: new Date("2026-11-21T00:30:00.000Z") });
  expect(recordTransaction(row, card, SAO_PAULO).day).toBe("2026-11-20");
  expect(recordTransaction(row, card, "Europe/Lisbon").day).toBe("2026-11-21");
});

describe("recordTransaction marks as fixed", () => {
  test.each([
    ["an instalment", { number: 2, total: 10 }, true],
    ["a purchase in one payment", { number: 1, total: 1 }, false],
    ["a purchase without instalments", null, false],
  ] as const)("%s", (_case, instalment, isFixed) => {
    expect(recordTransaction(makeRow({ instalment }), card, SAO_PAULO)).toMatchObject({ isFixed });
  });
});
