import { childCategories, INCOME, INVESTMENTS, OWN_TRANSFERS } from "../category.ts";
import { minorDigits, type Currency } from "../money.ts";
import type { DayRange } from "../month-of-range.ts";

/** A limit for each of a user's months. */
export interface Budget {
  readonly userId: string;
  /** A top-level category; null for all that the user decides (see `SpendingSplit`). */
  readonly categoryId: string | null;
  readonly currency: Currency;
  /** Minor units, within `isLimit`. */
  readonly limitMinor: number;
}

/** A budget in a month. Amounts are minor units. */
export interface BudgetState {
  /** As `budgetKey` gives it. */
  readonly key: string;
  /** Null for all that the user decides. */
  readonly categoryId: string | null;
  readonly currency: Currency;
  /** Less refunds; negative where they exceed the spending. */
  readonly spentMinor: number;
  readonly limitMinor: number;
  /** The whole month, from its first to its last day. */
  readonly period: DayRange;
}

/** Names one of a user's budgets: the category's id, or `all`. */
export function budgetKey({ categoryId }: Pick<Budget, "categoryId">): string {
  return categoryId ?? "all";
}

/** The largest limit, in whole units. */
export const MAX_LIMIT_UNITS = 1_000_000_000;

/** Whether a budget may have this limit, in minor units: from the smallest unit (one centavo) to a billion. */
export function isLimit(minor: number, currency: Currency): boolean {
  const most = MAX_LIMIT_UNITS * 10 ** minorDigits(currency);
  return Number.isInteger(minor) && minor >= 1 && minor <= most;
}

/** Nothing in these is ever spending. */
const NEVER_SPENT: ReadonlySet<string> = new Set([INCOME, INVESTMENTS, OWN_TRANSFERS]);

/** The top-level categories that a budget can be for, in the tree's order. */
export function budgetCategories(): string[] {
  return childCategories(null).filter((id) => !NEVER_SPENT.has(id));
}
