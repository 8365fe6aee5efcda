import type { Day } from "./day.ts";
import type { Period } from "./period.ts";
import type { Usual, Verdict } from "./report.ts";
import { tooEarlyUnit, verdictOf } from "./verdict.ts";

/** What is usual of a sum, and whether the sum is as usual. */
export interface Judged {
  readonly usual: Usual;
  readonly verdict: Verdict;
}

interface JudgedDays {
  readonly period: Period;
  /** In the user's zone: a day that is not over is not judged. */
  readonly today: Day;
}

/** All spending: what was decided of it is judged. */
export function judgedSpending(usual: Usual, { period, today }: JudgedDays): Judged {
  return { usual, verdict: verdictOf({ usual, tooEarly: tooEarlyUnit(period, today) }) };
}

/** A whole category; null for one that is all fixed, which is a matter of the days when it is due. */
export function judgedCategory(usual: Usual, categoryId: string, days: JudgedDays): Judged | null {
  const isOwn = (one: { readonly categoryId: string }) => one.categoryId === categoryId;
  const whole = usual.categories.find(isOwn);
  if (!whole || !usual.decided.some(isOwn)) return null;
  return judgedSpending(usualSum(usual, whole.comparable, whole.usual), days);
}

export function judgedIncome(usual: Usual, days: JudgedDays): Judged {
  return judgedSpending(usualSum(usual, usual.comparable.received, usual.received), days);
}

/** The usual of one sum, of which nothing is told apart. */
function usualSum(usual: Usual, now: number, minor: number): Usual {
  return {
    ...usual,
    spent: minor,
    free: minor,
    comparable: { ...usual.comparable, spent: now, free: now },
    deviation: 0,
    categories: [],
    decided: [],
  };
}
