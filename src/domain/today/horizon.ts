import { addDays, daysBetween, type Day } from "../day.ts";
import { isExpected } from "../fixed-to-come.ts";
import type { Currency } from "../money.ts";
import { occurrences } from "../recurrence/occurrences.ts";
import type { RecurringSeries } from "../recurrence/recurring-series.ts";
import { yearlyCost } from "../recurrence/yearly-cost.ts";

/** Until when money has to last. */
export interface Horizon {
  /** The last day that it has to cover. */
  readonly last: Day;
  /** How many days that are, today included; at least one. */
  readonly days: number;
  /** The income expected on the day after `last`, or today; null: it is the end of the month. */
  readonly income: ExpectedIncome | null;
  /** The income that was expected before today and did not come, where the one waited for is its next. */
  readonly late: ExpectedIncome | null;
}

export interface ExpectedIncome {
  readonly name: string;
  readonly day: Day;
}

/** An income of less than this part of the largest one, in a year, is no income to wait for. */
const MAIN_INCOME = 0.5;
/** Further ahead no income is looked for: that of a year is within it. */
const MAX_DAYS = 400;

/**
 * Until the next income in a currency: the earliest of those that come again and again, without small
 * ones beside a salary. One that is late is not counted on; where there is no other, its next one is
 * waited for. Without any, until the end of the month.
 */
export function horizonOf(
  series: readonly RecurringSeries[],
  currency: Currency,
  { today, monthEnd }: { readonly today: Day; readonly monthEnd: Day },
): Horizon {
  const main = mainIncomes(series, currency).flatMap((one) => comingIncome(one, today));
  const onTime = main.filter(({ late }) => late === null);
  const income = earliest((onTime.length > 0 ? onTime : main).map(({ next }) => next));
  const allLate = main.flatMap((one) => one.late ?? []);
  const late = onTime.length > 0 ? null : earliest(allLate);
  if (income === null)
    return { last: monthEnd, days: daysBetween(today, monthEnd) + 1, income: null, late: null };
  const dayBefore = addDays(income.day, -1);
  const last = dayBefore < today ? today : dayBefore;
  return { last, days: daysBetween(today, last) + 1, income, late };
}

/** Those with a pace, without small ones: by year, so that a bonus that comes once hides no salary. */
function mainIncomes(series: readonly RecurringSeries[], currency: Currency): RecurringSeries[] {
  const incomes = series.filter(
    (one) =>
      one.kind === "income" && one.currency === currency && one.next !== null && isExpected(one),
  );
  const largest = Math.max(...incomes.map(yearlyCost));
  return incomes.filter((one) => yearlyCost(one) >= largest * MAIN_INCOME);
}

interface ComingIncome {
  /** From today on. */
  readonly next: ExpectedIncome;
  /** The one that was expected before today; null where none was. */
  readonly late: ExpectedIncome | null;
}

function comingIncome(one: RecurringSeries, today: Day): ComingIncome[] {
  const days = occurrences(one, addDays(today, MAX_DAYS));
  const next = days.find((day) => day >= today);
  const [first] = days;
  if (first === undefined || next === undefined) return [];
  const name = one.merchantName;
  return [{ next: { name, day: next }, late: first < today ? { name, day: first } : null }];
}

/** Of one day the first by name. */
function earliest(incomes: readonly ExpectedIncome[]): ExpectedIncome | null {
  const sorted = incomes.toSorted((a, b) =>
    a.day < b.day || (a.day === b.day && a.name < b.name) ? -1 : 1,
  );
  return sorted[0] ?? null;
}
