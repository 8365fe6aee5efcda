import type { Account, AccountCheckpoint } from "../domain/account.ts";
import type { BankEvent } from "../domain/bank-event.ts";
import { addDays, type Day } from "../domain/day.ts";
import { recordTransaction, type Transaction } from "../domain/transaction.ts";
import type { User } from "../domain/user.ts";
import { canResume, type SuspendedWalk } from "../domain/suspended-walk.ts";
import { BankError } from "../errors.ts";
import { dateInstalments, type DatedInstalments } from "./date-instalments.ts";
import { possiblyReplacedIds, recordSeen, type SeenRows } from "./replaced-ids.ts";
import { halveRefused } from "./halve-refused.ts";
import type { Ports } from "./ports.ts";
import type { TransactionFilter } from "./ports/bank.ts";
import type { ReadableBank } from "./account-reader.ts";

type CopyPorts = Pick<Ports, "transactions" | "clock"> & { readonly bank: ReadableBank };

export interface AccountCopying {
  readonly user: User;
  readonly account: Account;
  /** Up to when the bank's news are surely with Pluggy; null where that is not known. */
  readonly deliveredUntil: Date | null;
  readonly events: readonly BankEvent[];
  readonly startedAt: Date;
  /** Told the number of rows of every page that was stored. */
  readonly onPage: (count: number) => Promise<void>;
  /** Asked after every page that is not the last: whether the copy is put aside there. */
  readonly isOver: () => Promise<boolean>;
}

type CopySource = Pick<AccountCopying, "user" | "account">;

/** Rows may reach Pluggy a little out of order, so each sync asks again from before the newest it has. */
const OVERLAP_MS = 10 * 60_000;
const FULL_SYNC_INTERVAL_MS = 7 * 24 * 3_600_000;

/** What came of a copy: how far it reaches, or where it was put aside. */
export type AccountCopy =
  | {
      readonly kind: "done";
      readonly syncCheckpoint: Pick<AccountCheckpoint, "watermark" | "fullSyncAt">;
    }
  | { readonly kind: "suspended"; readonly suspendedWalk: SuspendedWalk };

/** Copies an account's transactions page by page, or goes on with a copy that was put aside. */
export async function copyAccount(ports: CopyPorts, copying: AccountCopying): Promise<AccountCopy> {
  const { account, startedAt } = copying;
  const left = account.syncCheckpoint.suspendedWalk;
  if (!left || !canResume(left, startedAt))
    return copyWalk(ports, copying, newWalk(account, startedAt));
  try {
    return await copyWalk(ports, copying, left);
  } catch (error) {
    if (!(error instanceof BankError && error.code === "refused")) throw error;
    // The place where it was is not known to the bank any more.
    return copyWalk(ports, copying, newWalk(account, startedAt));
  }
}

async function copyWalk(
  ports: CopyPorts,
  copying: AccountCopying,
  walk: SuspendedWalk,
): Promise<AccountCopy> {
  const { account, deliveredUntil, events, onPage, isOver } = copying;
  const { startedAt } = walk;
  const isFull = walk.createdFrom === null;
  const met = seenBefore(walk);
  let { watermark } = walk;
  for await (const { rows, next } of storedPages(ports, copying, filterOf(walk), walk.after)) {
    recordSeen(met, rows, isFull);
    watermark = newest(watermark, rows, startedAt);
    await onPage(rows.length);
    if (next === null || !(await isOver())) continue;
    if (!isFull)
      await copyChanged(ports, copying, await possiblyReplacedIds(ports, account, met, startedAt));
    const oldestDay = met.oldestDay?.day ?? null;
    return { kind: "suspended", suspendedWalk: { ...walk, after: next, watermark, oldestDay } };
  }
  if (met.oldestDay !== null) await dropUnseen(ports, account, met.oldestDay.day, startedAt);
  await copyChanged(ports, copying, [
    ...(await possiblyReplacedIds(ports, account, met, startedAt)),
    ...changedIds(events, account),
  ]);
  return {
    kind: "done",
    syncCheckpoint: {
      watermark: latest(watermark, deliveredUntil, startedAt),
      fullSyncAt: isFull ? startedAt : account.syncCheckpoint.fullSyncAt,
    },
  };
}

