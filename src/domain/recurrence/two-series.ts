import { daysBetween } from "../day.ts";
import { leastCount, stepsOf } from "./cadence-bands.ts";
import { dueDistance, usualDate } from "./due-date.ts";
import type { Run } from "./run.ts";
import type { Payment, Payments } from "./payments.ts";

/** Of two series at one price, payments are only told apart by a date of the month as steady as this. */
const MAX_DAYS_OFF = 2;
/** With so many of the other series it is no single payment in between. */
const LEAST_OF_OTHER = 2;
/** A year of each. */
const MAX_COMPARED = 12;

/** Payments on one date of the month, newest first. */
interface Dated {
  readonly payments: [Payment, ...Payment[]];
  last: Payment;
  hasHole: boolean;
}

/**
 * The monthly run of the newest payment where the others of its price are on the same date of the month or
 * on one other: two series at one price. Nothing where there is none of the other date in between.
 */
export function runOfTwo(payments: Payments): Run[] {
  const [newest, before] = [payments.at(0), payments.at(1)];
  if (!newest || !before) return [];
  const own = dated(newest);
  let other: Dated | null = null;
  for (let index = 1, one: Payment | undefined = before; one; one = payments.at((index += 1))) {
    const toOwn = daysOff(own, one);
    const toOther = other ? daysOff(other, one) : MAX_DAYS_OFF;
    if (Math.min(toOwn, toOther) > MAX_DAYS_OFF) break;
    if (toOwn <= toOther) extend(own, one);
    else if (other) extend(other, one);
    else other = dated(one);
  }
  const between = (other?.payments ?? []).filter(({ day }) => day > own.last.day);
  if (own.payments.length < leastCount("monthly") || between.length === 0) return [];
  const isPreferred = between.length >= LEAST_OF_OTHER && fitsBetter(own.payments, between);
  return [{ cadence: "monthly", payments: own.payments, isNew: false, isPreferred }];
}

function dated(payment: Payment): Dated {
  return { payments: [payment], last: payment, hasHole: false };
}

function extend(to: Dated, payment: Payment): void {
  if (stepsOf("monthly", daysBetween(payment.day, to.last.day)) === 2) to.hasHole = true;
  to.payments.push(payment);
  to.last = payment;
}

/** How many days a payment is off the date of others that are a month newer; infinite where none is. */
function daysOff({ payments: [{ day: newest }], last, hasHole }: Dated, { day }: Payment): number {
  const steps = stepsOf("monthly", daysBetween(day, last.day));
  if (steps === null || (steps === 2 && hasHole)) return Infinity;
  // The end of a short month may stand for a later date.
  return Math.min(dueDistance(usualDate([newest]), day), dueDistance(usualDate([day]), newest));
}

/** Whether two dates of the month fit the latest payments better than one distance from each to the next. */
function fitsBetter(own: readonly Payment[], between: readonly Payment[]): boolean {
  const [one, other] = [own.slice(0, MAX_COMPARED), between.slice(0, MAX_COMPARED)];
  const days = [...one, ...other].map(({ day }) => day).sort();
  const gaps = days.flatMap((day, index) =>
    days.slice(index + 1, index + 2).map((next) => daysBetween(day, next)),
  );
  const spreads = gaps.map((gap) => gaps.reduce((sum, each) => sum + Math.abs(each - gap), 0));
  return spreadOf(one) + spreadOf(other) < Math.min(...spreads);
}

function spreadOf(payments: readonly Payment[]): number {
  const days = payments.map(({ day }) => day);
  const usual = usualDate(days);
  return days.reduce((sum, day) => sum + dueDistance(usual, day), 0);
}
