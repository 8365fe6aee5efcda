import { groupBy } from "../group-by.ts";
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
  const offsets = rows.flatMap(({ facts: { billId, billForecast } }) => {
    const month = billId === null ? null : monthOfBill(billId);
    return month === null || billForecast === null ? [] : [month - monthIndexOf(billForecast)];
  });
  const [most] = [...groupBy(offsets, (offset) => offset).values()].sort(
    (a, b) => b.length - a.length,
  );
  const [offset] = most ?? [];
  if (!most || offset === undefined || Math.abs(offset) > MAX_OFFSET) return null;
  return most.length >= offsets.length * MIN_AGREEING ? offset : null;
}

/** The month of the bill that the bank forecasts for a row; null without a usable forecast. */
export function forecastMonth(
  { facts: { billForecast } }: CardRow,
  offset: number | null,
): MonthIndex | null {
  return billForecast === null || offset === null ? null : monthIndexOf(billForecast) + offset;
}
