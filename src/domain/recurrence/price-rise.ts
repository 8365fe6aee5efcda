import type { Currency } from "../money.ts";
import { findRuns } from "./find-runs.ts";
import { priceChange } from "./price-levels.ts";
import { isRepeatable, type RecurrenceRow } from "./recurrence-row.ts";
import type { RecurringDecision } from "./recurring-series.ts";
import { confirmedHabitOf, habitOf, STEADY } from "./series-habit.ts";

/** A price that rose, in minor units of the currency in which it is agreed. */
export interface PriceRise {
  readonly before: number;
  readonly now: number;
  readonly currency: Currency;
}

/**
 * Whether a transaction is the first payment of a series at a higher price; null where it is not. `rows`
 * are all of its merchant, in any order. A foreign price is compared in its own currency, so that no
 * exchange rate and no tax makes it rise.
 */
export function priceRiseAt(
  transactionId: string,
  rows: readonly RecurrenceRow[],
  said: RecurringDecision | null,
): PriceRise | null {
  const row = rows.find(({ id }) => id === transactionId);
  const habitFor = said === "confirmed" ? confirmedHabitOf : habitOf;
  const habit = row && isRepeatable(row) ? habitFor(row) : null;
  if (!row || !habit || said === "dismissed" || habit.tolerance > STEADY) return null;
  const alike = rows.filter(
    (other) => isRepeatable(other) && currenciesOf(other) === currenciesOf(row),
  );
  const newestFirst = alike.toSorted((a, b) => (a.day < b.day ? 1 : -1));
  const runs = findRuns(newestFirst, habit).filter(
    ({ payments: [newest], isNew }) => !isNew && newest.rows.some(({ id }) => id === row.id),
  );
  return (
    runs
      .map((run) =>
        riseOf(
          run.payments.map(({ price }) => price),
          row,
        ),
      )
      .find(Boolean) ?? null
  );
}

function riseOf(
  prices: readonly number[],
  { original, currency }: RecurrenceRow,
): PriceRise | null {
  const [now = 0] = prices;
  const change = priceChange(prices);
  if (change === null || change.since !== 1 || change.before >= now) return null;
  const isForeign = original !== null && original.minor !== 0;
  return { before: change.before, now, currency: isForeign ? original.currency : currency };
}

function currenciesOf({ currency, original }: RecurrenceRow): string {
  return `${currency} ${original?.currency ?? ""}`;
}
