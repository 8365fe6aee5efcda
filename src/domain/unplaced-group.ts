import type { Direction } from "./flow.ts";
import { groupBy } from "./group-by.ts";
import type { MerchantKind } from "./merchants/merchant.ts";
import type { Currency } from "./money.ts";
import { shortKey } from "./short-key.ts";
import { ruleKey } from "./understanding/teaching.ts";

/** Minor units of one currency. */
interface Amount {
  readonly currency: Currency;
  readonly minor: number;
}

/** Transactions of one merchant, direction and currency that nothing could place in a category. */
export interface UnplacedSum extends Amount {
  readonly merchantKey: string;
  readonly direction: Direction;
  readonly name: string;
  readonly kind: MerchantKind;
  readonly count: number;
}

/** The same in all currencies: what one rule would place. */
export interface UnplacedGroup extends Omit<UnplacedSum, keyof Amount> {
  /** Names the group in callback data, and where it is remembered that the user skipped it. */
  readonly key: string;
  /** The user's main currency first. */
  readonly amounts: readonly Amount[];
}

/** What moved altogether in a direction, in minor units. */
export type MovedSum = Amount & Pick<UnplacedSum, "direction">;

/** The share of what moved in a direction from which groups are worth a question. */
const MIN_SHARE = 0.02;

export function groupKeyOf(merchantKey: string, direction: Direction): string {
  return shortKey(ruleKey(merchantKey, direction));
}

/** One group per merchant and direction, the largest amount first, by the currency of most transactions. */
export function unplacedGroups(sums: readonly UnplacedSum[]): UnplacedGroup[] {
  const currencies = byUse(sums);
  const groups = groupBy(sums, (sum) => ruleKey(sum.merchantKey, sum.direction));
  return [...groups.values()]
    .map((group) => groupOf(group, currencies))
    .sort((a, b) => compareAmounts(a, b, currencies) || a.key.localeCompare(b.key));
}

/** Whether the groups are a meaningful part of the money in or out, in any currency. */
export function areWorthAsking(
  groups: readonly UnplacedGroup[],
  moved: readonly MovedSum[],
): boolean {
  return moved.some(({ currency, direction }) => {
    const isSame = (one: Pick<UnplacedSum, "direction">) => one.direction === direction;
    const all = minorIn({ amounts: moved.filter(isSame) }, currency);
    const unplaced = groups
      .filter(isSame)
      .reduce((sum, group) => sum + minorIn(group, currency), 0);
    return unplaced > 0 && unplaced >= all * MIN_SHARE;
  });
}

function byUse(sums: readonly UnplacedSum[]): Currency[] {
  const counts = [...groupBy(sums, ({ currency }) => currency)].map(([currency, group]) => ({
    currency,
    count: group.reduce((all, { count }) => all + count, 0),
  }));
  return counts
    .sort((a, b) => b.count - a.count || a.currency.localeCompare(b.currency))
    .map(({ currency }) => currency);
}

function groupOf(sums: readonly UnplacedSum[], currencies: readonly Currency[]): UnplacedGroup {
  // Of the names of its sums the last in order, as reports show it.
  const named = sums.reduce((one, other) => (one.name < other.name ? other : one));
  const { merchantKey, direction, name } = named;
  const kind = sums.find((sum) => sum.kind !== "shop")?.kind ?? "shop";
  return {
    key: groupKeyOf(merchantKey, direction),
    merchantKey,
    direction,
    name,
    kind,
    count: sums.reduce((all, { count }) => all + count, 0),
    amounts: currencies.flatMap((currency) => {
      const minor = minorIn({ amounts: sums }, currency);
      return minor === 0 ? [] : [{ currency, minor }];
    }),
  };
}

function compareAmounts(
  a: UnplacedGroup,
  b: UnplacedGroup,
  currencies: readonly Currency[],
): number {
  const differences = currencies.map((currency) => minorIn(b, currency) - minorIn(a, currency));
  return differences.find((difference) => difference !== 0) ?? 0;
}

function minorIn({ amounts }: { readonly amounts: readonly Amount[] }, currency: Currency): number {
  return amounts
    .filter((amount) => amount.currency === currency)
    .reduce((sum, { minor }) => sum + minor, 0);
}
