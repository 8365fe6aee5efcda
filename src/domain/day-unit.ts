/** The number of days that a chart's column stands for. */
export type DayUnit = "day" | "week" | "month";

/** More columns than this cannot be told apart on a phone. */
const MAX_DAY_COLUMNS = 92;
const MAX_WEEK_COLUMNS_DAYS = 400;

/** The unit of a chart that spans this many days. */
export function dayUnitFor(days: number): DayUnit {
  if (days <= MAX_DAY_COLUMNS) return "day";
  return days <= MAX_WEEK_COLUMNS_DAYS ? "week" : "month";
}
