import { addDays, daysBetween, type Day } from "../day.ts";
import { isExpected } from "../fixed-to-come.ts";
import type { Currency } from "../money.ts";
import type { RecurringSeries } from "../recurrence/recurring-series.ts";

/** Until when money has to last. */
export interface Horizon {
  /** The last day that it has to cover. */
  readonly last: Day;
  /** How many days that are, today included; at least one. */
  readonly days: number;
  /** The income expected on the day after `last`, or today; null: it is the end of the month. */
  readonly income: ExpectedIncome | null;
  /** An income that was expected before today and did not come, where there is no other. */
  readonly late: ExpectedIncome | null;
}

export interface ExpectedIncome {
  readonly name: string;
  readonly day: Day;
}

/** An income of less than this part of the largest one is no income to wait for. */
const MAIN_INCOME = 0.5;

/**
 * Until the next income in a currency: the earliest of those that come again and again, without small
 * ones beside a salary. One that is late is not counted on. Without one, until the end of the month.
 */
export function horizonOf(
  series: readonly RecurringSeries[],
  currency: Currency,
  { today, monthEnd }: { readonly today: Day; readonly monthEnd: Day },
): Horizon {
  const incomes = series.filter(
    (one) => one.kind === "income" && one.currency === currency && isExpected(one),
  );
  const largest = Math.max(...incomes.map(({ minor }) => minor));
  const main = incomes
    .filter(({ minor }) => minor >= largest * MAIN_INCOME)
    .flatMap(({ next, merchantName }): ExpectedIncome[] =>
      next === null ? [] : [{ name: merchantName, day: next }],
    )
    .sort((a, b) => (a.day < b.day || (a.day === b.day && a.name < b.name) ? -1 : 1));
  const income = main.find(({ day }) => day >= today);
  if (!income)
    return {
      last: monthEnd,
      days: daysBetween(today, monthEnd) + 1,
      income: null,
      late: main.at(-1) ?? null,
    };
  const dayBefore = addDays(income.day, -1);
  const last = dayBefore < today ? today : dayBefore;
  return { last, days: daysBetween(today, last) + 1, income, late: null };
}
