import { MAX_UNREADABLE, type Account } from "../domain/account.ts";
import { groupBy } from "../domain/group-by.ts";
import type { BankTransaction } from "../domain/transaction.ts";
import type { Bank, TransactionFilter, UnreadableRow } from "./ports/bank.ts";
import type { Log } from "./ports/log.ts";

/** The bank's transactions without the rows that make no sense. */
export interface ReadableBank {
  transactions(
    account: Account,
    filter: TransactionFilter,
    after?: string | null,
  ): AsyncIterable<ReadablePage>;
}

/** `next` is where the walk goes on, null at its end. */
export interface ReadablePage {
  readonly rows: readonly BankTransaction[];
  readonly next: string | null;
}

/** Reads an account, and remembers which of its rows could not be read. */
export interface AccountReader {
  readonly bank: ReadableBank;
  /** The keys of all rows of the account that cannot be read, as far as is known now. */
  readonly unreadable: () => readonly string[];
  /** Those that were refused while this reader was used. */
  readonly met: () => readonly UnreadableRow[];
}

/** Begins with what is known of the account; a whole walk begins anew. */
export function createAccountReader(
  bank: Pick<Bank, "transactions">,
  { syncCheckpoint }: Pick<Account, "syncCheckpoint">,
): AccountReader {
  const unreadable = new Set(syncCheckpoint.unreadable);
  const refused = new Map<string, UnreadableRow>();

  async function* transactions(
    account: Account,
    filter: TransactionFilter,
    after: string | null = null,
  ): AsyncGenerator<ReadablePage> {
    if (filter.kind === "all" && after === null) unreadable.clear();
    // One that is not told any more was deleted at the bank.
    if (filter.kind === "ids") for (const id of filter.ids) unreadable.delete(id);
    for await (const page of bank.transactions(account, filter, after)) {
      for (const { id } of page.rows) unreadable.delete(id);
      for (const row of page.unreadable) {
        refused.set(row.key, row);
        if (unreadable.size < MAX_UNREADABLE) unreadable.add(row.key);
      }
      const { rows, next } = page;
      if (rows.length > 0 || next !== null) yield { rows, next };
    }
  }

  return {
    bank: { transactions },
    unreadable: () => [...unreadable],
    met: () => [...refused.values()],
  };
}

/** One line for all that a sync refused: how many, and in which fields they make no sense. */
export function logUnreadable(log: Log, what: string, refused: readonly UnreadableRow[]): void {
  if (refused.length === 0) return;
  const byField = groupBy(refused, ({ field }) => field);
  const fields = Object.fromEntries([...byField].map(([field, rows]) => [field, rows.length]));
  log.warn(`The bank told ${what} that make no sense; they are left out`, {
    rows: refused.length,
    fields,
  });
}
