import { groupBy } from "../../src/domain/group-by.ts";
import { isInstalment } from "../../src/domain/recurrence/is-instalment.ts";
import { NEVER_RECURRING } from "../../src/domain/recurrence/series-habit.ts";
import type { Transaction } from "../../src/domain/transaction.ts";
import type { FoundRecurring, Recurring } from "../../src/usecases/ports/recurring.ts";
import type {
  RecurringTransactions,
  StoredRecurrenceRow,
} from "../../src/usecases/ports/recurring-transactions.ts";

/** What recurs in memory, by the contract of the real store. */
export function memoryRecurring(): Recurring {
  const found = new Map<string, FoundRecurring>();
  return {
    ofUser: async (userId) => structuredClone(found.get(userId) ?? null),
    swap: async (next, seen) => {
      if ((found.get(next.id)?.version ?? null) !== seen) return false;
      found.set(next.id, structuredClone(next));
      return true;
    },
    removeOfUser: async (userId) => void found.delete(userId),
  };
}

/** The stored rows as `memoryTransactions` has them. */
interface StoredRows {
  readonly counted: (userId: string) => readonly Transaction[];
  readonly merge: (id: string, change: Partial<Transaction>) => void;
}

/** Queries and changes by what recurs, in memory. */
export function memoryRecurringTransactions({ counted, merge }: StoredRows): RecurringTransactions {
  return {
    merchantTotals: async (userId, said, only) => {
      const rows = counted(userId).flatMap(({ merchantKey, ...row }) =>
        merchantKey !== null &&
        (only?.includes(merchantKey) ?? true) &&
        mayCount(row, said.includes(merchantKey))
          ? [{ merchantKey, ...row }]
          : [],
      );
      const groups = groupBy(rows, ({ merchantKey, direction }) => `${direction} ${merchantKey}`);
      return [...groups.values()].flatMap((group) => {
        const [one, two] = group;
        if (!one || (!two && !said.includes(one.merchantKey))) return [];
        const days = group.map(({ day }) => day).sort();
        const { merchantKey, direction } = one;
        return [
          {
            merchantKey,
            direction,
            count: group.length,
            first: days[0] ?? "",
            last: days.at(-1) ?? "",
            digest: JSON.stringify(
              group
                .map(({ day, minor, categoryId, merchantName, merchantKind, facts, instalment }) =>
                  JSON.stringify([
                    day,
                    minor,
                    categoryId,
                    merchantName,
                    merchantKind,
                    facts.original,
                    instalment,
                  ]),
                )
                .sort(),
            ),
          },
        ];
      });
    },
    markedMerchants: async (userId, only) => {
      const marked = counted(userId)
        .filter((row) => row.isFixed && !isInstalment(row))
        .filter(({ merchantKey }) => only?.includes(merchantKey ?? "") ?? true);
      const groups = groupBy(marked, (row) => JSON.stringify([row.direction, row.merchantKey]));
      return [...groups.values()].flatMap((group) =>
        group.slice(0, 1).map(({ merchantKey, direction }) => ({
          merchantKey,
          direction,
          count: group.length,
        })),
      );
    },
    ofMerchants: async (userId, direction, merchantKeys) =>
      counted(userId)
        .filter((row) => row.direction === direction)
        .filter(({ merchantKey }) => merchantKeys.some((key) => key === merchantKey))
        .map(recurrenceRowOf),
    instalmentsAndFixed: async (userId) =>
      counted(userId)
        .filter(({ instalment, isFixed }) => isFixed || (instalment?.total ?? 0) >= 2)
        .map(recurrenceRowOf),
    setFixed: async (ids, isFixed) => {
      for (const id of ids) merge(id, { isFixed });
    },
  };
}

function mayCount(
  { flow, topCategoryId }: Pick<Transaction, "flow" | "topCategoryId">,
  isSaid: boolean,
): boolean {
  const isNever = !isSaid && NEVER_RECURRING.some((id) => id === topCategoryId);
  return (flow === "spending" || flow === "income") && !isNever;
}

function recurrenceRowOf(row: Transaction): StoredRecurrenceRow {
  return structuredClone({ ...row, original: row.facts.original });
}
