import { daysBetween } from "../day.ts";
import type { BillCalendar } from "./bill-calendar.ts";
import type { CardRow } from "./card-row.ts";
import { forecastMonth, forecastOffset } from "./forecast-offset.ts";
import type { MonthIndex } from "./month-index.ts";
import { partDates, type PartDates } from "./part-dates.ts";

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
  const dates = partDates(rows);
  return rows.map((row) => {
    const { billId } = row.facts;
    const billed = billId === null ? null : calendar.monthOfBill(billId);
    if (billed !== null) return { row, month: billed, isOnUnsentBill: false };
    const byDay = monthByDay(row, calendar, { openMonth, dates });
    const forecast = forecastMonth(row, offset);
    const month = isPlausible(forecast, byDay, row, calendar) ? forecast : byDay;
    return { row, month, isOnUnsentBill: billId !== null };
  });
}

/** Parts that are dated on the purchase day are on one bill after the other. */
function monthByDay(
  { id, bankDay, instalment, status }: CardRow,
  { monthOf }: BillCalendar,
  { openMonth, dates }: { readonly openMonth: MonthIndex; readonly dates: PartDates },
): MonthIndex {
  const month = monthOf(bankDay);
  if (instalment === null) return month;
  const later = month + instalment.number - 1;
  if (dates.onPurchaseDay.has(id)) return later;
  // What is pending is on the open bill: an older date is that of the purchase.
  const isOpen = status === "PENDING" && month < openMonth && later === openMonth;
  return isOpen && !dates.monthly.has(id) ? later : month;
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
