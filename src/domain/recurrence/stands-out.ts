import { daysBetween } from "../day.ts";
import { stepsOf } from "./cadence-bands.ts";
import type { Run } from "./find-runs.ts";
import { isEqual } from "./price-levels.ts";
import { priceOf, type RecurrenceRow } from "./recurrence-row.ts";
import type { Cadence } from "./recurring-series.ts";

/** More payments a month at one merchant are daily life. */
const MAX_PER_MONTH = 8;
const DAYS_OF_MONTH = 30;
/** A price up to so many times another is about the same. */
const ABOUT = 2;
const SURE_COUNT = 3;

type IsSeries = (run: Run) => boolean;

/**
 * Tells of a run whether it is a series in spite of what else was paid to the merchant (rows newest
 * first) between its first and last payment: among payments of about its amount, some always happen to
 * be in a pace.
 */
export function standsOutAmong(rows: readonly RecurrenceRow[]): IsSeries {
  const places = new Map(rows.map((row, index) => [row, index]));
  const between = ({ payments }: Run): readonly RecurrenceRow[] => {
    const all = payments.flatMap((payment) => payment.rows);
    const [first, last] = [all[0], all.at(-1)].map((row) => row && places.get(row));
    return rows.slice(first, (last ?? 0) + 1);
  };
  return (run) => {
    const isDaily = isDailyLife(between(run));
    if (isDaily) return isMonths(run) && isOnePrice(run) && run.payments.length >= SURE_COUNT;
    return isUnmistakable(run) || !isOfMany(run, between(run));
  };
}

function isDailyLife(rows: readonly RecurrenceRow[]): boolean {
  const [newest, oldest] = [rows[0], rows.at(-1)];
  const days = newest && oldest ? daysBetween(oldest.day, newest.day) : 0;
  return rows.length > MAX_PER_MONTH * Math.max(1, days / DAYS_OF_MONTH);
}

/** Whether the prices alone tell that a run is no chance. */
function isUnmistakable(run: Run): boolean {
  const changes = run.payments.filter(
    ({ price }, index) => index > 0 && price !== run.payments[index - 1]?.price,
  ).length;
  const isSparse = SPARSE.includes(run.cadence);
  if (isSparse) return changes === 0 && run.payments.length >= SURE_COUNT;
  return isOnePrice(run) || (run.cadence === "monthly" && changes === 1);
}

/** Between payments so far apart there is room for many others. */
const SPARSE: readonly Cadence[] = ["quarterly", "yearly"];

function isMonths({ cadence }: Run): boolean {
  return cadence === "monthly" || SPARSE.includes(cadence);
}

function isOnePrice({ payments }: Run): boolean {
  return payments.every(({ price }) => isEqual(price, payments[0].price));
}

/** Whether there is a payment that is none of the run: of about its amount, or where one is missing. */
function isOfMany({ payments, cadence }: Run, rows: readonly RecurrenceRow[]): boolean {
  const own = new Set(payments.flatMap((payment) => payment.rows));
  const { price } = payments[0];
  const holes = payments.flatMap(({ day: until }, index) =>
    payments
      .slice(index + 1, index + 2)
      .filter(({ day }) => stepsOf(cadence, daysBetween(day, until)) === 2)
      .map(({ day: since }) => ({ since, until })),
  );
  const isAbout = (other: number) => other * ABOUT >= price && other <= price * ABOUT;
  return rows.some(
    (row) =>
      !own.has(row) &&
      (isAbout(priceOf(row)) ||
        holes.some(({ since, until }) => since < row.day && row.day < until)),
  );
}
