import { expect, test } from "vitest";
import { addDays } from "../../../src/domain/day.ts";
import { findSeries } from "../../../src/domain/recurrence/find-series.ts";
import type { RecurrenceRow } from "../../../src/domain/recurrence/recurrence-row.ts";
import { makeRecurrenceRow, saidOf } from "./make-rows.ts";

const MANY = 4000;
/** Of all rows in each of the three ways to look at them, and of their neighbours. */
const READS_PER_ROW = 200;

/** How often the day of a row is read while series are found among many. */
function readsPerRow(
  given: (index: number) => Partial<RecurrenceRow> & { readonly day: string },
  said: "confirmed" | null,
): number {
  let reads = 0;
  const rows = Array.from({ length: MANY }, (_, index) => {
    const { day, ...rest } = given(index);
    const row = makeRecurrenceRow({ ...rest, day, id: `row ${index}` });
    return Object.defineProperty({ ...row }, "day", {
      enumerable: true,
      get: () => {
        reads += 1;
        return day;
      },
    });
  });
  findSeries("k", rows, said && saidOf(said));
  return reads / MANY;
}

const within = (days: number) => (index: number) => -Math.floor((index * days) / MANY);

test.each<[string, (index: number) => Partial<RecurrenceRow> & { day: string }]>([
  [
    "of a year, at all prices",
    (index) => ({
      day: addDays("2026-11-10", within(365)(index)),
      minor: 1500 + ((index * 7919) % 3000),
    }),
  ],
  ["of five years, at one price", (index) => ({ day: addDays("2026-11-10", within(1825)(index)) })],
  ["of one day", (index) => ({ day: "2026-11-10", minor: 1500 + ((index * 7919) % 3000) })],
  ["a week apart", (index) => ({ day: addDays("2026-11-10", -7 * index) })],
  ["of each day", (index) => ({ day: addDays("2026-11-10", -index) })],
])("four thousand payments %s are looked at a limited number of times", (_case, given) => {
  expect(readsPerRow(given, null)).toBeLessThan(READS_PER_ROW);
  expect(readsPerRow(given, "confirmed")).toBeLessThan(READS_PER_ROW);
});
