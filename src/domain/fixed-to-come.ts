import { addDays, type Day } from "./day.ts";
import { spendingOf } from "./flow.ts";
import type { Currency } from "./money.ts";
import type { Cadence, RecurringSeries } from "./recurrence/recurring-series.ts";
import type { FlowTotal } from "./sums.ts";

/** What is known of payments to come. */
export interface ToCome {
  readonly series: readonly RecurringSeries[];
  /** Transactions after today, up to the end of the month: instalments. */
  readonly dated: readonly FlowTotal[];
  readonly today: Day;
  readonly monthEnd: Day;
}

/** A payment this many days late is still expected. */
const MAX_DAYS_LATE = 7;

/** The cadences with which several payments may come within a month, in days. */
const STEP_DAYS: Partial<Record<Cadence, number>> = { weekly: 7, fortnightly: 14 };

/** The fixed spending of one currency that is expected until the end of the month, in minor units. */
export function fixedToCome(currency: Currency, { series, dated, ...days }: ToCome): number {
  const instalments = dated
    .filter((row) => row.isFixed && row.currency === currency)
    .reduce((sum, { flow, minor }) => sum + (spendingOf(flow, minor) ?? 0), 0);
  return series
    .filter((one) => one.currency === currency && isExpected(one))
    .reduce((sum, one) => sum + one.minor * paymentsUntil(one, days), instalments);
}

function isExpected({ direction, status, said }: RecurringSeries): boolean {
  if (direction === "in" || said === "dismissed") return false;
  return status === "active" || (status === "new" && said === "confirmed");
}

function paymentsUntil(
  { next, cadence }: RecurringSeries,
  { today, monthEnd }: Pick<ToCome, "today" | "monthEnd">,
): number {
  if (next < addDays(today, -MAX_DAYS_LATE) || next > monthEnd) return 0;
  const step = STEP_DAYS[cadence];
  if (step === undefined) return 1;
  let count = 0;
  for (let day = next; day <= monthEnd; day = addDays(day, step)) count += 1;
  return count;
}
