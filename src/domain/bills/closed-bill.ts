import type { Day } from "../day.ts";
import type { Currency } from "../money.ts";
import type { BilledRow } from "./assign-bills.ts";
import type { BillCalendar, BillCycle } from "./bill-calendar.ts";
import type { BillCharge } from "./bill.ts";
import { billPaid, type BillPaid, type SeenPayment } from "./bill-paid.ts";
import { billPartOf } from "./card-row.ts";
import type { ClosingSource } from "./closing-rule.ts";
import type { KnownBill } from "./known-bills.ts";
import type { MonthIndex } from "./month-index.ts";

/** The last bill that closed. */
export type ClosedBill =
  | {
      readonly kind: "known";
      readonly dueDay: Day | null;
      /** Minor units; null where the bank gives no total. Never a sum of ours. */
      readonly total: number | null;
      readonly currency: Currency;
      readonly charges: readonly BillCharge[];
      readonly paid: BillPaid;
    }
  /** It closed, or did so by an estimate, and the bank has not sent it. */
  | {
      readonly kind: "not-sent";
      readonly dueDay: Day | null;
      readonly closingDay: Day;
      readonly closingSource: ClosingSource;
    }
  /** The bank gives no bills of this card. */
  | { readonly kind: "not-given"; readonly dueDay: Day | null }
  /** None has closed yet. */
  | { readonly kind: "none" };

export interface ClosedContext {
  readonly bills: readonly KnownBill[];
  readonly calendar: BillCalendar;
  readonly rows: readonly BilledRow[];
  readonly openMonth: MonthIndex;
  readonly sent: readonly SeenPayment[];
}

/**
 * Whether a bill has certainly closed. A closing day that is only an estimate proves nothing: then it
 * has when it was due, or when the next one exists, because banks also send bills that are still open.
 */
export function hasClosed(
  { closingDay, closingSource, bill }: BillCycle,
  bills: readonly KnownBill[],
  today: Day,
): boolean {
  if (bill === null || closingSource !== "estimate") return closingDay <= today;
  return bill.day < today || bills.at(-1) !== bill;
}

/** The last closed bill before the open one. */
export function closedBill(context: ClosedContext): ClosedBill {
  const { bills, calendar, rows, openMonth } = context;
  const last = calendar.cycle(openMonth - 1);
  if (last.bill !== null) return knownBill(last.bill, last, context);
  const isUsed = (month: MonthIndex) =>
    rows.some((billed) => billed.month === month && billPartOf(billed.row) !== "payment");
  if (bills.length === 0)
    return rows.some(({ month }) => month < openMonth)
      ? { kind: "not-given", dueDay: last.dueDay }
      : { kind: "none" };
  // Without a purchase there is no bill.
  if (isUsed(openMonth - 1)) {
    const { dueDay, closingDay, closingSource } = last;
    return { kind: "not-sent", dueDay, closingDay, closingSource };
  }
  const older = calendar.billBefore(openMonth);
  return older?.bill ? knownBill(older.bill, older, context) : { kind: "none" };
}

function knownBill(
  bill: KnownBill,
  { month, closingDay }: BillCycle,
  { bills, calendar, rows, sent }: ClosedContext,
): ClosedBill {
  const { dueDay, total, currency, charges } = bill;
  const received = rows.flatMap(({ row }) =>
    row.direction === "in" && billPartOf(row) === "payment" ? [{ ...row, day: row.bankDay }] : [],
  );
  const until = calendar.cycle(month + 1).closingDay;
  const paid = billPaid(bill, { from: closingDay, until }, { bills, received, sent });
  return { kind: "known", dueDay, total, currency, charges, paid };
}
