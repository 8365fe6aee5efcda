import { groupBy } from "../group-by.ts";
import type { Currency } from "../money.ts";

export const MONEY_GROUPS = ["accounts", "cards", "investments", "loans"] as const;

export type MoneyGroup = (typeof MONEY_GROUPS)[number];

/** Something that a user has, or owes: cards and loans. */
export interface MoneyPart {
  readonly group: MoneyGroup;
  readonly currency: Currency;
  /** Minor units; of cards and loans the debt. Null where it is not known. */
  readonly minor: number | null;
}

/** What all parts of one currency come to, in minor units. */
export interface CurrencyTotal {
  readonly currency: Currency;
  /** The sum of each group that has parts and of which all are known; debts are positive. */
  readonly groups: readonly { readonly group: MoneyGroup; readonly minor: number }[];
  /** Accounts and investments less cards and loans; null unless every part is known. */
  readonly minor: number | null;
}

const IS_DEBT: Readonly<Record<MoneyGroup, boolean>> = {
  accounts: false,
  cards: true,
  investments: false,
  loans: true,
};

/**
 * The totals of each currency, by its code. `isComplete`: whether every part of that currency is among
 * `parts`; what is missing there has no amount at all.
 */
export function totalsOf(
  parts: readonly MoneyPart[],
  isComplete: (currency: Currency) => boolean,
): CurrencyTotal[] {
  return [...groupBy(parts, ({ currency }) => currency)]
    .map(([currency, own]) => totalOf(currency, own, isComplete(currency)))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

function totalOf(
  currency: Currency,
  parts: readonly MoneyPart[],
  isComplete: boolean,
): CurrencyTotal {
  const groups = MONEY_GROUPS.flatMap((group) => {
    const own = parts.filter((part) => part.group === group);
    const minor = sumOf(own);
    return own.length === 0 || minor === null ? [] : [{ group, minor }];
  });
  const isKnown = isComplete && parts.every(({ minor }) => minor !== null);
  const minor = groups.reduce((sum, one) => sum + (IS_DEBT[one.group] ? -one.minor : one.minor), 0);
  return { currency, groups, minor: isKnown ? minor : null };
}

/** Null where a part is not known. */
function sumOf(parts: readonly MoneyPart[]): number | null {
  return parts.reduce<number | null>(
    (sum, { minor }) => (sum === null || minor === null ? null : sum + minor),
    0,
  );
}
