import type { Account } from "../domain/account.ts";
import type { BankEvent } from "../domain/bank-event.ts";
import type { BankItem } from "../domain/bank-item.ts";
import { notUpdated } from "../domain/not-updated.ts";
import { BankError } from "../errors.ts";
import { copyAccount, type AccountCopying } from "./copy-account.ts";
import type { Ports } from "./ports.ts";
import type { UnreadableRow } from "./ports/bank.ts";
import { createAccountReader, logUnreadable } from "./account-reader.ts";
import { showFirstProgress } from "./show-first-progress.ts";

type CopyPorts = Pick<
  Ports,
  "bank" | "log" | "accounts" | "transactions" | "items" | "chat" | "clock" | "policy"
>;

export interface Copying extends Pick<AccountCopying, "user" | "events" | "isOver"> {
  readonly item: BankItem;
  readonly accounts: readonly Account[];
  /** When this run began, before it read the events. */
  readonly runAt: Date;
}

/** What came of copying: since when which account cannot be read, or which were read before it was suspended. */
export type CopyOutcome =
  | { readonly kind: "done"; readonly failing: ReadonlyMap<string, Date> }
  | { readonly kind: "suspended"; readonly read: ReadonlySet<string> };

interface Failure {
  readonly accountId: string;
  readonly since: Date;
  readonly error: BankError;
}

/**
 * Copies what is new of each account, or everything once a week, and what events said has changed.
 * Each account keeps its own marks as soon as it is done, so a run that is killed, or whose time is
 * over, goes on with the accounts that are left. One that cannot be read keeps no other waiting;
 * throws only where Pluggy answers for none of them.
 */
export async function copyTransactions(ports: CopyPorts, copying: Copying): Promise<CopyOutcome> {
  const { item, accounts, runAt, isOver } = copying;
  const since = item.syncCheckpoint.startedAt ?? null;
  const failures: Failure[] = [];
  const transactions = since ? await ports.transactions.countOfItem(item.id) : 0;
  const met: CopyCounts = { transactions, refused: [] };
  const left = accountsLeft(accounts, since, copying.events);
  const read = new Set<string>();
  try {
    for (const [index, account] of left.entries()) {
      if (index > 0 && (await isOver())) return { kind: "suspended", read };
      try {
        const isDone = await copyOne(ports, copying, account, met);
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
    logUnreadable(ports.log, "transactions", met.refused);
  }
  throwIfNoneAnswers(failures, accounts);
  return { kind: "done", failing: failingOf(accounts, left, failures) };
}

/** What a run has met so far. */
interface CopyCounts {
  transactions: number;
  readonly refused: UnreadableRow[];
}

/** Copies one account to its end, or as far as there is time; returns whether it is at its end. */
async function copyOne(
  ports: CopyPorts,
  { user, item, events, isOver, runAt }: Copying,
  account: Account,
  met: CopyCounts,
): Promise<boolean> {
  const startedAt = ports.clock.now();
  const reader = createAccountReader(ports.bank, account);
  const onPage = async (rows: number) => {
    met.transactions += rows;
    const { transactions } = met;
    await showFirstProgress(ports, user, item.id, {
      kind: "fetching",
      bank: item.bank,
      transactions,
    });
  };
  const parts = { ...ports, bank: reader.bank };
  try {
    const deliveredUntil = deliveredUntilOf(account, item, startedAt);
    const of = { user, account, deliveredUntil, events };
    const copy = await copyAccount(parts, { ...of, startedAt, onPage, isOver });
    const unreadable = reader.unreadable();
    if (copy.kind === "suspended") {
      const { suspendedWalk } = copy;
      await ports.accounts.setSyncCheckpoint(account.id, {
        ...account.syncCheckpoint,
        unreadable,
        suspendedWalk,
      });
      return false;
    }
    // What they said when they could be read may no longer be so.
    await ports.transactions.markDeleted(account.id, unreadable, ports.clock.now());
    const syncCheckpoint = {
      ...copy.syncCheckpoint,
      unreadable,
      failingSince: null,
      triedAt: runAt,
    };
    await ports.accounts.setSyncCheckpoint(account.id, syncCheckpoint);
    return true;
  } finally {
    met.refused.push(...reader.met());
  }
}

/** Events may be stored a little after they are said to have come. */
const MAX_STORE_DELAY_MS = 5000;

/**
 * The accounts that a sync which was put aside has not tried since it began, or of which events are
 * pending; those that waited longest first, one in the middle of a copy before them.
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
    Number(Boolean(syncCheckpoint.suspendedWalk));
  return accounts
    .filter(isLeft)
    .toSorted((a, b) => isInTheMiddle(b) - isInTheMiddle(a) || triedAt(a) - triedAt(b));
}

function triedAt({ syncCheckpoint }: Account): number {
  return syncCheckpoint.triedAt?.getTime() ?? 0;
}

/**
 * An event of an account is settled with the run that read the account, so one that is pending is news,
 * however late it was stored. Events of the item, and of an account that fails, stay pending until the
 * sync ends: of these, time tells.
 */
function isNews({ change, receivedAt }: BankEvent, account: Account): boolean {
  const isLater = receivedAt.getTime() > triedAt(account) - MAX_STORE_DELAY_MS;
  if (!("accountId" in change)) return isLater;
  return (
    change.accountId === account.id && (account.syncCheckpoint.failingSince === null || isLater)
  );
}

/** Those that failed now, and those that failed before this sync was put aside. */
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

/** Wrong keys and a used-up rate are everybody's; anything else may be this account's alone. */
function isOfOneAccount(error: unknown): error is BankError {
  return error instanceof BankError && !["unauthorized", "rate-limited"].includes(error.code);
}

/** What a fetch brought was taken in before its end; it may have taken a while. */
const MAX_FETCH_MS = 3_600_000;

/** So an account that is quiet is not read again from its last transaction on at each sync. */
function deliveredUntilOf(account: Account, item: BankItem, now: Date): Date | null {
  if (item.lastUpdatedAt === null || notUpdated(account, item)) return null;
  return new Date(Math.min(item.lastUpdatedAt.getTime(), now.getTime()) - MAX_FETCH_MS);
}

function throwIfNoneAnswers(failures: readonly Failure[], accounts: readonly Account[]): void {
  const unreachable = failures.filter(({ error }) => error.code === "unreachable");
  const [first] = unreachable;
  if (first && unreachable.length === accounts.length) throw first.error;
}
