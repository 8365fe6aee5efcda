import { OTHER, TRANSFERS } from "./category.ts";
import { counterpartyKey } from "./counterparty.ts";
import { flowOf, type Direction } from "./flow.ts";
import { groupBy } from "./group-by.ts";
import type { Leg } from "./leg.ts";
import { matchNearest, type MatchRule } from "./match-nearest.ts";
import { mentionsReturn, withoutReturnWords } from "./return-words.ts";

/** Without a keyword, money that comes back later than this is a payment of its own. */
const MAX_DAYS_WITHOUT_KEYWORD = 7;
/** The central bank allows returning a PIX for ninety days. */
const MAX_DAYS_WITH_KEYWORD = 90;
/** Banks may date the return a day before the payment. */
const MAX_DAYS_EARLY = 1;

/**
 * The ids of payments that were returned in full and of their returns: the same amount in the
 * opposite direction, and the same counterparty within a week, a keyword in the description, or the
 * same description of a purchase. Neither counts as spending or income. A return that the bank's
 * category marks as a refund of a purchase stays a refund.
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
  // "PIX" is written on payments to anyone, so the same words prove nothing on transfers.
  take((leg) => accountKey(leg, leg.topCategoryId === TRANSFERS ? null : wordsAndParty(leg)), week);
  return used;
}

/** Which leg has the keyword, and on which days the other may be. */
const KEYWORD_RULES = [
  ["in", { maxDaysBefore: MAX_DAYS_EARLY, maxDaysAfter: MAX_DAYS_WITH_KEYWORD }],
  ["out", { maxDaysBefore: MAX_DAYS_WITH_KEYWORD, maxDaysAfter: MAX_DAYS_EARLY }],
] as const;

type KeyOf = (leg: Leg) => string | null;

/**
 * Keys that match a return having the keyword with its payment, strongest evidence first: the same
 * description without the keyword, the same counterparty, one unknown counterparty.
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

/** Null where the description has no letters or digits left. */
function wordsAndParty(leg: Leg): string | null {
  const text = withoutReturnWords(leg.merchant ?? leg.description);
  const words = text.replaceAll(/[^a-z0-9 ]/g, "").trim();
  return words === "" ? null : `${counterpartyKey(leg.counterparty) ?? "nobody"} ${words}`;
}

/** Whether it counts as spending, or as income or refund by its description alone. */
function isCandidate(leg: Leg): boolean {
  if (leg.accountType !== "BANK") return false;
  const flow = flowOf(leg);
  if (leg.direction === "out") return flow === "spending";
  return isPlainTransfer(leg) && (flow === "income" || flow === "refund");
}

/** Neither salary nor purchase: a transfer between persons. */
function isPlainTransfer({ topCategoryId }: Leg): boolean {
  return topCategoryId === TRANSFERS || topCategoryId === OTHER;
}
