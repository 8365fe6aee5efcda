import type { MonthDraft, MonthSums } from "../../src/usecases/ports/month-sums.ts";
import { groupBy } from "../../src/domain/group-by.ts";
import type { User } from "../../src/domain/user.ts";
import type { Transaction } from "../../src/domain/transaction.ts";
import type { LettingGo } from "../../src/usecases/ports/month-sums.ts";
import { merge, removeWhere } from "./memory-rows.ts";
import { sumsOf, within } from "./memory-sums.ts";

type Stored = Omit<MonthDraft, "run"> & { readonly draftOf: string | null };

export function memoryMonthSums(): MonthSums {
  const months = new Map<string, Stored>();
  const heldBy = ({ id, kept }: Pick<User, "id" | "kept">) =>
    [...months.values()].filter(
      ({ userId, first, draftOf }) =>
        kept !== null &&
        userId === id &&
        first < kept.from &&
        (draftOf === null || draftOf === kept.run),
    );
  return {
    write: async (drafts) => {
      for (const { run, ...draft } of drafts)
        months.set(
          `${run} ${draft.accountId} ${draft.first}`,
          structuredClone({ ...draft, draftOf: run }),
        );
    },
    ofUser: async (user) =>
      heldBy(user).map(({ draftOf: _draftOf, writtenAt: _writtenAt, ...month }) =>
        structuredClone(month),
      ),
    daysOfAccounts: async (user) =>
      new Map(
        [...groupBy(heldBy(user), ({ accountId }) => accountId)].map(([accountId, own]) => {
          const days = own.flatMap(({ firstDay, lastDay }) => [firstDay, lastDay]).sort();
          return [accountId, { first: days[0] ?? "", last: days.at(-1) ?? "" }];
        }),
      ),
    adopt: async (userId, run) => {
      for (const [id, one] of months)
        if (one.userId === userId && one.draftOf === run) merge(months, id, { draftOf: null });
    },
    removeDrafts: async (userId, writtenBefore, except) =>
      removeWhere(
        months,
        (one) =>
          one.userId === userId &&
          one.draftOf !== null &&
          one.draftOf !== except &&
          one.writtenAt < writtenBefore,
      ),
    removeRun: async (userId, run) =>
      removeWhere(months, (one) => one.userId === userId && one.draftOf === run),
    removeOfItem: async (itemId) => removeWhere(months, (one) => one.itemId === itemId),
    removeOfUser: async (userId) => removeWhere(months, (one) => one.userId === userId),
  };
}

const BY = [
  "direction",
  "topCategoryId",
  "categoryId",
  "bankCategoryId",
  "categorySource",
  "isFixed",
] as const;

/** What lets go of movements in memory. */
export function memoryLettingGo(rows: {
  readonly counted: (userId: string) => readonly Transaction[];
  readonly removeBefore: (userId: string, day: string) => void;
}): LettingGo {
  return {
    monthSums: async (userId, days) => {
      const own = within(rows.counted(userId), days);
      const accounts = groupBy(own, ({ itemId, accountId }) => `${itemId} ${accountId}`);
      return [...accounts.values()].flatMap((group) =>
        group.slice(0, 1).map(({ itemId, accountId, day }) => ({
          itemId,
          accountId,
          firstDay: group.map((row) => row.day).sort()[0] ?? day,
          lastDay:
            group
              .map((row) => row.day)
              .sort()
              .at(-1) ?? day,
          sums: sumsOf(group, BY),
        })),
      );
    },
    removeBefore: async (userId, day) => rows.removeBefore(userId, day),
  };
}
