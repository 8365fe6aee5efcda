/** How many days a column of a picture stands for. */
export type DayUnit = "day" | "week" | "month";

/** More columns than these would be too thin to be seen apart on a phone. */
const MAX_DAY_COLUMNS = 92;
const MAX_WEEK_COLUMNS_DAYS = 400;

/** What so many days are drawn by. */
export function dayUnitFor(days: number): DayUnit {
  if (days <= MAX_DAY_COLUMNS) return "day";
  return days <= MAX_WEEK_COLUMNS_DAYS ? "week" : "month";
}
