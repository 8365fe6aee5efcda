import { MAX_UNREADABLE, type Account } from "../../domain/account.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { BankTransaction } from "../../domain/transaction.ts";
import type { Bank, TransactionFilter, UnreadableRow } from "../ports/bank.ts";
import type { Log } from "../ports/log.ts";

/** The bank's transactions without unreadable rows. */
export interface ReadableBank {
  transactions(
    account: Account,
    filter: TransactionFilter,
    after?: string | null,
  ): AsyncIterable<ReadablePage>;
}

/** A page of readable rows; `next` is the cursor of the next page, null at the end. */
export interface ReadablePage {
  readonly rows: readonly BankTransaction[];
  readonly next: string | null;
}

/** Reads an account, and collects the rows that are unreadable. */
export interface AccountReader {
  readonly bank: ReadableBank;
  /** The keys of all rows of the account that are known to be unreadable. */
  readonly unreadable: () => readonly string[];
  /** The unreadable rows that this reader met. */
  readonly met: () => readonly UnreadableRow[];
}

/** Starts with the account's known unreadable rows; a full sync starts with none. */
export function createAccountReader(
  bank: Pick<Bank, "transactions">,
  { syncCheckpoint }: Pick<Account, "syncCheckpoint">,
): AccountReader {
  const unreadable = new Set(syncCheckpoint.unreadable);
  const met = new Map<string, UnreadableRow>();

  async function* transactions(
    account: Account,
    filter: TransactionFilter,
    after: string | null = null,
  ): AsyncGenerator<ReadablePage> {
    if (filter.kind === "all" && after === null) unreadable.clear();
    // A row that is not returned any more was deleted at the bank.
    if (filter.kind === "ids") for (const id of filter.ids) unreadable.delete(id);
    for await (const page of bank.transactions(account, filter, after)) {
      for (const { id } of page.rows) unreadable.delete(id);
      for (const row of page.unreadable) {
        met.set(row.key, row);
        if (unreadable.size < MAX_UNREADABLE) unreadable.add(row.key);
      }
      const { rows, next } = page;
      if (rows.length > 0 || next !== null) yield { rows, next };
    }
  }

  return {
    bank: { transactions },
    unreadable: () => [...unreadable],
    met: () => [...met.values()],
  };
}

/** Logs one line for all unreadable rows of a sync: how many, and how many by invalid field. */
export function logUnreadable(log: Log, what: string, met: readonly UnreadableRow[]): void {
  if (met.length === 0) return;
  const byField = groupBy(met, ({ field }) => field);
  const fields = Object.fromEntries([...byField].map(([field, rows]) => [field, rows.length]));
  log.warn(`Skipped unreadable ${what} of a bank`, {
    rows: met.length,
    fields,
  });
}
