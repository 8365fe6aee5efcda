import { addDays, daysBetween, type Day } from "../day.ts";
import type { Flow } from "../flow.ts";

/** The calmest days of a month. */
export type CalmDays =
  /** The most days in a row without spending. */
  | { readonly kind: "no-spending"; readonly first: Day; readonly last: Day; readonly days: number }
  /** The day with the least spending, where there is some on every day. */
  | { readonly kind: "least"; readonly day: Day };

interface DaySpending {
  readonly day: Day;
  readonly flow: Flow;
  /** Minor units, never negative. */
  readonly minor: number;
}

/** The calmest of the days from `first` to `last`; of equal ones the earliest. */
export function calmDays(
  sums: readonly DaySpending[],
  { first, last }: { readonly first: Day; readonly last: Day },
): CalmDays {
  const spent = new Map<Day, number>();
  for (const { day, flow, minor } of sums)
    if (flow === "spending") spent.set(day, (spent.get(day) ?? 0) + minor);
  return longestWithout(spent, first, last) ?? { kind: "least", day: leastDay(spent) };
}

/** The days between two with spending; null where every day has some. */
function longestWithout(
  spent: ReadonlyMap<Day, number>,
  first: Day,
  last: Day,
): Extract<CalmDays, { kind: "no-spending" }> | null {
  let longest: Extract<CalmDays, { kind: "no-spending" }> | null = null;
  let start = first;
  for (let day = first; day <= addDays(last, 1); day = addDays(day, 1)) {
    if (day <= last && !spent.has(day)) continue;
    const days = daysBetween(start, day);
    if (days > (longest?.days ?? 0))
      longest = { kind: "no-spending", first: start, last: addDays(day, -1), days };
    start = addDays(day, 1);
  }
  return longest;
}

function leastDay(spent: ReadonlyMap<Day, number>): Day {
  const days = [...spent].sort(([a], [b]) => (a < b ? -1 : 1));
  const [day] = days.reduce((least, one) => (one[1] < least[1] ? one : least));
  return day;
}
