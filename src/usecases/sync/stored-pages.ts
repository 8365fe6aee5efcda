import type { Account } from "../../domain/account.ts";
import { storedFrom } from "../../domain/kept/kept.ts";
import {
  recordTransaction,
  type BankTransaction,
  type Transaction,
} from "../../domain/transaction.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import type { TransactionFilter } from "../ports/bank.ts";
import type { Arrival } from "../ports/transactions.ts";
import { loadTaught, type TeachingPorts } from "../teaching/load-teaching.ts";
import type { ReadableBank } from "./account-reader.ts";
import { dateInstalments, type DatedInstalments } from "./date-instalments.ts";

export type StoringPorts = Pick<Ports, "transactions" | "clock" | keyof TeachingPorts> & {
  readonly bank: ReadableBank;
};

/** Whose transactions are read. */
export interface SyncSource {
  readonly user: User;
  readonly account: Account;
}

/** Stores the bank's pages, and yields each one once it is stored. */
export async function* storedPages(
  ports: StoringPorts,
  { user, account }: SyncSource,
  filter: TransactionFilter,
  after: string | null = null,
): AsyncGenerator<{ readonly rows: readonly Transaction[]; readonly next: string | null }> {
  for await (const { rows, next } of ports.bank.transactions(account, filter, after)) {
    const known = await withKnownCategories(ports, rows);
    const arrival = filter.kind === "created-from" ? "news" : "history";
    yield { rows: await record(ports, { user, account }, known, arrival), next };
  }
}

/** Stores a page by what the user said; once more if that changed meanwhile, so that the newest decision wins. */
async function record(
  ports: StoringPorts,
  { user, account }: SyncSource,
  rows: readonly BankTransaction[],
  arrival: Arrival,
): Promise<readonly Transaction[]> {
  for (let taught = await loadTaught(ports, user.id); ;) {
    const { teaching, version } = taught;
    const recorded = rows.map((row) => recordTransaction(row, account, user.timeZone, teaching));
    const dated = await dateInstalments(ports, account.id, recorded);
    await store(ports, user, dated, arrival);
    taught = await loadTaught(ports, user.id);
    if (taught.version === version) return dated.rows;
  }
}

/** Pluggy's categories may end at any time, and those it gave before stay. */
async function withKnownCategories(
  { transactions }: StoringPorts,
  rows: readonly BankTransaction[],
): Promise<BankTransaction[]> {
  const without = rows.filter(({ categoryId }) => categoryId === null).map(({ id }) => id);
  const known = await transactions.bankCategories(without);
  return rows.map((row) => ({ ...row, categoryId: row.categoryId ?? known.get(row.id) ?? null }));
}

async function store(
  { transactions, clock }: StoringPorts,
  { kept }: User,
  { rows, moved }: DatedInstalments,
  arrival: Arrival,
): Promise<void> {
  // Banks report old movements again, and what was let go stays so.
  const stored = kept === null ? rows : rows.filter(({ day }) => day >= storedFrom(kept));
  await transactions.upsertAll(stored, clock.now(), arrival);
  if (moved.length > 0)
    await transactions.amend(moved.map(({ id, day }) => ({ id, fields: { day } })));
}
