import { OTHER } from "./category.ts";
import type { CategoryLine, CurrencySection, Insight } from "./report.ts";

export interface InsightFacts {
  readonly spent: number;
  /** The number of days added up. */
  readonly days: number;
  /** Largest first. */
  readonly categories: readonly CategoryLine[];
  /** Categories with spending in the earlier period only. */
  readonly gone: CurrencySection["gone"];
  /** Null without a comparison. */
  readonly before: { readonly spent: number } | null;
  /** The largest single expense; 0 without any. */
  readonly biggest: number;
}

/** A change over one or two days is noise. */
const MIN_DAYS = 3;
/** A change is worth reporting from a tenth of the earlier period's spending. */
const MIN_CHANGE_RATIO = 0.1;
const MIN_DOMINANT_SHARE = 500;
const MIN_EXPENSE_SHARE = 300;

/** The first rule that applies; null where nothing stands out. */
export function findInsight(facts: InsightFacts): Insight | null {
  return largestChange(facts) ?? dominating(facts) ?? oneExpense(facts);
}

interface Change {
  readonly categoryId: string;
  readonly minor: number;
  readonly earlier: number;
  readonly by: number;
}

/** The larger of the largest rise and the largest fall. */
function largestChange(facts: InsightFacts): Insight | null {
  const { before, days } = facts;
  if (!before || before.spent <= 0 || days < MIN_DAYS) return null;
  const changes = changesOf(facts);
  const [largest] = [changes.at(0), changes.at(-1)]
    .flatMap((change) => (change && isReportable(change) ? [change] : []))
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  if (!largest || Math.abs(largest.by) < before.spent * MIN_CHANGE_RATIO) return null;
  const { categoryId, minor, earlier, by } = largest;
  if (earlier === 0 && by > 0) return { kind: "category-new", categoryId, minor };
  return by > 0
    ? { kind: "category-rose", categoryId, by }
    : { kind: "category-fell", categoryId, by: -by };
}

/**
 * From the largest rise to the largest fall, including those that are not reportable, so that
 * "most" is true.
 */
function changesOf({ categories, gone }: InsightFacts): Change[] {
  const present = categories.flatMap(({ categoryId, comparable: minor, before: earlier }) =>
    earlier === null ? [] : [{ categoryId, minor, earlier, by: minor - earlier }],
  );
  const dropped = gone.map(({ categoryId, before: earlier }) => ({
    categoryId,
    minor: 0,
    earlier,
    by: -earlier,
  }));
  return [...present, ...dropped].sort(
    (a, b) => b.by - a.by || a.categoryId.localeCompare(b.categoryId),
  );
}

/** "Other" is not informative, and a net refund says nothing about spending. */
function isReportable({ categoryId, minor, earlier }: Change): boolean {
  return categoryId !== OTHER && minor >= 0 && earlier >= 0;
}

function dominating({ categories }: InsightFacts): Insight | null {
  const [largest, second] = categories;
  // A single category always has the whole, which is no insight.
  if (!largest || !second || second.minor <= 0 || largest.categoryId === OTHER) return null;
  const { categoryId, share } = largest;
  return share !== null && share >= MIN_DOMINANT_SHARE
    ? { kind: "category-dominates", categoryId, share }
    : null;
}

function oneExpense({ biggest, spent }: InsightFacts): Insight | null {
  if (spent <= 0 || biggest <= 0) return null;
  const share = Math.round((biggest * 1000) / spent);
  return share >= MIN_EXPENSE_SHARE && share < 1000 ? { kind: "one-expense", share } : null;
}
