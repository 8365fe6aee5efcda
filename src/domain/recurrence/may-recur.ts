import { daysBetween, type Day } from "../day.ts";

/** More payments a month at one merchant are daily life. */
const MAX_PER_MONTH = 8;
const DAYS_OF_MONTH = 30;

/** Whether so many payments of a merchant within so many days may contain a series. */
export function mayRecur({
  count,
  first,
  last,
}: {
  readonly count: number;
  readonly first: Day;
  readonly last: Day;
}): boolean {
  const months = Math.max(1, daysBetween(first, last) / DAYS_OF_MONTH);
  return count >= 2 && count <= MAX_PER_MONTH * months;
}
