import { holdsWhole, wholeMonths } from "../../domain/kept/whole-months.ts";
import type { User } from "../../domain/user.ts";
import { once } from "../once.ts";
import type { Ports } from "../ports.ts";
import type { Days } from "../ports/taught-transactions.ts";
import type { Span, Sum, SumField, Transactions } from "../ports/transactions.ts";
import { keptOf, type Sources } from "./figure-sources.ts";
import { reachOf } from "./reach-of.ts";
import { sumsByMonth, sumsOf, sumsOfRanges } from "./sums-beside.ts";
import { areOfMonths } from "./sums-of-months.ts";

/** What figures of a user are read from. */
export interface Figures extends Pick<
  Transactions,
  | "sums"
  | "sumsOfRanges"
  | "keptSumsOfRanges"
  | "largestExpenses"
  | "list"
  | "nearestDays"
  | "firstDay"
  | "firstDays"
  | "latestDays"
> {
  /** Sums by day, where a month that was let go stands on the day of its first movement. */
  sumsByMonth<Field extends "accountId">(
    userId: string,
    span: Span,
    by: readonly Field[],
  ): Promise<Sum<"day" | Field>[]>;
  /** The nearest days of which no month is known only as a whole. */
  wholeMonths(days: Days): Promise<Days>;
  /** Whether sums of days by these fields are complete: nothing of them is known only as part of a month, or not so finely. */
  areKnown(days: Days, by: readonly SumField[]): Promise<boolean>;
}

/** The movements of a user of whom all are kept, and for all others their sums of months beside them. */
export function figuresOf(
  { transactions, monthSums }: Pick<Ports, "transactions" | "monthSums">,
  user: Pick<User, "id" | "kept">,
): Figures {
  if (user.kept === null) return ofMovements(transactions);
  const letGo = {
    months: once(() => monthSums.ofUser(user)),
    days: once(() => monthSums.daysOfAccounts(user)),
  };
  return withMonths({ transactions, from: user.kept.from, letGo });
}

function ofMovements(transactions: Transactions): Figures {
  return {
    ...transactions,
    sumsByMonth: (userId, span, by) => transactions.sums(userId, span, ["day", ...by]),
    wholeMonths: async (days) => days,
    areKnown: async () => true,
  };
}

function withMonths(sources: Sources): Figures {
  const { transactions, from, letGo } = sources;
  return {
    sums: (userId, span, by) => sumsOf(sources, userId, span, by),
    sumsOfRanges: (userId, ranges, by) =>
      sumsOfRanges(sources, ranges, by, (kept) => transactions.sumsOfRanges(userId, kept, by)),
    keptSumsOfRanges: (user, ranges, by) =>
      sumsOfRanges(sources, ranges, by, (kept) => transactions.keptSumsOfRanges(user, kept, by)),
    sumsByMonth: (userId, span, by) => sumsByMonth(sources, userId, span, by),
    ...movementsOf(sources),
    ...reachOf(sources),
    wholeMonths: async (days) =>
      days.first < from ? wholeMonths(await letGo.months(), days) : days,
    areKnown: async (days, by) =>
      days.first >= from || (areOfMonths(by) && holdsWhole(await letGo.months(), days)),
  };
}

/** Single movements, of which there are none before the first kept day. */
function movementsOf({ transactions, from }: Sources): Pick<Figures, "largestExpenses" | "list"> {
  return {
    // The largest of some of the days is not the largest of all.
    largestExpenses: async (userId, span) =>
      span.first < from ? [] : transactions.largestExpenses(userId, span),
    list: async (userId, which, page) =>
      which.last < from ? [] : transactions.list(userId, keptOf(which, from), page),
  };
}
