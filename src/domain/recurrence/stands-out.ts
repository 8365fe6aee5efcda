import { daysBetween } from "../day.ts";
import { stepsOf } from "./cadence-bands.ts";
import type { Run } from "./run.ts";
import { isEqual } from "./price-levels.ts";
import { priceOf, type RecurrenceRow } from "./recurrence-row.ts";
import type { Cadence } from "./recurring-series.ts";

/** More payments a month at one merchant are daily life. */
const MAX_PER_MONTH = 8;
const DAYS_OF_MONTH = 30;
/** A price up to so many times another is about the same. */
const ABOUT = 2;
/** Of so many payments chance is unlikely. */
export const SURE_COUNT = 3;

type IsSeries = (run: Run) => boolean;

/**
 * Tells of a run whether it is a series in spite of what else was paid to the merchant (rows newest
 * first) between its first and last payment: among payments of about its amount, some always happen to
 * be in a pace.
 */
export function standsOutAmong(rows: readonly RecurrenceRow[]): IsSeries {
  const places = new Map(rows.map((row, index) => [row, index]));
  const placeOf = (row: RecurrenceRow) => Number(places.get(row));
  return (run) => {
    const first = placeOf(run.payments[0].rows[0]);
    const last = placeOf(oldestOf(oldestOf(run.payments).rows));
    if (isDailyLife(run, last - first + 1))
      return isMonths(run) && changesOf(run) === 0 && run.payments.length >= SURE_COUNT;
    return isUnmistakable(run) || !isOfMany(run, rows.slice(first, last + 1));
  };
}

function isDailyLife({ payments }: Run, count: number): boolean {
  const days = daysBetween(oldestOf(payments).day, payments[0].day);
  return count > MAX_PER_MONTH * Math.max(1, days / DAYS_OF_MONTH);
}

/** Whether the prices alone tell that a run is no chance. */
function isUnmistakable(run: Run): boolean {
  const changes = changesOf(run);
  const isSparse = SPARSE.has(run.cadence);
  if (isSparse) return changes === 0 && run.payments.length >= SURE_COUNT;
  return isOnePrice(run) || (run.cadence === "monthly" && changes === 1);
}

/** How often the price changed, by however little. */
function changesOf({ payments }: Run): number {
  return payments.filter(({ price }, index) => index > 0 && price !== payments[index - 1]?.price)
    .length;
}

/** Between payments so far apart there is room for many others. */
const SPARSE: ReadonlySet<Cadence> = new Set(["quarterly", "yearly"]);

function isMonths({ cadence }: Run): boolean {
  return cadence === "monthly" || SPARSE.has(cadence);
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

function oldestOf<Item>(items: readonly [Item, ...Item[]]): Item {
  return items.reduce((_, item) => item);
}
