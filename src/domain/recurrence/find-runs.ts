import { daysBetween, type Day } from "../day.ts";
import { leastCount, stepsOf, suits } from "./cadence-bands.ts";
import { isEqual, isNear, steadyCount } from "./price-levels.ts";
import { priceOf, type RecurrenceRow } from "./recurrence-row.ts";
import { CADENCES, type Cadence } from "./recurring-series.ts";
import { STEADY, type SeriesHabit } from "./series-habit.ts";

/** What one merchant was paid on one day. */
export interface Payment {
  readonly day: Day;
  /** Minor units of the currency in which the price is steady. */
  readonly price: number;
  /** Minor units of the account's currency. */
  readonly minor: number;
  readonly rows: readonly [RecurrenceRow, ...RecurrenceRow[]];
}

/** Payments at a steady pace and price, newest first. */
export interface Run {
  readonly cadence: Cadence;
  readonly payments: readonly [Payment, ...Payment[]];
  /** Whether there are too few to be sure. */
  readonly isNew: boolean;
}

/** How near prices are that are looked at apart from the others: one merchant may have several series. */
const NEAR = STEADY;

/**
 * Every run among rows of one merchant, direction and currency, newest first. Whether rows are a run
 * depends on them and on what lies between them only, so older or newer rows never end one.
 */
export function findRuns(rows: readonly RecurrenceRow[], { tolerance }: SeriesHabit): Run[] {
  const all = paymentsOf(rows);
  const together = all.flatMap((_, index) => runsAt(all.slice(index), tolerance));
  const apart = rows.flatMap((row, index) => {
    const older = rows.slice(index);
    const price = priceOf(row);
    const near = older.filter((other) => isNear(priceOf(other), price, NEAR));
    if (near.length === 1) return [];
    const equal = near.filter((other) => isEqual(priceOf(other), price));
    const isWider = tolerance >= NEAR && near.length > equal.length;
    return [
      ...runsAt(paymentsOf(equal), tolerance),
      ...(tolerance === NEAR ? newRun(paymentsOf(equal)) : []),
      ...(isWider ? runsAt(paymentsOf(near), tolerance) : []),
    ];
  });
  return [...together, ...apart];
}

/** Several rows of one day are one payment. */
export function paymentsOf(rows: readonly RecurrenceRow[]): Payment[] {
  const byDay = new Map<Day, Payment>();
  for (const row of rows) {
    const { day, minor } = row;
    const known = byDay.get(day);
    byDay.set(day, {
      day,
      price: (known?.price ?? 0) + priceOf(row),
      minor: (known?.minor ?? 0) + minor,
      rows: known ? [...known.rows, row] : [row],
    });
  }
  return [...byDay.values()];
}

/** The run that begins with the newest payment, if any: no payments suit two cadences. */
function runsAt(payments: readonly Payment[], tolerance: number): Run[] {
  return CADENCES.flatMap((cadence): Run[] => {
    const inPace = paceOf(payments, cadence);
    const prices = inPace.map(({ price }) => price);
    const steady = inPace.slice(0, steadyCount(prices, tolerance));
    const [newest, ...older] = steady;
    if (!newest || steady.length < leastCount(cadence)) return [];
    const isOne = steady.length > 2 || older.every((before) => areAlike(newest, before, tolerance));
    return isOne ? [{ cadence, payments: [newest, ...older], isNew: false }] : [];
  });
}

/** Whether two payments are a year apart, at one price. */
function areAlike(newest: Payment, before: Payment, tolerance: number): boolean {
  const isYear = stepsOf("yearly", daysBetween(before.day, newest.day)) === 1;
  return isYear && isNear(before.price, newest.price, tolerance);
}

/** As many of the payments as follow each other in the cadence, with one missing at most. */
function paceOf(payments: readonly Payment[], cadence: Cadence): Payment[] {
  let holes = 0;
  const end = payments.findIndex(({ day }, index) => {
    const next = payments[index - 1];
    const steps = next ? stepsOf(cadence, daysBetween(day, next.day)) : 1;
    if (steps === 2) holes += 1;
    return steps === null || holes > 1;
  });
  const chain = end < 0 ? payments : payments.slice(0, end);
  const newest = chain.slice(0, 3).map(({ day }) => day);
  const odd = chain.findIndex(({ day }) => !suits(cadence, newest, day));
  return odd < 0 ? [...chain] : chain.slice(0, odd);
}

/** Two equal payments a month apart. */
function newRun([newest, before]: readonly Payment[]): Run[] {
  if (!newest || !before || stepsOf("monthly", daysBetween(before.day, newest.day)) !== 1)
    return [];
  if (newest.price !== before.price || !suits("monthly", [newest.day], before.day)) return [];
  return [{ cadence: "monthly", payments: [newest, before], isNew: true }];
}
