import type { Account } from "../domain/account.ts";
import { stateOf, type BankItem } from "../domain/bank-item.ts";
import { recordTransaction, type BankTransaction } from "../domain/transaction.ts";
import type { User } from "../domain/user.ts";
import type { JobOutcome } from "./job.ts";
import type { Ports, TransactionFilter } from "./ports.ts";
import { settleTransfers } from "./settle-transfers.ts";
import { showFirstProgress } from "./show-first-progress.ts";

export type SyncPorts = Pick<
  Ports,
  "bank" | "users" | "items" | "accounts" | "transactions" | "jobs" | "chat" | "clock"
>;

/** Rows may reach Pluggy a little out of order, so each sync asks again from before the newest it has. */
const OVERLAP = 10 * 60_000;
/** Pluggy asks for at least 2 s between looks at a running fetch, and only while a person watches. */
const WATCHED_PAUSE = 3000;
const UNWATCHED_PAUSE = 60_000;
const WATCHING = 10 * 60_000;

/**
 * Makes our copy of a connection's movements match Pluggy's: connection, accounts, movements page
 * by page, internal transfers, and the watermark last, so that a run killed anywhere is simply
 * repeated. Throws `BankError` when Pluggy cannot be asked.
 */
export async function syncItem(ports: SyncPorts, itemId: string): Promise<JobOutcome> {
  const item = await ports.items.byId(itemId);
  const user = item && (await ports.users.byId(item.userId));
  const connection = item && (await ports.bank.connection(itemId));
  if (!item || !user || !connection) return { kind: "done" };
  await ports.items.update(itemId, stateOf(connection));
  if (connection.state.kind === "updating") {
    await showFirstProgress(ports, user, itemId, { kind: "waiting", bank: item.bank });
    return { kind: "again", after: pauseFor(item, ports.clock.now()) };
  }
  const accounts = await ports.bank.accounts(item);
  await ports.accounts.upsertAll(accounts);
  await copyMovements(ports, user, item, accounts);
  await settleTransfers(ports, user.id);
  if (item.welcomedAt === null && accounts.length > 0)
    await ports.jobs.push({ kind: "welcome-item", itemId });
  return { kind: "done" };
}

function pauseFor(item: BankItem, now: Date): number {
  const isWatched = now.getTime() - item.linkedAt.getTime() < WATCHING;
  return isWatched ? WATCHED_PAUSE : UNWATCHED_PAUSE;
}

async function copyMovements(
  ports: SyncPorts,
  user: User,
  item: BankItem,
  accounts: readonly Account[],
): Promise<void> {
  const startedAt = ports.clock.now();
  const filter = filterFor(item);
  let watermark = item.marks.watermark;
  let movements = 0;
  for (const account of accounts)
    for await (const page of ports.bank.transactions(account, filter)) {
      const rows = page.map((row) => recordTransaction(row, account, user.timeZone));
      await ports.transactions.upsertAll(rows);
      watermark = newest(watermark, page);
      movements += page.length;
      await showFirstProgress(ports, user, item.id, {
        kind: "fetching",
        bank: item.bank,
        movements,
      });
    }
  const walkedAt = filter.kind === "all" ? startedAt : item.marks.walkedAt;
  await ports.items.update(item.id, {
    marks: { watermark, syncedAt: ports.clock.now(), walkedAt },
  });
}

function filterFor({ marks }: BankItem): TransactionFilter {
  if (marks.watermark === null) return { kind: "all" };
  return { kind: "created-from", instant: new Date(marks.watermark.getTime() - OVERLAP) };
}

function newest(watermark: Date | null, page: readonly BankTransaction[]): Date | null {
  return page.reduce<Date | null>(
    (latest, { createdAt }) => (latest === null || createdAt > latest ? createdAt : latest),
    watermark,
  );
}
