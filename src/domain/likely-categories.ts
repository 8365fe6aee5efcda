import {
  INVESTMENTS,
  keptCategoryId,
  OTHER,
  OWN_TRANSFERS,
  topLevelOf,
  TRANSFERS,
} from "./category.ts";
import type { Direction } from "./flow.ts";
import type { MerchantKind } from "./merchants/merchant.ts";

interface CategoryUse {
  readonly categoryId: string;
  readonly count: number;
}

const MAX_LIKELY = 8;

/** What only banks and brokers move. */
const BANK_ONLY: readonly string[] = [TRANSFERS, OWN_TRANSFERS, INVESTMENTS];

/** What users choose most, for those who have few transactions. */
const USUAL: Readonly<Record<Direction, readonly string[]>> = {
  out: [
    "11010000",
    "10000000",
    "08000000",
    "19000000",
    "18000000",
    "17000000",
    "05070000",
    "21000000",
    "12000000",
    "09000000",
  ],
  in: ["01010000", "01050000", "03060000", "05070000", "02000000", "04000000"],
};

/** What the categories are for. */
export interface Placed {
  readonly direction: Direction;
  readonly merchantKind: MerchantKind;
  /** Whether it was paid or received in notes and coins. */
  readonly isCash: boolean;
  /** That it has now, which needs no button. */
  readonly categoryId: string | null;
}

/**
 * The categories that a transaction most likely belongs to: those of its merchant, then the user's own,
 * by use. Buying at a shop is no transfer, by whichever way it was paid; nor is cash, which no bank moved.
 */
export function likelyCategories(
  { direction, merchantKind, isCash, categoryId }: Placed,
  ofMerchant: readonly CategoryUse[],
  ofAll: readonly CategoryUse[],
): string[] {
  const ids = [...byUse(ofMerchant), ...byUse(ofAll), ...USUAL[direction]].map(keptCategoryId);
  const isPurchase = direction === "out" && merchantKind === "shop";
  const never = isCash ? BANK_ONLY : isPurchase ? [TRANSFERS] : [];
  return [...new Set(ids)]
    .filter((id) => id !== OTHER && id !== categoryId)
    .filter((id) => !never.includes(topLevelOf(id)))
    .slice(0, MAX_LIKELY);
}

function byUse(uses: readonly CategoryUse[]): string[] {
  return uses
    .toSorted((a, b) => b.count - a.count || a.categoryId.localeCompare(b.categoryId))
    .map(({ categoryId }) => categoryId);
}
