import { OTHER, TRANSFERS } from "./category.ts";
import { counterpartyKey } from "./counterparty.ts";
import { flowOf, type Direction } from "./flow.ts";
import { groupBy } from "./group-by.ts";
import type { Leg } from "./leg.ts";
import { matchNearest, type MatchRule } from "./match-nearest.ts";
import { mentionsReturn, withoutReturnWords } from "./return-words.ts";

/** Without the bank's word for it, money that comes back later than this is a payment of its own. */
const MAX_DAYS_WITHOUT_KEYWORD = 7;
/** The central bank lets a PIX be returned for ninety days. */
const MAX_DAYS_WITH_KEYWORD = 90;
/** Banks date the two within a day of each other in either order. */
const MAX_DAYS_EARLY = 1;

/**
 * The ids of payments that came back whole, and of what brought them back: the same amount in the
 * opposite direction, and the same counterparty within a week, or the bank's words for it, or the
 * same description of a purchase. Such money was neither spent nor received. What the bank's category already
 * calls a refund of a purchase stays one.
 */
export function returnedMoney(legs: readonly Leg[]): ReadonlySet<string> {
  const used = new Set<string>();
  const take = (keyOf: KeyOf, rule: Omit<MatchRule, "betweenAccounts">) => {
    const open = legs.filter((leg) => !used.has(leg.id) && isCandidate(leg));
    const keyed = open.flatMap((leg) => {
      const key = keyOf(leg);
      return key === null ? [] : [{ leg, key: `${leg.currency} ${leg.minor} ${key}` }];
    });
    for (const group of groupBy(keyed, ({ key }) => key).values()) {
      const same = group.map(({ leg }) => leg);
      for (const pair of matchNearest(same, { ...rule, betweenAccounts: false }))
        for (const { id } of pair) used.add(id);
    }
  };
  const week = { maxDaysBefore: MAX_DAYS_WITHOUT_KEYWORD, maxDaysAfter: MAX_DAYS_WITHOUT_KEYWORD };
  take((leg) => (isPlainTransfer(leg) ? counterpartyKey(leg.counterparty) : null), week);
  for (const [named, rule] of KEYWORD_RULES)
    for (const keyOf of keyFunctions(named)) take((leg) => accountKey(leg, keyOf(leg)), rule);
  // "PIX" to one and "PIX" from another are the same words, and say nothing.
  take((leg) => accountKey(leg, leg.topCategoryId === TRANSFERS ? null : wordsAndParty(leg)), week);
  return used;
}

/** Which of the two the bank calls a return, and when the other one may have been. */
const KEYWORD_RULES = [
  ["in", { maxDaysBefore: MAX_DAYS_EARLY, maxDaysAfter: MAX_DAYS_WITH_KEYWORD }],
  ["out", { maxDaysBefore: MAX_DAYS_WITH_KEYWORD, maxDaysAfter: MAX_DAYS_EARLY }],
] as const;

type KeyOf = (leg: Leg) => string | null;

/**
 * What makes a named return belong to a payment, the strongest first: its words without the word for
 * the return, the same counterparty, and no counterparty that is known to differ.
 */
function keyFunctions(named: Direction): KeyOf[] {
  const isMeant = (leg: Leg) => leg.direction !== named || mentionsReturn(leg);
  const isNamed = (leg: Leg) => leg.direction === named;
  const party = (leg: Leg) => counterpartyKey(leg.counterparty);
  return [
    (leg) => (isMeant(leg) ? wordsAndParty(leg) : null),
    (leg) => (isMeant(leg) ? party(leg) : null),
    (leg) => (isMeant(leg) && (!isNamed(leg) || party(leg) === null) ? "any" : null),
    (leg) => (isMeant(leg) && (isNamed(leg) || party(leg) === null) ? "any" : null),
  ];
}

function accountKey({ accountId }: Leg, key: string | null): string | null {
  return key === null ? null : `${accountId} ${key}`;
}

/** Null where there is no word to go by. */
function wordsAndParty(leg: Leg): string | null {
  const told = withoutReturnWords(leg.merchant ?? leg.description);
  const words = told.replaceAll(/[^a-z0-9 ]/g, "").trim();
  return words === "" ? null : `${counterpartyKey(leg.counterparty) ?? "nobody"} ${words}`;
}

/** Whether it would count as spent, or as received or given back by the bank's words alone. */
function isCandidate(leg: Leg): boolean {
  if (leg.accountType !== "BANK") return false;
  const flow = flowOf(leg);
  if (leg.direction === "out") return flow === "spending";
  return isPlainTransfer(leg) && (flow === "income" || flow === "refund");
}

/** Neither a salary nor a purchase: something that two users may send to and fro. */
function isPlainTransfer({ topCategoryId }: Leg): boolean {
  return topCategoryId === TRANSFERS || topCategoryId === OTHER;
}
