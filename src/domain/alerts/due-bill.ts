import type { Account } from "../account.ts";
import type { ClosedBill } from "../bills/closed-bill.ts";
import { MAX_MOVED } from "../bills/usual-date.ts";
import { addDays, dayIn, daysBetween, type Day } from "../day.ts";
import type { Currency } from "../money.ts";
import type { Alert, NewAlert } from "./alert.ts";

/** A bill that is due soon and was not paid, as far as is known. */
export interface DueBill {
  readonly dueDay: Day;
  /** From 3 to 0. */
  readonly daysLeft: number;
  /** What is left to pay in minor units; null where the bank gives no total. */
  readonly minor: number | null;
  readonly currency: Currency;
}

/** How many days before it is due a bill is told. */
export const BILL_DAYS_BEFORE = 3;

/** The due days of the bills that are due soon in some time zone. */
export function daysDueSoon(now: Date): Day[] {
  const yesterday = addDays(dayIn(now, "UTC"), -1);
  return Array.from({ length: BILL_DAYS_BEFORE + 3 }, (_, days) => addDays(yesterday, days));
}

/** The bill to tell of; null where it is not due soon, was paid, or is not known. */
export function dueBill(closed: ClosedBill, today: Day): DueBill | null {
  if (closed.kind !== "known" || closed.dueDay === null) return null;
  const { dueDay, total, currency, paid } = closed;
  const daysLeft = daysBetween(today, dueDay);
  if (daysLeft < 0 || daysLeft > BILL_DAYS_BEFORE) return null;
  if (paid.kind === "paid" || paid.kind === "nothing") return null;
  // Whether it was paid is not known, so on the day there is nothing to say.
  if (paid.kind === "unknown" && daysLeft === 0) return null;
  const minor = paid.kind === "part" && total !== null ? total - paid.minor : total;
  return { dueDay, daysLeft, minor, currency };
}

/** Whether two due days are those of one bill, which the bank may have moved. */
export function isOneBill(dueDay: Day, other: Day): boolean {
  return Math.abs(daysBetween(dueDay, other)) <= MAX_MOVED;
}

/** The alert of a bill: one in the days before, and one on the day. */
export function dueBillAlert(
  { id, itemId }: Pick<Account, "id" | "itemId">,
  { dueDay, daysLeft }: DueBill,
): NewAlert {
  const threshold = daysLeft === 0 ? "0" : String(BILL_DAYS_BEFORE);
  return {
    kind: "bill-due",
    subject: id,
    period: dueDay,
    threshold,
    itemId,
    transactionId: null,
  };
}

/**
 * Of alerts of bills those that are new. One whose due day the bank moved after it was found is known
 * under its former day.
 */
export function newBillAlerts(found: readonly NewAlert[], known: readonly Alert[]): NewAlert[] {
  return found.filter(({ kind, subject, period, threshold }) => {
    const isSame = (one: Alert) =>
      one.kind === kind && one.subject === subject && one.threshold === threshold;
    return !known.some((one) => isSame(one) && isOneBill(one.period, period));
  });
}
