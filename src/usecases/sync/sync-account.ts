import { FACTS_VERSION, type Account, type AccountCheckpoint } from "../../domain/account.ts";
import type { BankEvent } from "../../domain/bank-event.ts";
import { addDays, type Day } from "../../domain/day.ts";
import type { Transaction } from "../../domain/transaction.ts";
import type { User } from "../../domain/user.ts";
import { canResume, type SuspendedSync } from "../../domain/suspended-sync.ts";
import { BankError } from "../../errors.ts";
import { possiblyReplacedIds, recordSeen, type SeenRows } from "./replaced-ids.ts";
import { halveRefused } from "./halve-refused.ts";
import type { TransactionFilter } from "../ports/bank.ts";
import { storedPages, type StoringPorts, type SyncSource } from "./stored-pages.ts";

export interface AccountSync {
  readonly user: User;
  readonly account: Account;
  /** Until when Pluggy certainly has what the bank delivered; null if unknown. */
  readonly deliveredUntil: Date | null;
  readonly events: readonly BankEvent[];
  readonly startedAt: Date;
  /** Called with the number of rows of every stored page. */
  readonly onPage: (count: number) => Promise<void>;
  /** Called after every page but the last: whether to suspend the sync there. */
  readonly isOver: () => Promise<boolean>;
}

/** Rows may reach Pluggy slightly out of order, so each sync starts this long before the newest stored row. */
const OVERLAP_MS = 10 * 60_000;
const FULL_SYNC_INTERVAL_MS = 7 * 24 * 3_600_000;

/** The result of a sync: the new checkpoint, or where it was suspended. */
export type AccountSyncResult =
  | {
      readonly kind: "done";
      readonly syncCheckpoint: Pick<AccountCheckpoint, "watermark" | "fullSyncAt" | "factsVersion">;
      /** Whether a transaction is new or changed. */
      readonly hasNews: boolean;
    }
  | { readonly kind: "suspended"; readonly suspendedSync: SuspendedSync };

/** Syncs an account's transactions page by page, or resumes a suspended sync. */
export async function syncAccount(
  ports: StoringPorts,
  sync: AccountSync,
): Promise<AccountSyncResult> {
  const { account, startedAt } = sync;
  const left = account.syncCheckpoint.suspendedSync;
  if (!left || !canResume(left, startedAt)) {
    const next = newSync(account, startedAt);
    if (next.createdFrom === null) await syncNewsFirst(ports, sync);
    return syncPages(ports, sync, next);
  }
  try {
    return await syncPages(ports, sync, left);
  } catch (error) {
    if (!(error instanceof BankError && error.code === "refused")) throw error;
    // The bank no longer knows the cursor.
    return syncPages(ports, sync, newSync(account, startedAt));
  }
}

/**
 * A full sync makes the history complete, and brings no news; so where only time has passed since the
 * last one, what is new is requested before it.
 */
async function syncNewsFirst(ports: StoringPorts, sync: AccountSync): Promise<void> {
  const { watermark, fullSyncAt, factsVersion } = sync.account.syncCheckpoint;
  if (watermark === null || fullSyncAt === null || factsVersion !== FACTS_VERSION) return;
  const instant = new Date(watermark.getTime() - OVERLAP_MS);
  for await (const { rows } of storedPages(ports, sync, { kind: "created-from", instant }))
    await sync.onPage(rows.length);
}

async function syncPages(
  ports: StoringPorts,
  sync: AccountSync,
  progress: SuspendedSync,
): Promise<AccountSyncResult> {
  const { account, deliveredUntil, events, onPage, isOver } = sync;
  const { startedAt } = progress;
  const isFull = progress.createdFrom === null;
  const seen = seenBefore(progress);
  let { watermark } = progress;
  for await (const { rows, next } of storedPages(ports, sync, filterOf(progress), progress.after)) {
    recordSeen(seen, rows, isFull);
    watermark = newest(watermark, rows, startedAt);
    await onPage(rows.length);
    if (next === null || !(await isOver())) continue;
    if (!isFull)
      await syncChanged(ports, sync, await possiblyReplacedIds(ports, account, seen, startedAt));
    const oldestDay = seen.oldestDay?.day ?? null;
    return { kind: "suspended", suspendedSync: { ...progress, after: next, watermark, oldestDay } };
  }
  if (seen.oldestDay !== null) await dropUnseen(ports, account, seen.oldestDay.day, startedAt);
  const changed = changedIds(events, account);
  const replaced = await possiblyReplacedIds(ports, account, seen, startedAt);
  await syncChanged(ports, sync, [...replaced, ...changed]);
  const known = account.syncCheckpoint.watermark;
  return {
    kind: "done",
    hasNews: changed.length > 0 || (watermark?.getTime() ?? 0) > (known?.getTime() ?? 0),
    syncCheckpoint: {
      watermark: latest(watermark, deliveredUntil, startedAt),
      fullSyncAt: isFull ? startedAt : account.syncCheckpoint.fullSyncAt,
      factsVersion: isFull ? FACTS_VERSION : account.syncCheckpoint.factsVersion,
    },
  };
}

