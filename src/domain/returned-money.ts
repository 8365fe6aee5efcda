import { OTHER, TRANSFERS } from "./category.ts";
import { counterpartyKey } from "./counterparty.ts";
import { flowOf } from "./flow.ts";
import { groupBy } from "./group-by.ts";
import type { Leg } from "./leg.ts";
import { matchNearest, type MatchRule } from "./match-nearest.ts";
import { saysReturned } from "./return-words.ts";

/** Without the bank's word for it, money that comes back later than this is a payment of its own. */
const MAX_DAYS_UNNAMED = 7;
/** The central bank lets a PIX be returned for ninety days. */
const MAX_DAYS_NAMED = 90;
/** Banks date the two within a day of each other in either order. */
const MAX_DAYS_EARLY = 1;

/**
 * The ids of payments that came back whole, and of what brought them back: the same amount in the
 * opposite direction, and the same counterparty within a week, or the bank's words for it, or the
 * same description. Such money was neither spent nor received. What the bank's category already
 * calls a refund of a purchase stays one.
 */
export function returnedMoney(legs: readonly Leg[]): ReadonlySet<string> {
  const used = new Set<string>();
  const take = (keyOf: (leg: Leg) => string | null, rule: Omit<MatchRule, "betweenAccounts">) => {
    const open = legs.filter((leg) => !used.has(leg.id) && mayCountTwice(leg));
    const groups = groupBy(open, (leg) => `${leg.currency} ${leg.minor} ${keyOf(leg) ?? ""}`);
    for (const [key, group] of groups)
      if (!key.endsWith(" "))
        for (const pair of matchNearest(group, { ...rule, betweenAccounts: false }))
          for (const { id } of pair) used.add(id);
  };
  const week = { maxDaysBefore: MAX_DAYS_UNNAMED, maxDaysAfter: MAX_DAYS_UNNAMED };
  take((leg) => (isPlainTransfer(leg) ? counterpartyKey(leg.counterparty) : null), week);
  take((leg) => accountWhere(leg, leg.direction === "out" || saysReturned(leg)), {
    maxDaysBefore: MAX_DAYS_EARLY,
    maxDaysAfter: MAX_DAYS_NAMED,
  });
  take((leg) => accountWhere(leg, leg.direction === "in" || saysReturned(leg)), {
    maxDaysBefore: MAX_DAYS_NAMED,
    maxDaysAfter: MAX_DAYS_EARLY,
  });
  take((leg) => `${leg.accountId} ${plain(leg.merchant ?? leg.description)}`, week);
  return used;
}

function accountWhere({ accountId }: Leg, isMeant: boolean): string | null {
  return isMeant ? accountId : null;
}

/** Whether it would count as spent, or as received or given back by the bank's words alone. */
function mayCountTwice(leg: Leg): boolean {
  if (leg.accountType !== "BANK") return false;
  const flow = flowOf(leg);
  return leg.direction === "out"
    ? flow === "spending"
    : flow === "income" || (flow === "refund" && saysReturned(leg));
}

/** Neither a salary nor a purchase: something that two people may send to and fro. */
function isPlainTransfer({ topCategoryId }: Leg): boolean {
  return topCategoryId === TRANSFERS || topCategoryId === OTHER;
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/[^a-z0-9 ]/gi, "")
    .toUpperCase()
    .trim();
}
