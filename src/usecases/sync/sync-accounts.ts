import type { Account } from "../../domain/account.ts";
import type { BankEvent } from "../../domain/bank-event.ts";
import type { BankItem } from "../../domain/bank-item.ts";
import { notUpdated } from "../../domain/not-updated.ts";
import { BankError } from "../../errors.ts";
import { syncAccount, type AccountSync } from "./sync-account.ts";
import { syncBills } from "./sync-bills.ts";
import type { Ports } from "../ports.ts";
import type { UnreadableRow } from "../ports/bank.ts";
import { createAccountReader, logUnreadable } from "./account-reader.ts";
import type { TeachingPorts } from "../teaching/load-teaching.ts";
import { showFirstProgress } from "../connect/show-first-progress.ts";

type AccountsSyncPorts = Pick<
  Ports,
  | "bank"
  | "log"
  | "accounts"
  | "transactions"
  | "bills"
  | "items"
  | "chat"
  | "clock"
  | "policy"
  | keyof TeachingPorts
>;

export interface AccountsSync extends Pick<AccountSync, "user" | "events" | "isOver"> {
  readonly item: BankItem;
  readonly accounts: readonly Account[];
  /** When this run began, before it read the events. */
  readonly runAt: Date;
}

/** The result: since when which accounts fail, or which were read before the sync was suspended. */
export type SyncOutcome =
  | { readonly kind: "done"; readonly failing: ReadonlyMap<string, Date> }
  | { readonly kind: "suspended"; readonly read: ReadonlySet<string> };

interface Failure {
  readonly accountId: string;
  readonly since: Date;
  readonly error: BankError;
}

/**
 * Syncs the new rows of each account, or all once a week, and the rows that events name as changed.
 * Each account's checkpoint is written as soon as it is synced, so a run that is killed or suspended
 * resumes with the rest. A failing account does not block the others; throws only if Pluggy is
 * unreachable for all of them.
 */
export async function syncAccounts(
  ports: AccountsSyncPorts,
  sync: AccountsSync,
): Promise<SyncOutcome> {
  const { item, accounts, runAt, isOver } = sync;
  const since = item.syncCheckpoint.startedAt ?? null;
  const failures: Failure[] = [];
  const transactions = since ? await ports.transactions.countOfItem(item.id) : 0;
  const counts: SyncCounts = { transactions, unreadable: [] };
  const left = accountsLeft(accounts, since, sync.events);
  const read = new Set<string>();
  try {
    for (const [index, account] of left.entries()) {
      if (index > 0 && (await isOver())) return { kind: "suspended", read };
      try {
        const isDone = await syncOne(ports, sync, account, counts);
        if (!isDone) return { kind: "suspended", read };
        read.add(account.id);
      } catch (error) {
        if (!isOfOneAccount(error)) throw error;
        const failingSince = account.syncCheckpoint.failingSince ?? ports.clock.now();
        failures.push({ accountId: account.id, since: failingSince, error });
        await ports.accounts.setSyncCheckpoint(account.id, {
          ...account.syncCheckpoint,
          failingSince,
          triedAt: runAt,
        });
      }
    }
  } finally {
    logUnreadable(ports.log, "transactions", counts.unreadable);
  }
  throwIfNoneAnswers(failures, accounts);
  return { kind: "done", failing: failingOf(accounts, left, failures) };
}

/** What a run has counted so far. */
interface SyncCounts {
  transactions: number;
  readonly unreadable: UnreadableRow[];
}

