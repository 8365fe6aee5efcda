import type { Flow } from "../flow.ts";
import { groupBy } from "../group-by.ts";
import { FIRST_NAMES } from "../merchants/first-names.ts";
import type { MerchantKind } from "../merchants/merchant.ts";
import { plainWords } from "../plain-text.ts";

/** The shop where a month has most purchases. */
export interface ShopOfMonth {
  readonly name: string;
  /** Purchases, not amounts. */
  readonly visits: number;
}

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

/** The shop with most purchases, never a person; null where no shop has several. */
export function shopOfMonth(sums: readonly MerchantVisits[]): ShopOfMonth | null {
  const purchases = sums.filter(
    ({ merchant, topCategoryId, flow }) =>
      flow === "spending" &&
      merchant.kind === "shop" &&
      SHOWN.has(topCategoryId) &&
      merchant.name.trim() !== "" &&
      !mayNamePerson(merchant.name),
  );
  const shops = [...groupBy(purchases, ({ merchant }) => merchant.key).values()].map((group) => ({
    name: group.reduce((name, { merchant }) => (merchant.name > name ? merchant.name : name), ""),
    visits: group.reduce((sum, { count }) => sum + count, 0),
  }));
  const [most] = shops.sort((a, b) => b.visits - a.visits || (a.name < b.name ? -1 : 1));
  return most && most.visits >= MIN_VISITS ? most : null;
}

/** A first name of fewer letters begins too many other words. */
const MIN_PREFIX = 4;
/** Letters after a first name, as those of a family name that is joined to it. */
const MIN_JOINED = 3;

/**
 * Whether a name may be that of a person who sells: a purchase by card at somebody without a company name
 * looks like one at a shop.
 */
export function mayNamePerson(name: string): boolean {
  const words = plainWords(name)
    .toUpperCase()
    .split(/[^\p{L}]+/u);
  return words.some((word) => FIRST_NAMES.has(word) || beginsWithFirstName(word));
}

function beginsWithFirstName(word: string): boolean {
  for (let length = MIN_PREFIX; length <= word.length - MIN_JOINED; length += 1)
    if (FIRST_NAMES.has(word.slice(0, length))) return true;
  return false;
}