/** What was taken in while a walk was put aside may lie before the place where it went on. */
function latest(watermark: Date | null, deliveredUntil: Date | null, startedAt: Date): Date | null {
  if (watermark === null || deliveredUntil === null) return watermark;
  const known = deliveredUntil < startedAt ? deliveredUntil : startedAt;
  return known > watermark ? known : watermark;
}

/** Of the rows of its oldest day those are forgotten that a walk met before it was put aside. */
function seenBefore({ oldestDay }: SuspendedWalk): SeenRows {
  return { arrived: [], oldestDay: oldestDay === null ? null : { day: oldestDay, rows: [] } };
}

function newWalk({ syncCheckpoint }: Account, startedAt: Date): SuspendedWalk {
  const { watermark, fullSyncAt } = syncCheckpoint;
  const isDue =
    watermark === null ||
    fullSyncAt === null ||
    startedAt.getTime() - fullSyncAt.getTime() > FULL_SYNC_INTERVAL_MS;
  const createdFrom = isDue ? null : new Date(watermark.getTime() - OVERLAP_MS);
  return { startedAt, createdFrom, after: null, watermark, oldestDay: null };
}

function filterOf({ createdFrom }: SuspendedWalk): TransactionFilter {
  return createdFrom === null ? { kind: "all" } : { kind: "created-from", instant: createdFrom };
}

/** Stores the bank's answer page by page, and yields each page once it is stored. */
async function* storedPages(
  ports: CopyPorts,
  { user, account }: CopySource,
  filter: TransactionFilter,
  after: string | null = null,
): AsyncGenerator<{ readonly rows: readonly Transaction[]; readonly next: string | null }> {
  for await (const { rows, next } of ports.bank.transactions(account, filter, after)) {
    const recorded = rows.map((row) => recordTransaction(row, account, user.timeZone));
    const dated = await dateInstalments(ports, account.id, recorded);
    await store(ports, dated);
    yield { rows: dated.rows, next };
  }
}

async function store({ transactions, clock }: CopyPorts, { rows, moved }: DatedInstalments) {
  await transactions.upsertAll(rows, clock.now());
  if (moved.length > 0)
    await transactions.amend(moved.map(({ id, day }) => ({ id, fields: { day } })));
}

/**
 * After a whole walk, what the bank did not tell is gone. Its oldest day is left alone: the bank
 * keeps twelve months to the hour, and cuts that day in two.
 */
async function dropUnseen(
  { transactions, clock }: CopyPorts,
  { id }: Account,
  firstDay: Day,
  seenSince: Date,
): Promise<void> {
  await transactions.markUnseenDeleted(id, { first: addDays(firstDay, 1), seenSince }, clock.now());
}

/** Where the bank refuses too many of the ids that may have changed, everything is asked for instead. */
async function copyChanged(
  ports: CopyPorts,
  of: CopySource,
  ids: readonly string[],
): Promise<void> {
  const distinct = [...new Set(ids)];
  const isDone = await halveRefused(distinct, (asked) => copyByIds(ports, of, asked));
  if (!isDone) await copyAll(ports, of);
}

async function copyAll(ports: CopyPorts, of: CopySource): Promise<void> {
  const startedAt = ports.clock.now();
  const met: SeenRows = { arrived: [], oldestDay: null };
  for await (const { rows } of storedPages(ports, of, { kind: "all" })) {
    recordSeen(met, rows, true);
  }
  if (met.oldestDay !== null) await dropUnseen(ports, of.account, met.oldestDay.day, startedAt);
}

/** Those that do not come were deleted at the bank. */
async function copyByIds(ports: CopyPorts, of: CopySource, ids: readonly string[]): Promise<void> {
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

/** A row that claims to be from the future must not hide what comes until then. */
function newest(watermark: Date | null, page: readonly Transaction[], now: Date): Date | null {
  return page.reduce<Date | null>((latest, row) => {
    if (row.createdAt === null) return latest;
    const createdAt = row.createdAt < now ? row.createdAt : now;
    return latest === null || createdAt > latest ? createdAt : latest;
  }, watermark);
}
