import { OTHER } from "./category.ts";
import type { CategoryLine } from "./report.ts";

/** One true sentence about a period that is worth its place. Amounts are minor units, shares tenths of a percent. */
export type Insight =
  /** A category took that much more than in the days before: the largest rise. */
  | { readonly kind: "category-rose"; readonly categoryId: string; readonly by: number }
  /** A category took that much less: the largest fall. */
  | { readonly kind: "category-fell"; readonly categoryId: string; readonly by: number }
  /** Money went to a category that had none in the days before. */
  | { readonly kind: "category-new"; readonly categoryId: string; readonly minor: number }
  /** One category takes half of everything or more. */
  | { readonly kind: "category-dominates"; readonly categoryId: string; readonly share: number }
  /** A single expense is a large part of everything. */
  | { readonly kind: "one-expense"; readonly share: number };

export interface InsightFacts {
  readonly spent: number;
  readonly categories: readonly CategoryLine[];
  /** Whether there is something to compare with. */
  readonly before: { readonly spent: number } | null;
  /** The largest single expense, 0 without any. */
  readonly biggest: number;
}

/** A change is worth a sentence from a tenth of what was spent in the days before. */
const NOTABLE = 0.1;
const HALF = 500;
const LARGE = 300;

/** The first rule that has something to say; null where nothing stands out. */
export function findInsight(facts: InsightFacts): Insight | null {
  return largestChange(facts) ?? dominating(facts) ?? oneExpense(facts);
}

/** "Other" says nothing about anybody, so its changes are no news. */
function largestChange({ categories, before }: InsightFacts): Insight | null {
  if (!before || before.spent <= 0) return null;
  const changes = categories
    .flatMap(({ categoryId, minor, before: was }) =>
      categoryId === OTHER || was === null ? [] : [{ categoryId, minor, was, by: minor - was }],
    )
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by) || a.categoryId.localeCompare(b.categoryId));
  const [largest] = changes;
  if (!largest || Math.abs(largest.by) < before.spent * NOTABLE) return null;
  const { categoryId, minor, was, by } = largest;
  if (was === 0 && minor > 0) return { kind: "category-new", categoryId, minor };
  return by > 0
    ? { kind: "category-rose", categoryId, by }
    : { kind: "category-fell", categoryId, by: -by };
}

function dominating({ categories }: InsightFacts): Insight | null {
  const [largest] = categories;
  if (!largest || largest.categoryId === OTHER || categories.length < 2) return null;
  const { categoryId, share } = largest;
  return share !== null && share >= HALF ? { kind: "category-dominates", categoryId, share } : null;
}

function oneExpense({ biggest, spent }: InsightFacts): Insight | null {
  if (spent <= 0 || biggest <= 0) return null;
  const share = Math.round((biggest * 1000) / spent);
  return share >= LARGE && share < 1000 ? { kind: "one-expense", share } : null;
}
