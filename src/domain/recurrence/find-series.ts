import { daysBetween, type Day } from "../day.ts";
import { groupBy } from "../group-by.ts";
import { periodDays } from "./cadence-bands.ts";
import { findRuns } from "./find-runs.ts";
import type { Run } from "./run.ts";
import { isInstalment } from "./is-instalment.ts";
import { isReplaced } from "./is-replaced.ts";
import { comparable, isRepeatable, type RecurrenceRow } from "./recurrence-row.ts";
import type { RecurringSeries, RecurringDecision } from "./recurring-series.ts";
import { assumedRuns, seriesOf } from "./series-of-run.ts";
import { confirmedHabitOf, habitOf, type SeriesHabit } from "./series-habit.ts";

/** What recurs at one merchant in one direction. */
export interface MerchantRecurrence {
  /** Those that ended long ago too. None is `missed` yet: that depends on the day. */
  readonly series: readonly RecurringSeries[];
  /** The ids of its fixed expenses: those of series that count, and instalments. */
  readonly fixed: ReadonlySet<string>;
}

const NOTHING: MerchantRecurrence = { series: [], fixed: new Set() };

/**
 * Finds what recurs among all rows of one merchant in one direction, in any order. What the user said
 * of the merchant decides: all or none of its spending is fixed.
 */
export function findSeries(
  merchantKey: string,
  rows: readonly RecurrenceRow[],
  said: RecurringDecision | null,
): MerchantRecurrence {
  if (said === "dismissed") return NOTHING;
  const habitFor = said === "confirmed" ? confirmedHabitOf : habitOf;
  const repeatable = rows.toSorted(newestFirst).flatMap((row): Repeatable[] => {
    const habit = isRepeatable(row) ? habitFor(row) : null;
    return habit ? [{ row, habit }] : [];
  });
  const groups = groupBy(repeatable, ({ row }) => row.currency);
  const found = [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map((newest) =>
      seriesAmong(
        newest,
        group.map(({ row }) => row),
        said,
      ),
    ),
  );
  const series = found
    .flatMap((one) => one.series)
    .sort((a, b) => compare(a.first, b.first) || a.minor - b.minor)
    .map((one, part) => ({ ...one, merchantKey, part }));
  const instalments = rows.filter(isInstalment).map(({ id }) => id);
  return { series, fixed: new Set([...instalments, ...found.flatMap(({ fixed }) => fixed)]) };
}

/** A row, and how payments like it recur. */
interface Repeatable {
  readonly row: RecurrenceRow;
  readonly habit: SeriesHabit;
}

/** The series among rows of one currency, newest first; the newest tells how they recur. */
function seriesAmong(
  { row: newest, habit }: Repeatable,
  rows: readonly RecurrenceRow[],
  said: RecurringDecision | null,
): {
  readonly series: readonly Omit<RecurringSeries, "merchantKey" | "part">[];
  readonly fixed: readonly string[];
} {
  const runs = comparable(rows).flatMap((group) => findRuns(group, habit));
  const apart = disjoint(runs);
  const isKnown = apart.some((run) => reaches(run, newest.day));
  const last = apart.reduce((latest, { payments: [{ day }] }) => (day > latest ? day : latest), "");
  const since = rows.filter(({ day }) => day > last);
  const assumed = said === "confirmed" && !isKnown ? assumedRuns(since) : [];
  const own = new Set([...assumed, ...apart].flatMap(idsOf));
  const others = rows.filter(({ id }) => !own.has(id));
  const series = [...assumed, ...apart]
    .map((run) => seriesOf(run, habit, said))
    .map((one) => ({ ...one, isReplaced: isReplaced(one, others) }));
  if (habit.kind === "income") return { series, fixed: [] };
  if (said === "confirmed") return { series, fixed: rows.map(({ id }) => id) };
  return { series, fixed: runs.filter(({ isNew }) => !isNew).flatMap(idsOf) };
}

/** Whether a run had not ended by the day. */
function reaches({ payments, cadence }: Run, day: Day): boolean {
  return daysBetween(payments[0].day, day) <= 2 * periodDays(cadence);
}

/** Runs without a common row: the latest first, of those the preferred, then the longest. */
function disjoint(runs: readonly Run[]): Run[] {
  const sorted = runs.toSorted(
    (a, b) =>
      compare(b.payments[0].day, a.payments[0].day) ||
      Number(b.isPreferred) - Number(a.isPreferred) ||
      b.payments.length - a.payments.length,
  );
  const taken = new Set<string>();
  return sorted.filter((run) => {
    const ids = idsOf(run);
    if (ids.some((id) => taken.has(id))) return false;
    for (const id of ids) taken.add(id);
    return true;
  });
}

function idsOf({ payments }: Run): string[] {
  return payments.flatMap(({ rows }) => rows.map(({ id }) => id));
}

function newestFirst(a: RecurrenceRow, b: RecurrenceRow): number {
  return compare(b.day, a.day) || b.minor - a.minor || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
