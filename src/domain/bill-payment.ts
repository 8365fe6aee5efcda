import { listedLegs, type ListedPayment } from "./bills/listed-payments.ts";
import { CREDIT_CARD_PAYMENT, OTHER, TRANSFERS } from "./category.ts";
import { groupBy } from "./group-by.ts";
import type { Leg } from "./leg.ts";
import { matchNearest } from "./match-nearest.ts";
import { plainText } from "./plain-text.ts";
import { mentionsReturn } from "./return-words.ts";

/** Days apart that an account and a card may date the payment of a bill. */
const MAX_DAYS = 3;

/**
 * The ids of both sides of card bills' payments: the same amount out of an account and into a card,
 * at most three days apart, where at least one side says by its category or words that it pays a
 * bill, or the card's is in a bill's list of payments. Purchases, returns and transfers to people are no sides. Each side is used once.
 * What a bill lists is a payment without the other side, too: the money may come from a bank that is not connected.
 */
export function billPayments(
  legs: readonly Leg[],
  listed: readonly ListedPayment[] = [],
): ReadonlySet<string> {
  const inLists = listedLegs(legs, listed);
  const isPayment = (leg: Leg) => saysBill(leg) || inLists.has(leg.id);
  const used = new Set<string>();
  const sides = legs.filter((leg) => mayPay(leg) || inLists.has(leg.id) || mayBePaid(leg));
  const take = (isMeant: (leg: Leg) => boolean) => {
    const open = sides.filter((leg) => !used.has(leg.id) && isMeant(leg));
    for (const group of groupBy(open, ({ currency, minor }) => `${currency} ${minor}`).values())
      for (const pair of matchNearest(group, RULE)) for (const { id } of pair) used.add(id);
  };
  take(isPayment);
  take((leg) => isPayment(leg) || leg.direction === "out");
  take((leg) => isPayment(leg) || leg.direction === "in");
  return new Set([...used, ...inLists]);
}

const RULE = { maxDaysBefore: MAX_DAYS, maxDaysAfter: MAX_DAYS, betweenAccounts: true };

function saysBill({ categoryId }: Leg): boolean {
  return categoryId === CREDIT_CARD_PAYMENT;
}

function mayPay(leg: Leg): boolean {
  if (leg.accountType !== "BANK" || leg.direction !== "out") return false;
  const { counterparty } = leg;
  const isToPerson = leg.merchantKind === "person" || counterparty?.kind === "own";
  return saysBill(leg) || (!isToPerson && mayBeOneSide(leg));
}

function mayBePaid(leg: Leg): boolean {
  if (leg.accountType !== "CREDIT" || leg.direction !== "in") return false;
  return saysBill(leg) || (mayBeOneSide(leg) && !mentionsReturn(leg));
}

function mayBeOneSide(leg: Leg): boolean {
  return leg.merchant === null && isUnplaced(leg) && !PURCHASE.test(plainText(leg.description));
}

const PURCHASE = /\bcompras?\b/;

/** Neither a purchase nor anything else that is known. */
function isUnplaced({ topCategoryId }: Leg): boolean {
  return topCategoryId === TRANSFERS || topCategoryId === OTHER;
}
