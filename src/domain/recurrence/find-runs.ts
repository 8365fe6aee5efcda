import { daysBetween, type Day } from "../day.ts";
import { leastCount, stepsOf, steadyDays } from "./cadence-bands.ts";
import { paymentsFrom, type Payment, type Payments } from "./payments.ts";
import { EQUAL, isNear, steadyCount } from "./price-levels.ts";
import { amongNear, amongSame, type Place } from "./price-shelves.ts";
import { priceOf, type RecurrenceRow } from "./recurrence-row.ts";
import { CADENCES, type Cadence } from "./recurring-series.ts";
import type { Run } from "./run.ts";
import { STEADY, type SeriesHabit } from "./series-habit.ts";
import { standsOutAmong, SURE_COUNT } from "./stands-out.ts";
import { runOfTwo } from "./two-series.ts";

/** How near prices are that are looked at apart from the others: one merchant may have several series. */
const NEAR = STEADY;

/** Of a longer run only its last payments begin another: all others lead to nothing that it has not. */
const LONG = 12;
/** So many payments of one day are told apart. */
const MAX_OF_DAY = 16;

/**
 * Every run among rows of one merchant, direction and currency, newest first. Whether rows are a run
 * depends on them and on what lies between them only, so older or newer rows never end one.
 */
export function findRuns(rows: readonly RecurrenceRow[], { tolerance }: SeriesHabit): Run[] {
  const all = rows.map((row, index) => ({ row, rows, index }));
  const daysOnly = ({ row, index }: Place) => row.day !== rows[index - 1]?.day;
  const near = amongNear(rows);
  const within = (part: number) => (place: Place) => {
    const price = priceOf(place.row);
    return paymentsAt(place, (other) => isNear(priceOf(other), price, part));
  };
  const standsOut = standsOutAmong(rows);
  const isSeries = (run: Run) => isEnough(run, tolerance) && standsOut(run);
  const series = (payments: Payments) =>
    // Most payments begin nothing: the first three of a run tell.
    runsAt(payments, tolerance, SURE_COUNT).some(isSeries)
      ? runsAt(payments, tolerance).flatMap((run) => startOf(run, isSeries))
      : [];
  const ofOnePrice = (payments: Payments) => [
    ...series(payments),
    ...runOfTwo(payments).flatMap((run) => startOf(run, isSeries)),
    ...(tolerance === NEAR ? newRun(payments).filter(standsOut) : []),
  ];
  return [
    ...runsFrom(all.filter(daysOnly), ({ index }) => paymentsFrom(rows, index), series),
    ...runsFrom(amongSame(rows), (place) => paymentsAt(place), ofOnePrice),
    ...runsFrom(near, within(EQUAL), series),
    ...(tolerance < NEAR ? [] : runsFrom(near, within(NEAR), series)),
  ];
}

/** A run, or as many of its newest payments as are a series in any number from three on. */
function startOf(run: Run, isSeries: (start: Run) => boolean): Run[] {
  const first = (count: number): Run => {
    const [newest, ...older] = run.payments;
    return { ...run, payments: [newest, ...older.slice(0, count - 1)] };
  };
  if (isSeries(first(SURE_COUNT)) && isSeries(run)) return [run];
  let count = SURE_COUNT - 1;
  while (isSeries(first(count + 1))) count += 1;
  return [first(count)].filter(({ payments }) => payments.length >= SURE_COUNT);
}

/** Null where too many are of one day. */
function paymentsAt(
  { row, rows, index }: Place,
  isMeant?: (row: RecurrenceRow) => boolean,
): Payments | null {
  return rows[index - MAX_OF_DAY]?.day === row.day ? null : paymentsFrom(rows, index, isMeant);
}

/** The runs that begin with a row, in one way to choose the payments after it. */
function runsFrom(
  places: readonly Place[],
  paymentsOf: (place: Place) => Payments | null,
  runsOf: (payments: Payments) => Run[],
): Run[] {
  const covered = new Set<RecurrenceRow>();
  return places.flatMap((place) => {
    const payments = covered.has(place.row) ? null : paymentsOf(place);
    const runs = payments === null ? [] : runsOf(payments);
    for (const run of runs)
      for (const payment of run.payments.slice(0, -LONG))
        for (const row of payment.rows) covered.add(row);
    return runs;
  });
}

/** The run that begins with the newest payment, if any: no payments suit two cadences. */
function runsAt(payments: Payments, tolerance: number, max = Infinity): Run[] {
  const [last, before] = [payments.at(0), payments.at(1)];
  if (!last || !before) return [];
  const gap = daysBetween(before.day, last.day);
  const possible = CADENCES.filter((cadence) => stepsOf(cadence, gap) !== null);
  return possible.flatMap((cadence): Run[] => {
    const chain = paceOf(payments, cadence, max);
    if (chain.length < leastCount(cadence)) return [];
    const inPace = chain.slice(0, steadyDays(cadence, chain.map(dayOf)));
    const prices = inPace.map(({ price }) => price);
    const steady = inPace.slice(0, steadyCount(prices, tolerance));
    const [newest, ...older] = steady;
    return newest
      ? [{ cadence, payments: [newest, ...older], isNew: false, isPreferred: false }]
      : [];
  });
}

/** Whether there are enough payments to be sure: of two, both must be at one price. */
function isEnough({ cadence, payments: [newest, ...older] }: Run, tolerance: number): boolean {
  if (older.length + 1 < leastCount(cadence)) return false;
  return older.length > 1 || older.every((before) => areAlike(newest, before, tolerance));
}

/** Whether two payments are a year apart, at one price. */
function areAlike(newest: Payment, before: Payment, tolerance: number): boolean {
  const isYear = stepsOf("yearly", daysBetween(before.day, newest.day)) === 1;
  return isYear && isNear(before.price, newest.price, tolerance);
}

/** As many of the payments as follow each other in the cadence, with one missing at most. */
function paceOf(payments: Payments, cadence: Cadence, max: number): Payment[] {
  const chain: Payment[] = [];
  let holes = 0;
  for (let one = payments.at(0); one && chain.length < max; one = payments.at(chain.length)) {
    const next = chain.at(-1);
    const steps = next ? stepsOf(cadence, daysBetween(one.day, next.day)) : 1;
    if (steps === 2) holes += 1;
    if (steps === null || holes > 1) break;
    chain.push(one);
  }
  return chain;
}

/** Two equal payments a month apart. */
function newRun(payments: Payments): Run[] {
  const [newest, before] = [payments.at(0), payments.at(1)];
  if (!newest || !before || newest.price !== before.price) return [];
  if (stepsOf("monthly", daysBetween(before.day, newest.day)) !== 1) return [];
  if (steadyDays("monthly", [newest.day, before.day]) < 2) return [];
  return [{ cadence: "monthly", payments: [newest, before], isNew: true, isPreferred: false }];
}

function dayOf({ day }: Payment): Day {
  return day;
}
