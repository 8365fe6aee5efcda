import { daysBetween, type Day } from "../day.ts";
import type { ExpectedPayment } from "../fixed-to-come.ts";

/** A payment that leaves an account later: expected of what recurs, or entered at the bank for a day. */
export interface LeavingPayment {
  readonly kind: "fixed" | "scheduled";
  readonly name: string;
  readonly day: Day;
  /** Minor units. */
  readonly minor: number;
}

/** A payment that the bank dates after today. */
export interface ScheduledPayment extends Omit<LeavingPayment, "kind"> {
  readonly merchantKey: string | null;
}

/** Both, by day. A scheduled payment is one of those that are expected of its merchant: the nearest. */
export function leavingPayments(
  expected: readonly ExpectedPayment[],
  scheduled: readonly ScheduledPayment[],
): LeavingPayment[] {
  const open = [...expected];
  for (const { merchantKey, day } of scheduled) {
    const own = open.filter(({ one }) => one.merchantKey === merchantKey);
    const [nearest] = own.sort((a, b) => distance(a.day, day) - distance(b.day, day));
    if (nearest) open.splice(open.indexOf(nearest), 1);
  }
  return [
    ...open.map(({ one, day }): LeavingPayment => ({
      kind: "fixed",
      name: one.merchantName,
      day,
      minor: one.minor,
    })),
    ...scheduled.map(({ name, day, minor }): LeavingPayment => ({
      kind: "scheduled",
      name,
      day,
      minor,
    })),
  ].sort((a, b) => (a.day < b.day || (a.day === b.day && a.name <= b.name) ? -1 : 1));
}

function distance(a: Day, b: Day): number {
  return Math.abs(daysBetween(a, b));
}
