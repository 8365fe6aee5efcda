import { expect, test } from "vitest";
import { mainCurrency } from "../../../src/domain/budgets/main-currency.ts";
import { makeTotal } from "../../support/make-total.ts";

test("reais, where nothing is spent", () => {
  expect(mainCurrency([], null)).toBe("BRL");
  expect(mainCurrency([makeTotal({ currency: "R$ " })], null)).toBe("BRL");
});

test("the one that most is spent in, less refunds, without income", () => {
  const totals = [
    makeTotal({ currency: "BRL", minor: 500 }),
    makeTotal({ currency: "USD", minor: 400 }),
    makeTotal({ currency: "USD", minor: 300 }),
    makeTotal({ currency: "EUR", minor: 9000 }),
    makeTotal({ currency: "EUR", minor: 8900, flow: "refund", direction: "in" }),
    makeTotal({ currency: "BRL", minor: 90_000, flow: "income", direction: "in" }),
  ];
  expect(mainCurrency(totals, null)).toBe("USD");
  const month = { first: "2026-10-01", isShort: false, rest: [makeTotal({ minor: 150 })] };
  const spans = [{ ...month, totals: [makeTotal({ minor: 100 })] }];
  expect(mainCurrency(totals, { unit: "month", least: 3, spans })).toBe("BRL");
});
