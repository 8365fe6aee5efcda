import { isCounted } from "../../src/domain/coverage.ts";
import type { Day } from "../../src/domain/day.ts";
import type { NearestDays } from "../../src/domain/nearest-period.ts";
import type { Transaction } from "../../src/domain/transaction.ts";
import type { Days } from "../../src/usecases/ports/taught-transactions.ts";

/** The nearest days with spending, a refund or income, by the contract of the real store. */
export function nearestDays(
  rows: readonly Transaction[],
  { first, last }: Days,
  today: Day,
): NearestDays {
  const days = rows
    .filter((row) => row.minor > 0 && row.day <= today && isCounted(row))
    .map(({ day }) => day)
    .sort();
  return {
    before: days.findLast((day) => day < first) ?? null,
    after: days.find((day) => day > last) ?? null,
  };
}
