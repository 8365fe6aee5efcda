import type { Flow } from "../flow.ts";
import { groupBy } from "../group-by.ts";
import type { MerchantKind } from "../merchants/merchant.ts";
import { shownShop } from "./shown-shop.ts";

/** Where a month has most purchases: at a shop, or in a category where no shop may be named. */
export type ShopOfMonth = (
  | { readonly kind: "shop"; readonly name: string }
  | { readonly kind: "category"; readonly topCategoryId: string }
) & {
  /** Purchases, not amounts. */
  readonly visits: number;
};

/** The purchases at one merchant in one category. */
export interface MerchantVisits {
  readonly merchant: { readonly key: string; readonly name: string; readonly kind: MerchantKind };
  readonly topCategoryId: string;
  readonly flow: Flow;
  readonly count: number;
}

/** Fewer purchases make no habit. */
const MIN_VISITS = 3;

/** Categories of places that may be shown to others. */
const SHOWN: ReadonlySet<string> = new Set([
  "08000000", // shopping
  "10000000", // groceries
  "11000000", // food and drinks
  "12000000", // travel
  "19000000", // transportation
  "21000000", // leisure
]);

/**
 * The shop with most purchases that may be shown; else the category with most of them, and null where
 * neither has several.
 */
export function shopOfMonth(sums: readonly MerchantVisits[]): ShopOfMonth | null {
  const purchases = sums.filter(
    ({ topCategoryId, flow }) => flow === "spending" && SHOWN.has(topCategoryId),
  );
  const named = purchases.flatMap(({ merchant, count }) => {
    const name = shownShop(merchant);
    return name === null ? [] : [{ key: merchant.key, name, count }];
  });
  const shops = [...groupBy(named, ({ key }) => key).values()].map((group) => ({
    kind: "shop" as const,
    name: group.reduce((last, { name }) => (name > last ? name : last), ""),
    visits: visitsOf(group),
  }));
  const categories = [...groupBy(purchases, ({ topCategoryId }) => topCategoryId)].map(
    ([topCategoryId, group]) => ({
      kind: "category" as const,
      topCategoryId,
      visits: visitsOf(group),
    }),
  );
  return (
    mostVisited(shops, ({ name }) => name) ??
    mostVisited(categories, ({ topCategoryId }) => topCategoryId)
  );
}

function visitsOf(group: readonly { readonly count: number }[]): number {
  return group.reduce((sum, { count }) => sum + count, 0);
}

function mostVisited<Place extends ShopOfMonth>(
  places: readonly Place[],
  orderOf: (place: Place) => string,
): Place | null {
  const [most] = places.toSorted(
    (a, b) => b.visits - a.visits || (orderOf(a) < orderOf(b) ? -1 : 1),
  );
  return most && most.visits >= MIN_VISITS ? most : null;
}