/** Syncs one account as far as there is time; returns whether it is complete. */
async function syncOne(
  ports: AccountsSyncPorts,
  { user, item, events, isOver, runAt }: AccountsSync,
  account: Account,
  counts: SyncCounts,
): Promise<boolean> {
  const startedAt = ports.clock.now();
  const reader = createAccountReader(ports.bank, account);
  const onPage = async (rows: number) => {
    counts.transactions += rows;
    const { transactions } = counts;
    await showFirstProgress(ports, user, item.id, {
      kind: "fetching",
      bankName: item.bankName,
      transactions,
    });
  };
  const parts = { ...ports, bank: reader.bank };
  try {
    const deliveredUntil = deliveredUntilOf(account, item, startedAt);
    const of = { user, account, deliveredUntil, events };
    const result = await syncAccount(parts, { ...of, startedAt, onPage, isOver });
    const unreadable = reader.unreadable();
    if (result.kind === "suspended") {
      const { suspendedSync } = result;
      await ports.accounts.setSyncCheckpoint(account.id, {
        ...account.syncCheckpoint,
        unreadable,
        suspendedSync,
      });
      return false;
    }
    // Their stored versions may be out of date.
    await ports.transactions.markDeleted(account.id, unreadable, ports.clock.now());
    const billsAt = await syncBills(ports, account, result);
    const syncCheckpoint = {
      ...result.syncCheckpoint,
      ...(billsAt && { billsAt }),
      unreadable,
      failingSince: null,
      triedAt: runAt,
    };
    await ports.accounts.setSyncCheckpoint(account.id, syncCheckpoint);
    return true;
  } finally {
    counts.unreadable.push(...reader.met());
  }
}

/** An event may be stored this long after its `receivedAt`. */
const MAX_STORE_DELAY_MS = 5000;

/**
 * The accounts that a suspended sync has not tried since it began, or that have pending events: a
 * suspended sync first, then those that have waited longest.
 */
function accountsLeft(
  accounts: readonly Account[],
  since: Date | null,
  events: readonly BankEvent[],
): readonly Account[] {
  const isLeft = (account: Account) =>
    since === null ||
    triedAt(account) < since.getTime() ||
    events.some((event) => isNews(event, account));
  const isInTheMiddle = ({ syncCheckpoint }: Account) =>
    Number(Boolean(syncCheckpoint.suspendedSync));
  return accounts
    .filter(isLeft)
    .toSorted((a, b) => isInTheMiddle(b) - isInTheMiddle(a) || triedAt(a) - triedAt(b));
}

function triedAt({ syncCheckpoint }: Account): number {
  return syncCheckpoint.triedAt?.getTime() ?? 0;
}

/**
 * An account's event is handled by the run that read the account, so a pending one is new, however late
 * it was stored. Events of the item and of a failing account stay pending until the sync ends; for
 * these the time decides.
 */
function isNews({ change, receivedAt }: BankEvent, account: Account): boolean {
  const isLater = receivedAt.getTime() > triedAt(account) - MAX_STORE_DELAY_MS;
  if (!("accountId" in change)) return isLater;
  return (
    change.accountId === account.id && (account.syncCheckpoint.failingSince === null || isLater)
  );
}

/** Accounts that failed in this run, or earlier in this sync. */
function failingOf(
  accounts: readonly Account[],
  tried: readonly Account[],
  failures: readonly Failure[],
): ReadonlyMap<string, Date> {
  const before = accounts.filter((account) => !tried.includes(account));
  return new Map([
    ...before.flatMap(({ id, syncCheckpoint }): [string, Date][] =>
      syncCheckpoint.failingSince === null ? [] : [[id, syncCheckpoint.failingSince]],
    ),
    ...failures.map(({ accountId, since }): [string, Date] => [accountId, since]),
  ]);
}

/** Wrong keys and an exhausted rate limit concern every account; anything else may concern this one only. */
function isOfOneAccount(error: unknown): error is BankError {
  return error instanceof BankError && !["unauthorized", "rate-limited"].includes(error.code);
}

/** Rows are received during a fetch, at most this long before its end. */
const MAX_FETCH_MS = 3_600_000;

/** Keeps a quiet account from being read again from its last transaction on at each sync. */
function deliveredUntilOf(account: Account, item: BankItem, now: Date): Date | null {
  if (item.lastUpdatedAt === null || notUpdated(account, item)) return null;
  return new Date(Math.min(item.lastUpdatedAt.getTime(), now.getTime()) - MAX_FETCH_MS);
}

function throwIfNoneAnswers(failures: readonly Failure[], accounts: readonly Account[]): void {
  const unreachable = failures.filter(({ error }) => error.code === "unreachable");
  const [first] = unreachable;
  if (first && unreachable.length === accounts.length) throw first.error;
}
