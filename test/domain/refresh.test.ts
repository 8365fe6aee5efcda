import { expect, test } from "vitest";
import { ledgerNews } from "../../src/domain/refresh.ts";

const sum = (currency: string, count: number, spent: number) => ({ currency, count, spent });

test.each([
  ["nothing", [sum("BRL", 3, 500)], [sum("BRL", 3, 500)], { count: 0, spent: [] }],
  ["a first one", [], [sum("BRL", 1, 500)], { count: 1, spent: [{ currency: "BRL", minor: 500 }] }],
  ["a refund", [sum("BRL", 1, 500)], [sum("BRL", 2, 300)], { count: 1, spent: [] }],
  ["one that went away", [sum("BRL", 2, 500)], [sum("BRL", 1, 300)], { count: 0, spent: [] }],
  [
    "one of each currency",
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
])("what was added: %s", (_what, before, after, news) => {
  expect(ledgerNews(before, after)).toEqual(news);
});
