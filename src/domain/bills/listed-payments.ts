import { daysBetween, type Day } from "../day.ts";
import type { Leg } from "../leg.ts";
import type { Currency } from "../money.ts";
import type { Bill } from "./bill.ts";

/** A payment that a card received, by a bill's list. */
export interface ListedPayment {
  readonly accountId: string;
  readonly day: Day;
  readonly minor: number;
  readonly currency: Currency;
}

/** Days apart that the list and the transaction may date one payment. */
const MAX_DAYS = 3;

/** The dated payments in the lists of bills. */
export function listedPayments(bills: readonly Bill[]): ListedPayment[] {
  return bills.flatMap(({ accountId, payments }) =>
    payments.flatMap(({ day, minor, currency }) =>
      day === null ? [] : [{ accountId, day, minor, currency }],
    ),
  );
}

/** The ids of the transactions that are in these lists: money into the card, each payment once. */
export function listedLegs(
  legs: readonly Leg[],
  listed: readonly ListedPayment[],
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const payment of listed) {
    const [nearest] = legs
      .filter((leg) => !found.has(leg.id) && isPayment(leg, payment))
      .sort((a, b) => distance(a, payment) - distance(b, payment) || a.id.localeCompare(b.id));
    if (nearest) found.add(nearest.id);
  }
  return found;
}

function isPayment(leg: Leg, payment: ListedPayment): boolean {
  return (
    leg.accountType === "CREDIT" &&
    leg.direction === "in" &&
    leg.accountId === payment.accountId &&
    leg.minor === payment.minor &&
    leg.currency === payment.currency &&
    distance(leg, payment) <= MAX_DAYS
  );
}

function distance({ day }: Leg, payment: ListedPayment): number {
  return Math.abs(daysBetween(day, payment.day));
}
