import { daysBetween } from "../day.ts";
import { nextDay, stepsOf } from "./cadence-bands.ts";
import type { Run } from "./run.ts";
import { allPayments } from "./payments.ts";
import { priceStep } from "./price-step.ts";
import { levelSize, newestMedian, priceChange } from "./price-levels.ts";
import type { RecurrenceRow } from "./recurrence-row.ts";
import { CADENCES, type RecurringSeries, type RecurringDecision } from "./recurring-series.ts";
import { kindOf, STEADY, type SeriesHabit } from "./series-habit.ts";

export type UnnumberedSeries = Omit<RecurringSeries, "merchantKey" | "part" | "isReplaced">;

/** A run, or payments without a pace that the user calls fixed. */
export type SaidRun = Omit<Run, "cadence"> & Pick<RecurringSeries, "cadence">;

/** What people see of a run. */
export function seriesOf(
  { payments, cadence, isNew }: SaidRun,
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
    next:
      cadence === "irregular"
        ? null
        : nextDay(cadence, [newest.day, ...payments.slice(1, 3).map(({ day }) => day)]),
  };
}

/** What the user called a fixed expense before it is one by itself, without a pace that it does not have. */
export function assumedRuns(rows: readonly RecurrenceRow[]): SaidRun[] {
  const [newest, ...older] = allPayments(rows);
  if (!newest) return [];
  const payments = [newest, ...older] as const;
  return [{ cadence: paceOf(payments), payments, isNew: false, isPreferred: false }];
}

function paceOf(payments: Run["payments"]): SaidRun["cadence"] {
  const gaps = payments.flatMap(({ day }, index) =>
    payments.slice(index + 1, index + 2).map((older) => daysBetween(older.day, day)),
  );
  // Two payments a few days apart are no pace.
  const paces = gaps.length > 1 ? CADENCES : SLOW;
  const pace = paces.find((cadence) => gaps.every((gap) => stepsOf(cadence, gap) === 1));
  return gaps.length === 0 ? "irregular" : (pace ?? "irregular");
}

const SLOW = ["monthly", "quarterly", "yearly"] as const;
