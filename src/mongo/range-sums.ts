import { addDays, dayCount, type Day } from "../domain/day.ts";
import type { Days } from "../usecases/ports/taught-transactions.ts";
import type { RangeField, RangeSum } from "../usecases/ports/transactions.ts";
import { COUNTED, type TransactionModel } from "./transaction-model.ts";
import { groups, isCovered, sumOf, transactionSums } from "./transaction-sums.ts";

/** So many are read faster each by its own. */
const FEW_RANGES = 4;
/** A year and a bit; longer ranges, as all that is to come, are read each by its own. */
const MAX_DAYS = 400;

/**
 * Sums a user's transactions within ranges of days that do not overlap, many in one read of the index. Days
 * are summed first, so that the range of each day, and not of each row, is looked for.
 */
export async function rangeSums<Field extends RangeField>(
  transactions: TransactionModel,
  userId: string,
  ranges: readonly Days[],
  by: readonly Field[],
): Promise<RangeSum<Field>[]> {
  const days = ranges.length <= FEW_RANGES ? null : daysOf(ranges);
  if (days === null) {
    const read = ranges.map((span) => transactionSums(transactions, userId, span, by));
    return (await Promise.all(read)).flatMap((sums, range) =>
      sums.map((sum) => ({ ...sum, range })),
    );
  }
  const sums: RangeSum<Field>[] = [];
  // A list, and no `$or`, of whose branches each may be read by another index.
  const match = { userId, ...COUNTED, day: { $in: days } };
  const fields = ["currency", "flow", ...by].map((field) => [field, `$_id.${field}`]);
  const regroup = {
    $group: {
      _id: { ...Object.fromEntries(fields), range: rangeOf(ranges) },
      minor: { $sum: "$minor" },
      count: { $sum: "$count" },
    },
  };
  const how = { regroup: [regroup], isCovered: isCovered(by, {}) };
  for await (const group of groups(transactions, match, [...by, "day"], how))
    sums.push({ ...sumOf<Field>(group, by), range: Number(group._id["range"]) });
  return sums;
}

/** Every day of the ranges; null where these are too many for a list. */
function daysOf(ranges: readonly Days[]): Day[] | null {
  const count = ranges.reduce((sum, range) => sum + dayCount(range), 0);
  if (count > MAX_DAYS) return null;
  return ranges.flatMap(({ first, last }) =>
    Array.from({ length: dayCount({ first, last }) }, (_, index) => addDays(first, index)),
  );
}

/** The index of the range that a day is in: of those that begin by then the latest. */
function rangeOf(ranges: readonly Days[]): unknown {
  let found: unknown = null;
  for (const range of inOrder(ranges))
    found = { $cond: [{ $gte: ["$_id.day", range.first] }, ranges.indexOf(range), found] };
  return found;
}

function inOrder(ranges: readonly Days[]): Days[] {
  return ranges.toSorted((a, b) => (a.first < b.first ? -1 : 1));
}
