import type { BillCalendar } from "./bill-calendar.ts";
import type { CardRow } from "./card-row.ts";
import { monthIndexOf, type MonthIndex } from "./month-index.ts";

/** The share of billed rows whose forecasts must agree. */
const MIN_AGREEING = 0.8;
/** A bank that is further off is not understood. */
const MAX_OFFSET = 1;

/**
 * How many months after the bank's forecast a bill is due, by the rows whose bill is known: some banks
 * name the month in which it closes. Null where they do not agree, or none is known: then forecasts
 * prove nothing.
 */
export function forecastOffset(
  rows: readonly CardRow[],
  { monthOfBill }: BillCalendar,
): number | null {
  const counts = new Map<number, number>();
  let all = 0;
  for (const { facts, count } of rows) {
    const month = facts.billId === null ? null : monthOfBill(facts.billId);
    if (month === null || facts.billForecast === null) continue;
    const offset = month - monthIndexOf(facts.billForecast);
    counts.set(offset, (counts.get(offset) ?? 0) + count);
    all += count;
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (!most) return null;
  const [offset, agreeing] = most;
  return Math.abs(offset) <= MAX_OFFSET && agreeing >= all * MIN_AGREEING ? offset : null;
}

/** The month of the bill that the bank forecasts for a row; null without a usable forecast. */
export function forecastMonth(
  { facts: { billForecast } }: CardRow,
  offset: number | null,
): MonthIndex | null {
  return billForecast === null || offset === null ? null : monthIndexOf(billForecast) + offset;
}
