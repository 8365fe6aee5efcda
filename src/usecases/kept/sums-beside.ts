import type { AccountMonth } from "../../domain/kept/account-month.ts";
import type { Days } from "../ports/taught-transactions.ts";
import type { RangeField, RangeSum, Span, Sum, SumField } from "../ports/transactions.ts";
import { keptOf, type Sources } from "./figure-sources.ts";
import { addedUp, areOfMonths, sumsOfMonths } from "./sums-of-months.ts";

/* Sums of movements from the first kept day on, and of the months before it. */

export async function sumsOf<Field extends SumField>(
  { transactions, from, letGo }: Sources,
  userId: string,
  span: Span,
  by: readonly Field[],
): Promise<Sum<Field>[]> {
  const own = span.last < from ? [] : await transactions.sums(userId, keptOf(span, from), by);
  if (span.first >= from || !areOfMonths(by, span.where)) return own;
  return addedUp([...own, ...sumsOfMonths(await letGo.months(), span, by)], by);
}

export async function sumsOfRanges<Field extends RangeField>(
  { from, letGo }: Sources,
  ranges: readonly Days[],
  by: readonly Field[],
  read: (ranges: readonly Days[]) => Promise<readonly RangeSum<Field>[]>,
): Promise<RangeSum<Field>[]> {
  const all = ranges.map((days, range) => ({ days, range }));
  const kept = all.filter(({ days }) => days.last >= from);
  const own = kept.length === 0 ? [] : await read(kept.map(({ days }) => keptOf(days, from)));
  const older = all.filter(({ days }) => days.first < from);
  const months = older.length === 0 ? [] : await letGo.months();
  return all.flatMap(({ days, range }) => {
    const index = kept.findIndex((one) => one.range === range);
    const ofKept = own.filter((sum) => sum.range === index);
    const ofMonths = days.first < from ? sumsOfMonths(months, days, by) : [];
    // One sum for each group, as of movements: a report leaves out a group whose sum is zero, with its count.
    const sums = ofMonths.length === 0 ? ofKept : addedUp([...ofKept, ...ofMonths], by);
    return sums.map((sum) => ({ ...sum, range }));
  });
}

export async function sumsByMonth<Field extends "accountId">(
  { transactions, from, letGo }: Sources,
  userId: string,
  span: Span,
  by: readonly Field[],
): Promise<Sum<"day" | Field>[]> {
  const daily = ["day", ...by] as const;
  const own = span.last < from ? [] : await transactions.sums(userId, keptOf(span, from), daily);
  if (span.first >= from || !areOfMonths([], span.where)) return own;
  return [...own, ...sumsOfMonths(beginningIn(span, await letGo.months()), span, daily)];
}

/** The months that begin in a span, which their sums stand in, wherever they end. */
function beginningIn({ last }: Span, months: readonly AccountMonth[]): AccountMonth[] {
  return months
    .filter(({ firstDay }) => firstDay <= last)
    .map((month) => ({ ...month, lastDay: month.firstDay }));
}