/** Rows that Pluggy received while a sync was suspended may lie before the place where it resumed. */
function latest(watermark: Date | null, deliveredUntil: Date | null, startedAt: Date): Date | null {
  if (watermark === null || deliveredUntil === null) return watermark;
  const known = deliveredUntil < startedAt ? deliveredUntil : startedAt;
  return known > watermark ? known : watermark;
}

/** What a resumed sync has seen: its oldest day, without the rows that were read before. */
function seenBefore({ oldestDay }: SuspendedSync): SeenRows {
  return { arrived: [], oldestDay: oldestDay === null ? null : { day: oldestDay, rows: [] } };
}

function newSync({ syncCheckpoint }: Account, startedAt: Date): SuspendedSync {
  const { watermark, fullSyncAt, factsVersion } = syncCheckpoint;
  const isDue =
    watermark === null ||
    fullSyncAt === null ||
    factsVersion !== FACTS_VERSION ||
    startedAt.getTime() - fullSyncAt.getTime() > FULL_SYNC_INTERVAL_MS;
  const createdFrom = isDue ? null : new Date(watermark.getTime() - OVERLAP_MS);
  return { startedAt, createdFrom, after: null, watermark, oldestDay: null };
}

function filterOf({ createdFrom }: SuspendedSync): TransactionFilter {
  return createdFrom === null ? { kind: "all" } : { kind: "created-from", instant: createdFrom };
}

/**
 * Marks rows as deleted that a full sync did not report, except on its oldest day: the bank keeps
 * twelve months to the hour, and cuts that day in two.
 */
async function dropUnseen(
  { transactions, clock }: StoringPorts,
  { id }: Account,
  firstDay: Day,
  seenSince: Date,
): Promise<void> {
  await transactions.markUnseenDeleted(id, { first: addDays(firstDay, 1), seenSince }, clock.now());
}

/** Syncs rows by id; if the bank refuses too many ids, a full sync takes their place. */
async function syncChanged(
  ports: StoringPorts,
  of: SyncSource,
  ids: readonly string[],
): Promise<void> {
  const distinct = [...new Set(ids)];
  const isDone = await halveRefused(distinct, (asked) => syncByIds(ports, of, asked));
  if (!isDone) await syncAll(ports, of);
}

async function syncAll(ports: StoringPorts, of: SyncSource): Promise<void> {
  const startedAt = ports.clock.now();
  const seen: SeenRows = { arrived: [], oldestDay: null };
  for await (const { rows } of storedPages(ports, of, { kind: "all" })) {
    recordSeen(seen, rows, true);
  }
  if (seen.oldestDay !== null) await dropUnseen(ports, of.account, seen.oldestDay.day, startedAt);
}

/** Requests rows by id; ids that the bank does not return were deleted there. */
async function syncByIds(
  ports: StoringPorts,
  of: SyncSource,
  ids: readonly string[],
): Promise<void> {
  const gone = new Set(ids);
  for await (const { rows } of storedPages(ports, of, { kind: "ids", ids })) {
    for (const { id } of rows) gone.delete(id);
  }
  await ports.transactions.markDeleted(of.account.id, [...gone], ports.clock.now());
}

function changedIds(events: readonly BankEvent[], account: Account): readonly string[] {
  return events.flatMap(({ change }) =>
    change.kind === "transactions-changed" && change.accountId === account.id ? change.ids : [],
  );
}

/** The newest `createdAt`, at most now: a date in the future would hide all rows until then. */
function newest(watermark: Date | null, page: readonly Transaction[], now: Date): Date | null {
  return page.reduce<Date | null>((latest, row) => {
    if (row.createdAt === null) return latest;
    const createdAt = row.createdAt < now ? row.createdAt : now;
    return latest === null || createdAt > latest ? createdAt : latest;
  }, watermark);
}
