import { groupBy } from "../domain/group-by.ts";
import type { Day } from "../domain/day.ts";
import type { MonthSum } from "../domain/kept/account-month.ts";
import type { LettingGo } from "../usecases/ports/month-sums.ts";
import { COUNTED, type TransactionModel } from "./transaction-model.ts";

/** So few that a report in between does not wait for them. */
const BATCH_SIZE = 1000;

interface Group extends Pick<MonthSum, "minor" | "count"> {
  readonly _id: Omit<MonthSum, "minor" | "count"> & {
    readonly itemId: string;
    readonly accountId: string;
  };
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/** Sums movements by everything that figures of whole months are grouped by, and removes them. */
export function letGoRows(transactions: TransactionModel): LettingGo {
  return {
    monthSums: async (userId, { first, last }) => {
      const groups = await transactions.aggregate<Group>([
        { $match: { userId, ...COUNTED, day: { $gte: first, $lte: last } } },
        {
          $group: {
            _id: {
              itemId: "$itemId",
              accountId: "$accountId",
              currency: "$currency",
              flow: "$flow",
              direction: "$direction",
              topCategoryId: "$topCategoryId",
              categoryId: "$categoryId",
              bankCategoryId: { $ifNull: ["$bankCategoryId", null] },
              categorySource: { $ifNull: ["$categorySource", "bank"] },
              isFixed: { $ifNull: ["$fixed", false] },
            },
            minor: { $sum: "$minor" },
            count: { $sum: 1 },
            firstDay: { $min: "$day" },
            lastDay: { $max: "$day" },
          },
        },
      ]);
      const accounts = groupBy(groups, ({ _id }) => JSON.stringify([_id.itemId, _id.accountId]));
      return [...accounts.values()].flatMap(accountOf);
    },
    removeBefore: async (userId, day) => {
      for (;;) {
        const rows = await transactions
          .find({ userId, day: { $lt: day } }, { _id: 1 })
          .limit(BATCH_SIZE)
          .lean<{ _id: string }[]>();
        if (rows.length === 0) return;
        await transactions.deleteMany({ _id: { $in: rows.map(({ _id }) => _id) } });
      }
    },
  };
}

function accountOf(groups: readonly Group[]): Awaited<ReturnType<LettingGo["monthSums"]>> {
  const [one] = groups;
  if (!one) return [];
  const { itemId, accountId } = one._id;
  const days = groups.flatMap((group) => [group.firstDay, group.lastDay]).sort();
  const [firstDay, lastDay] = [days[0] ?? one.firstDay, days.at(-1) ?? one.lastDay];
  const sums = groups.map(
    ({ _id: { itemId: _item, accountId: _account, ...sum }, minor, count }): MonthSum => ({
      ...sum,
      minor,
      count,
    }),
  );
  return [{ itemId, accountId, firstDay, lastDay, sums }];
}
