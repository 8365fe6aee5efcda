import { addDays, type Day } from "./day.ts";
import { spendingOf } from "./flow.ts";
import type { Currency } from "./money.ts";
import { occurrences } from "./recurrence/occurrences.ts";
import type { RecurringSeries } from "./recurrence/recurring-series.ts";
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

/** The fixed spending of one currency that is expected until the end of the month, in minor units. */
export function fixedToCome(currency: Currency, { series, dated, ...days }: ToCome): number {
  const instalments = dated
    .filter((row) => row.isFixed && row.currency === currency)
    .reduce((sum, { flow, minor }) => sum + (spendingOf(flow, minor) ?? 0), 0);
  return paymentsToCome(currency, series, { today: days.today, last: days.monthEnd }).reduce(
    (sum, { one }) => sum + one.minor,
    instalments,
  );
}

/** A payment of a series that is expected on a day, or was and is late. */
export interface ExpectedPayment {
  readonly one: RecurringSeries;
  readonly day: Day;
}

/** The payments of fixed spending in one currency that are expected up to a day, without order. */
export function paymentsToCome(
  currency: Currency,
  series: readonly RecurringSeries[],
  { today, last }: { readonly today: Day; readonly last: Day },
): ExpectedPayment[] {
  const first = addDays(today, -MAX_DAYS_LATE);
  return series
    .filter((one) => one.currency === currency && one.direction === "out" && isExpected(one))
    .flatMap((one) => occurrences(one, last).map((day) => ({ one, day })))
    .filter(({ day }) => day >= first);
}

/** Whether a series counts: it was seen often enough, or the user confirmed it, and it goes on. */
export function isExpected({ status, said }: RecurringSeries): boolean {
  if (said === "dismissed") return false;
  return status === "active" || (status === "new" && said === "confirmed");
}
