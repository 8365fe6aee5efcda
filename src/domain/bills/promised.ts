import type { Currency } from "../money.ts";
import type { BilledRow } from "./assign-bills.ts";
import { billPartOf, signedOf } from "./card-row.ts";
import { monthNameOf, type MonthIndex } from "./month-index.ts";
import { startOf, type Plan, type PlanPart } from "./plans.ts";

/** How many bills after the open one are told. */
export const PROMISED_MONTHS = 12;

/** What is already promised of the bill that is due in a month (`YYYY-MM`), in minor units. */
export interface PromisedMonth {
  readonly month: string;
  readonly minor: number;
}

/** What the coming bills of a card hold already, in one currency. */
export interface Promised {
  readonly currency: Currency;
  /** Parts that the open bill holds or will hold. */
  readonly open: number;
  /** Parts that the open bill will hold, and that the bank has not reported yet. */
  readonly toCome: number;
  /** The bills after the open one, twelve, in order; those without anything are 0. */
  readonly months: readonly PromisedMonth[];
  /** The purchases in instalments that go on after the open bill, the largest part first. */
  readonly plans: readonly RunningPlan[];
}

export interface RunningPlan {
  readonly name: string;
  /** Minor units of a part. */
  readonly minor: number;
  /** Parts after the open bill. */
  readonly left: number;
  /** The month in which the last part is due, `YYYY-MM`. */
  readonly until: string;
}

export interface PromiseContext {
  readonly openMonth: MonthIndex;
  readonly currency: Currency;
  /** The bills before the open one that a bank may still have to report. */
  readonly lateMonths: number;
}

/**
 * What each coming bill holds already: the rows that the bank dates there, and the remaining parts of
 * purchases in instalments. A part that is both counts once. A purchase whose part of the last closed
 * bill is missing has ended: it was settled early, or given back.
 */
export function promisedOf(
  rows: readonly BilledRow[],
  plans: readonly Plan[],
  { openMonth, currency, lateMonths }: PromiseContext,
): Promised {
  const own = plans.filter((plan) => plan.currency === currency);
  const running = new Set(
    own.filter(
      ({ last, total }) => last.number < total && last.month >= openMonth - 1 - lateMonths,
    ),
  );
  const sums = new Map<MonthIndex, number>();
  const add = (month: MonthIndex, minor: number) => sums.set(month, (sums.get(month) ?? 0) + minor);
  for (const { row, month } of rows)
    if (month > openMonth && row.currency === currency && billPartOf(row) !== "payment")
      add(month, signedOf(row));
  const end = openMonth + PROMISED_MONTHS;
  for (const { last, total } of running)
    for (const month of monthsBetween(last.month, last.month + total - last.number + 1, end))
      add(month, last.row.minor);
  for (const [part, next] of own.flatMap(neighbours))
    for (const month of monthsBetween(part.month, next.month, end))
      if (month >= openMonth) add(month, part.row.minor);
  const toCome = sums.get(openMonth) ?? 0;
  const seen = own
    .flatMap(({ parts }) => parts)
    .filter(({ month }) => month === openMonth)
    .reduce((sum, { row }) => sum + row.minor, 0);
  return {
    currency,
    open: seen + toCome,
    toCome,
    months: Array.from({ length: PROMISED_MONTHS }, (_, index) => {
      const month = openMonth + 1 + index;
      return { month: monthNameOf(month), minor: sums.get(month) ?? 0 };
    }),
    plans: own
      .flatMap((plan) => runningPlan(plan, running.has(plan), openMonth))
      .sort((a, b) => b.minor - a.minor),
  };
}

/** The months after one and before another, up to the last that is told. */
function monthsBetween(from: MonthIndex, until: MonthIndex, end: MonthIndex): MonthIndex[] {
  const count = Math.max(0, Math.min(until - 1, end) - from);
  return Array.from({ length: count }, (_, index) => from + 1 + index);
}

/** Parts that follow each other, with others between them that come month by month and are not reported. */
function neighbours({ parts }: Plan): [PlanPart, PlanPart][] {
  return parts.flatMap((part, index): [PlanPart, PlanPart][] => {
    const next = parts[index + 1];
    return next && startOf(part) === startOf(next) ? [[part, next]] : [];
  });
}

function runningPlan(
  { name, last, total }: Plan,
  isRunning: boolean,
  openMonth: MonthIndex,
): RunningPlan[] {
  const end = last.month + (isRunning ? total - last.number : 0);
  const left = end - openMonth;
  return left <= 0 ? [] : [{ name, minor: last.row.minor, left, until: monthNameOf(end) }];
}

/** When how much less is promised each month than in the month before; null where nothing ends. */
export interface Relief {
  readonly month: string;
  readonly minor: number;
}

/** The largest step down from one bill to the next, the earliest of equal ones. */
export function reliefOf(open: number, months: readonly PromisedMonth[]): Relief | null {
  let before = open;
  let best: Relief | null = null;
  for (const { month, minor } of months) {
    const less = before - minor;
    if (less > (best?.minor ?? 0)) best = { month, minor: less };
    before = minor;
  }
  return best;
}
