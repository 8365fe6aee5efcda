import { daysBetween, type Day } from "../day.ts";
import { groupBy } from "../group-by.ts";
import { periodDays } from "./cadence-bands.ts";
import { findRuns } from "./find-runs.ts";
import { isInstalment } from "./is-instalment.ts";
import { isReplaced } from "./is-replaced.ts";
import { isNear } from "./price-levels.ts";
import { comparable, isRepeatable, type RecurrenceRow } from "./recurrence-row.ts";
import type { Run } from "./run.ts";
import type { RecurringSeries, SaidRecurring } from "./recurring-series.ts";
import { assumedRuns, seriesOf } from "./series-of-run.ts";
import { confirmedHabitOf, habitOf, STEADY, type SeriesHabit } from "./series-habit.ts";

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
 * of the merchant decides: none of its spending is fixed, or that of about the amounts it was said of.
 */
export function findSeries(
  merchantKey: string,
  rows: readonly RecurrenceRow[],
  said: SaidRecurring | null,
): MerchantRecurrence {
  if (said?.decision === "dismissed") return NOTHING;
  const habitFor = said ? confirmedHabitOf : habitOf;
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
  said: SaidRecurring | null,
): {
  readonly series: readonly Omit<RecurringSeries, "merchantKey" | "part">[];
  readonly fixed: readonly string[];
} {
  const saidOf = saidAmong(rows, habit, said);
  const isSaid = (run: Run) => idsOf(run).some((id) => saidOf.has(id));
  const runs = comparable(rows)
    .flatMap((group) => findRuns(group, habit))
    .filter((run) => isSaid(run) || habitOf(newest) !== null);
  const apart = disjoint(runs);
  const since = sinceRuns(
    rows.filter(({ id }) => saidOf.has(id)),
    apart.filter(isSaid),
  );
  const assumed = assumedRuns(since);
  const own = new Set([...assumed, ...apart].flatMap(idsOf));
  const others = rows.filter(({ id }) => !own.has(id));
  const series = [
    ...assumed.map((run) => seriesOf(run, habit, "confirmed")),
    ...apart.map((run) => seriesOf(run, habit, isSaid(run) ? "confirmed" : null)),
  ].map((one) => ({ ...one, isReplaced: isReplaced(one, others) }));
  if (habit.kind === "income") return { series, fixed: [] };
  const fixed = runs.filter((run) => !run.isNew || isSaid(run)).flatMap(idsOf);
  return { series, fixed: [...saidOf, ...fixed] };
}

/** The ids of the rows of about the amounts that the user calls fixed. */
function saidAmong(
  rows: readonly RecurrenceRow[],
  { tolerance }: SeriesHabit,
  said: SaidRecurring | null,
): ReadonlySet<string> {
  if (!said) return new Set();
  const { amounts } = said;
  const around = Math.max(tolerance, STEADY);
  const isMeant = ({ minor }: RecurrenceRow) =>
    amounts.length === 0 || amounts.some((amount) => isNear(minor, amount, around));
  return new Set(rows.filter(isMeant).map(({ id }) => id));
}

/** The rows after the last of the runs, if that had ended by the newest of them. */
function sinceRuns(rows: readonly RecurrenceRow[], runs: readonly Run[]): readonly RecurrenceRow[] {
  const [newest] = rows;
  if (!newest || runs.some((run) => reaches(run, newest.day))) return [];
  const days = runs.map(({ payments: [{ day }] }) => day);
  const last = days.toSorted().at(-1) ?? "";
  return rows.filter(({ day }) => day > last);
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

function idsOf({ payments }: Pick<Run, "payments">): string[] {
  return payments.flatMap(({ rows }) => rows.map(({ id }) => id));
}

function newestFirst(a: RecurrenceRow, b: RecurrenceRow): number {
  return compare(b.day, a.day) || b.minor - a.minor || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
