import { groupBy } from "../../src/domain/group-by.ts";
import type { Transaction } from "../../src/domain/transaction.ts";
import type {
  ExportedRows,
  ExportedTransactions,
} from "../../src/usecases/ports/exported-transactions.ts";

interface KeptRow {
  readonly row: Transaction;
  readonly deletedAt: Date | null;
}

/** As small as a test can see it. */
const BATCH = 3;

/** The queries of exports in memory, by the contract of the real store. */
export function memoryExported(all: () => readonly KeptRow[]): ExportedTransactions {
  const isCounted = ({ row, deletedAt }: KeptRow): boolean =>
    deletedAt === null && row.reportingAccountId === null;
  return {
    async *exportedRows(userId, which) {
      const wanted = all()
        .filter((kept) => isCounted(kept) === (which.which === "counted"))
        .map(({ row }) => row)
        .filter((row) => row.userId === userId && isWithin(row, which))
        .sort((a, b) => compare(a.day, b.day) || compare(a.id, b.id));
      for (let start = 0; start < wanted.length; start += BATCH)
        yield structuredClone(wanted.slice(start, start + BATCH));
    },
    exportCounts: async (userId, { first, last }) => {
      const rows = all()
        .filter(isCounted)
        .map(({ row }) => row)
        .filter((row) => row.userId === userId && row.day >= first && row.day <= last);
      const groups = groupBy(rows, ({ accountId, currency, status }) =>
        JSON.stringify({ accountId, currency, status }),
      );
      return [...groups].map(([key, group]) => {
        const days = group.map(({ day }) => day).sort();
        return {
          ...(JSON.parse(key) as Pick<Transaction, "accountId" | "currency" | "status">),
          count: group.length,
          first: days[0] ?? "",
          last: days.at(-1) ?? "",
        };
      });
    },
  };
}

function isWithin(row: Transaction, { days, accountIds, only, after }: ExportedRows): boolean {
  const isAfter =
    after === null || row.day > after.day || (row.day === after.day && row.id > after.id);
  return (
    isAfter &&
    row.day >= days.first &&
    row.day <= days.last &&
    (accountIds === null || accountIds.includes(row.accountId)) &&
    Object.entries(only ?? {}).every(([field, value]) => row[field as "currency"] === value)
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
