import { daysBetween } from "../day.ts";
import type { BillCalendar } from "./bill-calendar.ts";
import type { CardRow } from "./card-row.ts";
import { forecastMonth, forecastOffset } from "./forecast-offset.ts";
import type { MonthIndex } from "./month-index.ts";
import { partsOnPurchaseDay } from "./same-day-parts.ts";

/** A row with the month of its bill. */
export interface BilledRow {
  readonly row: CardRow;
  readonly month: MonthIndex;
  /** Whether the bank put it on a bill that it has not sent. */
  readonly isOnUnsentBill: boolean;
}

/** Days around a closing day within which a purchase may be on either bill. */
const NEAR_CLOSING = 4;

/**
 * The bill of every row: the one that the bank names; else the one that it forecasts, where that is
 * plausible; else by the closing day.
 */
export function assignBills(
  rows: readonly CardRow[],
  calendar: BillCalendar,
  openMonth: MonthIndex,
): BilledRow[] {
  const offset = forecastOffset(rows, calendar);
  const onPurchaseDay = partsOnPurchaseDay(rows);
  return rows.map((row) => {
    const { billId } = row.facts;
    const billed = billId === null ? null : calendar.monthOfBill(billId);
    if (billed !== null) return { row, month: billed, isOnUnsentBill: false };
    const byDay = monthByDay(row, calendar, { openMonth, onPurchaseDay });
    const forecast = forecastMonth(row, offset);
    const month = isPlausible(forecast, byDay, row, calendar) ? forecast : byDay;
    return { row, month, isOnUnsentBill: billId !== null };
  });
}

/** Parts that are all dated on the purchase day are on one bill after the other. */
function monthByDay(
  { id, bankDay, instalment, facts: { billId } }: CardRow,
  { monthOf }: BillCalendar,
  { openMonth, onPurchaseDay }: { openMonth: MonthIndex; onPurchaseDay: ReadonlySet<string> },
): MonthIndex {
  const month = monthOf(bankDay);
  if (instalment === null) return month;
  const later = month + instalment.number - 1;
  if (onPurchaseDay.has(id)) return later;
  // A part that is on no bill yet, on a day whose bill closed long ago, is dated on the purchase day.
  return billId === null && month < openMonth - 1 && later >= openMonth ? later : month;
}

/**
 * Whether a forecast agrees with the day: the same bill, or the one beside it near the closing day. The
 * parts of a purchase are forecast as far ahead as there are parts.
 */
function isPlausible(
  forecast: MonthIndex | null,
  byDay: MonthIndex,
  { bankDay, instalment }: CardRow,
  calendar: BillCalendar,
): forecast is MonthIndex {
  if (forecast === null || forecast === byDay) return forecast !== null;
  const months = forecast - byDay;
  if (instalment !== null && months > 0 && months < instalment.number) return true;
  if (Math.abs(months) > 1) return false;
  const between = calendar.cycle(Math.min(forecast, byDay)).closingDay;
  return Math.abs(daysBetween(bankDay, between)) <= NEAR_CLOSING;
}
