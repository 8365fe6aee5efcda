import type { Period } from "./period.ts";
import type { Usual, Verdict } from "./report.ts";
import { isTooEarly, verdictOf } from "./verdict.ts";

/** What is usual of a sum, and whether the sum is as usual. */
export interface Judged {
  readonly usual: Usual;
  readonly verdict: Verdict;
}

/** All spending: what was decided of it is judged. */
export function judgedSpending(usual: Usual, period: Period): Judged {
  return { usual, verdict: verdictOf({ usual, isTooEarly: isTooEarly(period) }) };
}

/** A whole category; null for one that is all fixed, which is a matter of the days when it is due. */
export function judgedCategory(usual: Usual, categoryId: string, period: Period): Judged | null {
  const isOwn = (one: { readonly categoryId: string }) => one.categoryId === categoryId;
  const whole = usual.categories.find(isOwn);
  if (!whole || !usual.decided.some(isOwn)) return null;
  return judgedSpending(usualSum(usual, whole.comparable, whole.usual), period);
}

export function judgedIncome(usual: Usual, period: Period): Judged {
  return judgedSpending(usualSum(usual, usual.comparable.received, usual.received), period);
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
