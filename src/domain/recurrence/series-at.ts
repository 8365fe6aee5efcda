import { addDays, type Day } from "../day.ts";
import { periodDays } from "./cadence-bands.ts";
import type { RecurringSeries } from "./recurring-series.ts";

const MIN_GRACE_DAYS = 5;
const GRACE_SHARE = 0.2;
/** A bank may report a payment on the day after. */
const BANK_DELAY_DAYS = 1;
/** What did not appear for so long is no news any more. */
const MAX_MISSED_DAYS = 60;

/** The series that matter on a day, with their status on it; those that ended long before are left out. */
export function seriesAt(all: readonly RecurringSeries[], today: Day): RecurringSeries[] {
  return all.flatMap((series): RecurringSeries[] => {
    const { next, cadence, status } = series;
    const grace = Math.max(MIN_GRACE_DAYS, Math.floor(periodDays(cadence) * GRACE_SHARE));
    const due = addDays(next, grace + BANK_DELAY_DAYS);
    if (today <= due) return [series];
    const isOver = status === "new" || today > addDays(due, MAX_MISSED_DAYS);
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
