import { groupBy } from "../group-by.ts";

/** How many of a user's transactions of a CNPJ root have one category of the bank, or none. */
export interface CategoryVotes {
  readonly cnpjRoot: string;
  readonly bankCategoryId: string | null;
  /** Whether these transactions have a learned category now. */
  readonly isLearned: boolean;
  readonly count: number;
}

/** What is learned of CNPJ roots, and of which ones transactions may change by it. */
export interface Learned {
  /** By CNPJ root: the category of more than half of its transactions that have one. */
  readonly categories: ReadonlyMap<string, string>;
  readonly affected: readonly string[];
}

export function learnedCategories(votes: readonly CategoryVotes[]): Learned {
  const categories = new Map<string, string>();
  const affected: string[] = [];
  for (const [root, ofRoot] of groupBy(votes, ({ cnpjRoot }) => cnpjRoot)) {
    const winner = majorityOf(ofRoot);
    if (winner !== null) categories.set(root, winner);
    const without = ofRoot.filter(({ bankCategoryId }) => bankCategoryId === null);
    const isAffected = winner === null ? without.some(({ isLearned }) => isLearned) : true;
    if (without.length > 0 && isAffected) affected.push(root);
  }
  return { categories, affected };
}

function majorityOf(votes: readonly CategoryVotes[]): string | null {
  const groups = [...groupBy(votes, ({ bankCategoryId }) => bankCategoryId)];
  const named = groups.filter(([categoryId]) => categoryId !== null);
  const all = sumOf(named.flatMap(([, group]) => group));
  return named.find(([, group]) => sumOf(group) * 2 > all)?.[0] ?? null;
}

function sumOf(votes: readonly CategoryVotes[]): number {
  return votes.reduce((sum, { count }) => sum + count, 0);
}
