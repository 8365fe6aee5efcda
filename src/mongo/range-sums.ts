import { addDays } from "../domain/day.ts";
import type { Days } from "../usecases/ports/taught-transactions.ts";
import type { RangeField, RangeSum } from "../usecases/ports/transactions.ts";
import type { TransactionModel } from "./transaction-model.ts";
import { countedIn, groups, isCovered, sumOf, transactionSums } from "./transaction-sums.ts";

/** So many are read faster each by its own. */
const FEW_RANGES = 4;

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
  if (ranges.length <= FEW_RANGES) {
    const read = ranges.map((days) => transactionSums(transactions, userId, days, by));
    return (await Promise.all(read)).flatMap((sums, range) =>
      sums.map((sum) => ({ ...sum, range })),
    );
  }
  const sums: RangeSum<Field>[] = [];
  const match = { $or: joined(ranges).map((days) => countedIn(userId, days)) };
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

/** The ranges in order, those that touch as one. */
function joined(ranges: readonly Days[]): Days[] {
  const done: Days[] = [];
  for (const { first, last } of inOrder(ranges)) {
    const before = done.at(-1);
    const isNext = before !== undefined && addDays(before.last, 1) === first;
    if (isNext) done.pop();
    done.push({ first: isNext ? before.first : first, last });
  }
  return done;
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
