import { isSaid } from "../../src/domain/categorize/category-source.ts";
import { isCountedFlow } from "../../src/domain/flow.ts";
import { groupBy } from "../../src/domain/group-by.ts";
import type { Transaction } from "../../src/domain/transaction.ts";
import type {
  Concerned,
  TaughtTransactions,
} from "../../src/usecases/ports/taught-transactions.ts";

/** The stored rows as `memoryTransactions` has them. */
interface StoredRows {
  /** All of a user's rows, deleted ones too. */
  readonly all: (userId: string) => readonly Transaction[];
  readonly live: (userId: string) => readonly Transaction[];
  readonly merge: (id: string, change: Partial<Transaction>) => void;
}

/** Queries and changes by what users said, in memory. */
export function memoryTaughtTransactions({ all, live, merge }: StoredRows): TaughtTransactions {
  const counted = (userId: string) =>
    live(userId).filter(({ reportingAccountId }) => reportingAccountId === null);
  return {
    ofUserById: async (userId, id) =>
      structuredClone(live(userId).find((row) => row.id === id) ?? null),
    idsWithin: async (userId, { first, last }) =>
      live(userId).flatMap(({ id, day }) => (day >= first && day <= last ? [id] : [])),
    countedIds: async (userId, ids) =>
      counted(userId).flatMap(({ id }) => (ids.includes(id) ? [id] : [])),
    withAmounts: async (userId, { first, last }, amounts) =>
      structuredClone(
        counted(userId).filter(
          ({ day, minor }) => day >= first && day <= last && amounts.includes(minor),
        ),
      ),
    countRuled: async (userId, which) => {
      const rows = counted(userId).filter((row) => isConcerned(row, which));
      const chosen = rows.filter(({ categorySource }) => categorySource === "choice").length;
      return { ruled: rows.length - chosen, chosen };
    },
    ruleUse: async (userId) => {
      const rows = counted(userId).filter(({ categorySource }) => categorySource === "rule");
      const groups = groupBy(rows, (row) => `${row.direction} ${row.merchantKey}`);
      return [...groups.values()].flatMap((group) =>
        group.slice(0, 1).map(({ merchantKey, direction }) => ({
          merchantKey: merchantKey ?? "",
          direction,
          count: group.length,
        })),
      );
    },
    categoryUse: async (userId, { direction, merchantKey }) => {
      const rows = counted(userId).filter(
        (row) =>
          row.direction === direction &&
          row.categoryId !== null &&
          (merchantKey === undefined || row.merchantKey === merchantKey),
      );
      const groups = groupBy(rows, ({ categoryId }) => categoryId ?? "");
      return [...groups].map(([categoryId, group]) => ({ categoryId, count: group.length }));
    },
    categoryVotes: async (userId) => {
      const votes = counted(userId).flatMap(({ facts, bankCategoryId, categorySource }) =>
        facts.cnpjRoot === null
          ? []
          : [{ cnpjRoot: facts.cnpjRoot, bankCategoryId, isLearned: categorySource === "learned" }],
      );
      return [...groupBy(votes, (vote) => JSON.stringify(vote)).values()].flatMap((group) =>
        group.slice(0, 1).map((vote) => ({ ...vote, count: group.length })),
      );
    },
    unplaced: async (userId, { first, last }) => {
      const rows = counted(userId).filter(
        ({ day, flow, categorySource, merchantKey, accountType }) =>
          accountType !== "CASH" &&
          day >= first &&
          day <= last &&
          isCountedFlow(flow) &&
          categorySource === "none" &&
          merchantKey !== null,
      );
      const groups = groupBy(rows, (row) =>
        [row.direction, row.currency, row.merchantKey].join(" "),
      );
      return [...groups.values()].flatMap((group) =>
        group.slice(0, 1).map(({ merchantKey, direction, currency }) => ({
          merchantKey: merchantKey ?? "",
          direction,
          currency,
          name:
            group
              .map(({ merchantName }) => merchantName)
              .sort()
              .at(-1) ?? "",
          kind: group.map(({ merchantKind }) => merchantKind).sort()[0] ?? "shop",
          minor: group.reduce((sum, { minor }) => sum + minor, 0),
          count: group.length,
        })),
      );
    },
    merchantNames: async (userId) => {
      const named = counted(userId).flatMap(({ merchantKey: key, merchantName: name }) =>
        key === null ? [] : [{ key, name }],
      );
      return [...groupBy(named, ({ key, name }) => `${key}\n${name}`).values()].flatMap((group) =>
        group.slice(0, 1),
      );
    },
    decideByRule: async (userId, { accountType, ...which }, fields) => {
      for (const row of all(userId))
        if (
          isConcerned(row, which) &&
          row.accountType === accountType &&
          row.categorySource !== "choice"
        )
          merge(row.id, { ...fields, categorySource: "rule" });
    },
    decideFlowByRule: async (userId, which, flow) => {
      for (const row of all(userId))
        if (isConcerned(row, which) && !isSaid(row.categorySource))
          merge(row.id, { flow, categorySource: "rule" });
    },
    amountsOf: async (userId, which, max) => {
      const rows = all(userId).filter((row) => isConcerned(row, which));
      return rows.length > max ? null : [...new Set(rows.map(({ minor }) => minor))];
    },
    async *concerned(userId, which) {
      const rows = all(userId).filter((row) => isConcerned(row, which));
      for (let start = 0; start < rows.length; start += 1000)
        yield structuredClone(rows.slice(start, start + 1000));
    },
    amendAlike: async (changes) => {
      for (const { ids, fields } of changes) for (const id of ids) merge(id, fields);
    },
  };
}

function isConcerned(row: Transaction, which: Concerned): boolean {
  if ("ids" in which) return which.ids.includes(row.id);
  if ("cnpjRoots" in which)
    return row.bankCategoryId === null && which.cnpjRoots.includes(row.facts.cnpjRoot ?? "");
  if ("ownKeys" in which) return row.ownKey !== null && which.ownKeys.includes(row.ownKey);
  const { merchantKey, direction, categorySource = row.categorySource } = which;
  return (
    row.merchantKey === merchantKey &&
    row.direction === direction &&
    row.categorySource === categorySource
  );
}
