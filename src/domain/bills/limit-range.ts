import type { Currency } from "../money.ts";
import type { CardBills } from "./card-bills.ts";

/** What is promised after the open bill in all, in minor units: by the plans alone, or up to the bank's limit. */
export interface PromisedRange {
  readonly low: number;
  readonly high: number;
}

/** Smaller differences, as by rounding and charges, are none. */
const MAX_SHARE = 0.02;

/**
 * What cards with one limit have promised. Where the used limit holds something else than the bills and
 * plans explain, the truth is in between. The limit is not read where a part of it is unknown, or where it
 * holds no instalments, as at some banks.
 */
export function promisedRange(
  cards: readonly CardBills[],
  { used, currency }: { readonly used: number | null; readonly currency: Currency },
): PromisedRange {
  const plans = cards
    .flatMap(({ promised }) => promised?.months ?? [])
    .reduce((sum, { minor }) => sum + minor, 0);
  const owed = cards.flatMap((card) => owedNow(card, currency) ?? []);
  const byPlans = { low: plans, high: plans };
  if (used === null || owed.length < cards.length) return byPlans;
  const rest = used - owed.reduce((sum, minor) => sum + minor, 0);
  const isClose = Math.abs(rest - plans) <= MAX_SHARE * Math.max(rest, plans);
  if (rest <= 0 || isClose) return byPlans;
  return { low: Math.min(plans, rest), high: Math.max(plans, rest) };
}

/** What is open and what is closed and unpaid; null where either is not known. */
function owedNow({ open, closed, promised }: CardBills, currency: Currency): number | null {
  const unpaid = unpaidOf(closed, currency);
  if (open.kind === "unknown" || unpaid === null || promised === null) return null;
  const [sum] = open.sums;
  return unpaid + sum.minor + sum.charges + promised.toCome;
}

function unpaidOf(closed: CardBills["closed"], currency: Currency): number | null {
  if (closed.kind === "none") return 0;
  if (closed.kind !== "known" || closed.total === null || closed.currency !== currency) return null;
  if (closed.paid.kind === "part") return closed.total - closed.paid.minor;
  return closed.paid.kind === "unpaid" ? closed.total : 0;
}
