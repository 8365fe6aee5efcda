import { mondayOf, type Day } from "../domain/day.ts";
import type { DayUnit } from "../domain/day-unit.ts";
import type { DaySeries } from "../domain/series.ts";

/** Days that share a column: `count` days of the series, from the index `from`. */
export interface DayGroup {
  readonly from: number;
  readonly count: number;
  /** Minor units. */
  readonly minor: number;
}

/** Groups the days of a series by day, week (from Monday) or calendar month. */
export function dayGroups(days: DaySeries["days"], unit: DayUnit): DayGroup[] {
  const groups: (DayGroup & { readonly key: string })[] = [];
  for (const [index, { day, minor }] of days.entries()) {
    const key = keyOf(day, unit);
    const last = groups.at(-1);
    if (last?.key === key)
      groups[groups.length - 1] = { ...last, count: last.count + 1, minor: last.minor + minor };
    else groups.push({ key, from: index, count: 1, minor });
  }
  return groups.map(({ from, count, minor }) => ({ from, count, minor }));
}

function keyOf(day: Day, unit: DayUnit): string {
  if (unit === "day") return day;
  return unit === "week" ? mondayOf(day) : day.slice(0, 7);
}
