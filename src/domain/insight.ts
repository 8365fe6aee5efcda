import { OTHER } from "./category.ts";
import type { CategoryLine, Insight, UsualCategory } from "./report.ts";

export interface InsightFacts {
  readonly spent: number;
  /** The number of days added up. */
  readonly days: number;
  /** Largest first. */
  readonly categories: readonly CategoryLine[];
  /** Categories with fixed spending. */
  readonly withFixed: ReadonlySet<string>;
  /**
   * What was decided in the earlier period, in sum and by category: what is fixed neither rises nor falls
   * because of the day it is due. Null without a comparison.
   */
  readonly before: { readonly free: number; readonly categories: readonly UsualCategory[] } | null;
  /** The largest single expense that is not fixed; 0 without any. */
  readonly biggest: number;
}

/** A change over one or two days is noise. */
const MIN_DAYS = 3;
/** A change is worth reporting from a tenth of what was decided in the earlier period. */
const MIN_CHANGE_RATIO = 0.1;
const MIN_DOMINANT_SHARE = 500;
const MIN_EXPENSE_SHARE = 300;

/** The first rule that applies; null where nothing stands out. */
export function findInsight(facts: InsightFacts): Insight | null {
  return largestChange(facts) ?? dominating(facts) ?? oneExpense(facts);
}

/** The larger of the largest rise and the largest fall, so that "most" is true. */
function largestChange({ before, days }: InsightFacts): Insight | null {
  if (!before || before.free <= 0 || days < MIN_DAYS) return null;
  const changes = before.categories
    .map((one) => ({ ...one, by: one.comparable - one.usual }))
    .sort((a, b) => b.by - a.by || a.categoryId.localeCompare(b.categoryId));
  const [largest] = [changes.at(0), changes.at(-1)]
    .flatMap((change) => (change && isReportable(change) ? [change] : []))
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  if (!largest || Math.abs(largest.by) < before.free * MIN_CHANGE_RATIO) return null;
  const { categoryId, comparable, usual, by } = largest;
  if (usual === 0 && by > 0) return { kind: "category-new", categoryId, minor: comparable };
  return by > 0
    ? { kind: "category-rose", categoryId, by }
    : { kind: "category-fell", categoryId, by: -by };
}

/** "Other" is not informative, and a net refund says nothing about spending. */
function isReportable({ categoryId, comparable, usual }: UsualCategory): boolean {
  return categoryId !== OTHER && comparable >= 0 && usual >= 0;
}

function dominating({ categories, withFixed }: InsightFacts): Insight | null {
  const [largest, second] = categories;
  // A single category always has the whole, which is no insight.
  if (!largest || !second || second.minor <= 0 || largest.categoryId === OTHER) return null;
  const { categoryId, share } = largest;
  return share !== null && share >= MIN_DOMINANT_SHARE && !withFixed.has(categoryId)
    ? { kind: "category-dominates", categoryId, share }
    : null;
}

function oneExpense({ biggest, spent }: InsightFacts): Insight | null {
  if (spent <= 0 || biggest <= 0) return null;
  const share = Math.round((biggest * 1000) / spent);
  return share >= MIN_EXPENSE_SHARE && share < 1000 ? { kind: "one-expense", share } : null;
}
