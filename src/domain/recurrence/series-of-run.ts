import { daysBetween } from "../day.ts";
import { nearestCadence, nextDay } from "./cadence-bands.ts";
import type { Run } from "./run.ts";
import { allPayments } from "./payments.ts";
import { priceStep } from "./price-step.ts";
import { levelSize, newestMedian, priceChange } from "./price-levels.ts";
import type { RecurrenceRow } from "./recurrence-row.ts";
import type { RecurringSeries, RecurringDecision } from "./recurring-series.ts";
import { kindOf, STEADY, type SeriesHabit } from "./series-habit.ts";

export type UnnumberedSeries = Omit<RecurringSeries, "merchantKey" | "part" | "isReplaced">;

/** What people see of a run. */
export function seriesOf(
  { payments, cadence, isNew }: Run,
  habit: SeriesHabit,
  said: RecurringDecision | null,
): UnnumberedSeries {
  const [newest] = payments;
  const [row] = newest.rows;
  const prices = payments.map(({ price }) => price);
  const change = habit.tolerance > STEADY ? null : priceChange(prices);
  const current = payments.slice(0, change?.since ?? levelSize(prices, habit.tolerance));
  const minor = newestMedian(current.map((one) => one.minor));
  const step = change && priceStep(payments, change);
  return {
    direction: row.direction,
    currency: row.currency,
    kind: kindOf(habit, row),
    cadence,
    status: isNew && said !== "confirmed" ? "new" : "active",
    said,
    merchantName: row.merchantName,
    topCategoryId: row.topCategoryId,
    minor,
    // At the rate of today, where the price is in another currency.
    previousMinor: change && Math.round((minor * change.before) / newest.price),
    ...(step && { change: step }),
    count: payments.length,
    first: payments.reduce((earliest, { day }) => (day < earliest ? day : earliest), newest.day),
    last: newest.day,
    next: nextDay(cadence, [newest.day, ...payments.slice(1, 3).map(({ day }) => day)]),
  };
}

/** What the user called a fixed expense before it is one by itself: monthly where it was paid once. */
export function assumedRuns(rows: readonly RecurrenceRow[]): Run[] {
  const payments = allPayments(rows);
  const gaps = payments.flatMap(({ day }, index) =>
    payments.slice(index + 1, index + 2).map((older) => daysBetween(older.day, day)),
  );
  const cadence = gaps.length === 0 ? "monthly" : nearestCadence(newestMedian(gaps));
  return payments.slice(0, 1).map((newest) => ({
    cadence,
    payments: [newest, ...payments.slice(1)],
    isNew: false,
    isPreferred: false,
  }));
}
