import {
  CREDIT_CARD_PAYMENT,
  INCOME,
  INTERNAL_TRANSFER,
  OWN_TRANSFERS,
  TRANSFERS,
} from "./category.ts";
import { addDays, type Day } from "./day.ts";
import { groupBy } from "./group-by.ts";
import type { Leg } from "./leg.ts";
import { matchNearest } from "./match-nearest.ts";

/** Days apart that two banks may date a transfer which one of them marks as internal. */
const MAX_DAYS_INTERNAL = 3;
/** The same for transfers that neither bank marks, where only amount and day match. */
const MAX_DAYS_UNCLASSIFIED = 1;
/** Days within which a salary is forwarded to another bank. */
const MAX_FORWARD_DAYS = 3;

/**
 * The ids of transfers between two of the user's accounts: the same amount and currency, opposite
 * directions, at most one day apart, or three where a bank marks one of them as internal. The kind
 * of transfer (PIX, TED) does not matter. A merchant or another person's document rules a leg out.
 * Each leg is used once, so that one arrival never cancels two payments.
 */
export function ownTransfers(legs: readonly Leg[]): ReadonlySet<string> {
  const used = new Set<string>();
  for (const group of groupBy(legs, (leg) => `${leg.currency} ${leg.minor}`).values())
    for (const id of ownTransfersOfAmount(group)) used.add(id);
  return used;
}

function ownTransfersOfAmount(sameAmount: readonly Leg[]): Set<string> {
  const forwarded = forwardedSalaries(sameAmount);
  const legs = sameAmount.filter((leg) => isTransfer(leg) || forwarded.has(leg.id));
  const used = new Set<string>();
  const take = (candidates: readonly Leg[], maxDays: number) => {
    const open = candidates.filter(({ id }) => !used.has(id));
    const rule = { maxDaysBefore: maxDays, maxDaysAfter: maxDays, betweenAccounts: true };
    for (const pair of matchNearest(open, rule)) for (const { id } of pair) used.add(id);
  };
  // Pairs that both banks mark as internal come first, then those that one bank marks.
  take(legs.filter(isMarkedInternal), MAX_DAYS_INTERNAL);
  take(
    legs.filter((leg) => isMarkedInternal(leg) || leg.direction === "in"),
    MAX_DAYS_INTERNAL,
  );
  take(
    legs.filter((leg) => isMarkedInternal(leg) || leg.direction === "out"),
    MAX_DAYS_INTERNAL,
  );
  take(legs, MAX_DAYS_UNCLASSIFIED);
  return used;
}

function isTransfer(leg: Leg): boolean {
  const { topCategoryId, categoryId } = leg;
  return (
    mayBeOwn(leg) &&
    (topCategoryId === TRANSFERS || topCategoryId === OWN_TRANSFERS) &&
    categoryId !== CREDIT_CARD_PAYMENT
  );
}

/** On a card only an entry that the bank marks as internal. */
function mayBeOwn({ accountType, categoryId, merchant, counterparty }: Leg): boolean {
  const isMeant = accountType === "BANK" || categoryId === INTERNAL_TRANSFER;
  return isMeant && merchant === null && counterparty?.kind !== "other";
}

/** Whether the bank's category says that the money stayed with the user, or may have. */
function isMarkedInternal({ categoryId, topCategoryId }: Leg): boolean {
  return categoryId === INTERNAL_TRANSFER || topCategoryId === OWN_TRANSFERS;
}

/**
 * A salary that is forwarded to another bank, which also reports it as a salary, is one income: the
 * second arrival is a leg of the transfer. Returns the ids of such second arrivals.
 */
function forwardedSalaries(sameAmount: readonly Leg[]): Set<string> {
  const salaries = sameAmount.filter(isIncome);
  const arrived = new Set(salaries.map(({ accountId, day }) => `${accountId} ${day}`));
  const sentBy = new Map<Day, Set<string>>();
  for (const { accountId, day, direction } of sameAmount.filter(isTransfer)) {
    const isSentOn = daysUpTo(day).some((earlier) => arrived.has(`${accountId} ${earlier}`));
    if (direction === "out" && isSentOn)
      sentBy.set(day, (sentBy.get(day) ?? new Set()).add(accountId));
  }
  const forwarded = salaries.filter(({ accountId, day }) =>
    daysUpTo(day).some((earlier) =>
      [...(sentBy.get(earlier) ?? [])].some((sender) => sender !== accountId),
    ),
  );
  return new Set(forwarded.map(({ id }) => id));
}

function isIncome(leg: Leg): boolean {
  return leg.direction === "in" && leg.topCategoryId === INCOME && mayBeOwn(leg);
}

/** The day and the `MAX_FORWARD_DAYS` days before it. */
function daysUpTo(day: Day): Day[] {
  return Array.from({ length: MAX_FORWARD_DAYS + 1 }, (_, days) => addDays(day, -days));
}
