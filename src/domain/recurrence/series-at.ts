import { addDays, type Day } from "../day.ts";
import { graceDays } from "./cadence-bands.ts";
import type { RecurringSeries } from "./recurring-series.ts";

/** What did not appear for so long is no news any more. */
const MAX_MISSED_DAYS = 60;
/** Nor is what has no date after so many days without a payment. */
const MAX_QUIET_DAYS = 180;

/** The series that matter on a day, with their status on it; those that ended long before are left out. */
export function seriesAt(all: readonly RecurringSeries[], today: Day): RecurringSeries[] {
  return all.flatMap((series): RecurringSeries[] => {
    const { next, cadence, status, isReplaced } = series;
    if (cadence === "irregular" || next === null)
      return today <= addDays(series.last, MAX_QUIET_DAYS) ? [series] : [];
    const due = addDays(next, graceDays(cadence));
    if (today <= due) return [series];
    const isOver = status === "new" || isReplaced || today > addDays(due, MAX_MISSED_DAYS);
    return isOver || isContinued(series, all) ? [] : [{ ...series, status: "missed" }];
  });
}

/** Whether another series of the merchant began after it: at another price, or another pace. */
function isContinued(series: RecurringSeries, all: readonly RecurringSeries[]): boolean {
  return all.some(
    (other) =>
      other.merchantKey === series.merchantKey &&
      other.direction === series.direction &&
      other.first > series.last,
  );
}
