import { expect, test } from "vitest";
import { ledgerNews } from "../../src/domain/refresh.ts";

const sum = (currency: string, count: number, spent: number) => ({ currency, count, spent });

test.each([
  [
    "is nothing when nothing changed",
    [sum("BRL", 3, 500)],
    [sum("BRL", 3, 500)],
    { count: 0, spent: [] },
  ],
  [
    "is a first transaction",
    [],
    [sum("BRL", 1, 500)],
    { count: 1, spent: [{ currency: "BRL", minor: 500 }] },
  ],
  [
    "counts a refund, without spending",
    [sum("BRL", 1, 500)],
    [sum("BRL", 2, 300)],
    { count: 1, spent: [] },
  ],
  [
    "is nothing when a transaction was removed",
    [sum("BRL", 2, 500)],
    [sum("BRL", 1, 300)],
    { count: 0, spent: [] },
  ],
  [
    "is separate for each currency",
    [sum("BRL", 2, 500)],
    [sum("BRL", 3, 600), sum("USD", 1, 70)],
    {
      count: 2,
      spent: [
        { currency: "BRL", minor: 100 },
        { currency: "USD", minor: 70 },
      ],
    },
  ],
])("ledgerNews %s", (_what, before, after, news) => {
  expect(ledgerNews(before, after)).toEqual(news);
});
