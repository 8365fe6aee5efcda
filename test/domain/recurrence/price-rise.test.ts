import { expect, test } from "vitest";
import type { RecurrenceRow } from "../../../src/domain/recurrence/recurrence-row.ts";
import { priceRiseAt } from "../../../src/domain/recurrence/price-rise.ts";
import { everyMonth, makeRecurrenceRow } from "./make-rows.ts";

const LAST = "2026-11-10";
const riseOf = (
  rows: readonly RecurrenceRow[],
  said: Parameters<typeof priceRiseAt>[2] = null,
  id = rows.at(-1)?.id ?? "",
) => priceRiseAt(id, rows, said);

test("the first payment at a higher price is a rise, and the next one is none", () => {
  const rise = { before: 3990, now: 4490, currency: "BRL" };
  const rows = everyMonth(LAST, [3990, 3990, 3990, 4490]);
  expect(riseOf(rows)).toEqual(rise);
  expect(riseOf(rows.toReversed(), null, rows.at(-1)?.id)).toEqual(rise);
  expect(riseOf(everyMonth(LAST, [3990, 3990, 4490, 4490]))).toBeNull();
});

test.each([
  ["the same price", [3990, 3990, 3990]],
  ["a lower price", [4490, 4490, 4490, 3990]],
  ["four per cent", [10_000, 10_000, 10_000, 10_400]],
  ["less than R$ 1", [1000, 1000, 1000, 1099]],
  ["two payments", [3990, 4490]],
])("%s is no rise", (_case, amounts) => {
  expect(riseOf(everyMonth(LAST, amounts))).toBeNull();
});

test("R$ 1 and more than four per cent are a rise", () => {
  expect(riseOf(everyMonth(LAST, [1000, 1000, 1000, 1100]))).toMatchObject({ now: 1100 });
  expect(riseOf(everyMonth(LAST, [10_000, 10_000, 10_000, 10_401]))).toMatchObject({ now: 10_401 });
});

test("a foreign price rises in its own currency, and not by the rate or a tax", () => {
  const months = everyMonth(LAST, [5000, 5300, 5800, 6900]);
  const inDollars = (prices: readonly number[]) =>
    months.map((row, index) => ({
      ...row,
      original: { minor: prices[index] ?? 0, currency: "USD" },
    }));
  expect(riseOf(inDollars([999, 999, 999, 999]))).toBeNull();
  expect(riseOf(inDollars([999, 999, 999, 1299]))).toEqual({
    before: 999,
    now: 1299,
    currency: "USD",
  });
  const unknown = everyMonth(LAST, [3990, 3990, 3990, 4490]).map((row) => ({
    ...row,
    original: { minor: 0, currency: "USD" },
  }));
  expect(riseOf(unknown)).toMatchObject({ currency: "BRL", now: 4490 });
});

test("a meter, groceries, instalments and what the user calls no bill have no price that rises", () => {
  const amounts = [3990, 3990, 3990, 4490];
  const withAmounts = (given: Partial<RecurrenceRow>) => everyMonth(LAST, amounts, given);
  expect(riseOf(withAmounts({ categoryId: "17010000" }))).not.toBeNull();
  expect(riseOf(withAmounts({ categoryId: "07010000" }))).toBeNull();
  expect(riseOf(withAmounts({ categoryId: "10000000" }))).toBeNull();
  expect(riseOf(withAmounts({ instalment: { number: 1, total: 9 } }))).toBeNull();
  expect(riseOf(withAmounts({}), "dismissed")).toBeNull();
  expect(riseOf(withAmounts({ categoryId: "10000000" }), "confirmed")).not.toBeNull();
  expect(riseOf(withAmounts({}), null, "unknown")).toBeNull();
});

test("an instalment of the same merchant does not hide it", () => {
  const rows = everyMonth(LAST, [3990, 3990, 3990, 4490]);
  const part = makeRecurrenceRow({
    id: "part",
    day: "2026-11-01",
    instalment: { number: 1, total: 3 },
  });
  expect(riseOf([part, ...rows])).toMatchObject({ now: 4490 });
});
