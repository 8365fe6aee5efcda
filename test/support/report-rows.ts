import type { BankTransaction } from "../../src/domain/transaction.ts";
import type { TransactionFilter } from "../../src/usecases/ports/bank.ts";
import type { FakeWorld } from "./fake-world.ts";

/** Has the bank of a world answer from rows that a test may change at any time, newest first. */
export function reportRows(world: FakeWorld): Map<string, BankTransaction> {
  const rows = new Map<string, BankTransaction>();
  world.bank.transactions = async function* (account, filter) {
    world.asked.push({ accountId: account.id, filter });
    const told = [...rows.values()].filter(
      (row) => row.accountId === account.id && isAskedFor(row, filter),
    );
    const newestFirst = told.sort((a, b) => b.date.getTime() - a.date.getTime());
    yield { rows: newestFirst, unreadable: [], next: null };
  };
  return rows;
}

function isAskedFor({ id, createdAt }: BankTransaction, filter: TransactionFilter): boolean {
  if (filter.kind === "ids") return filter.ids.includes(id);
  return filter.kind === "all" || (createdAt !== null && createdAt >= filter.instant);
}
