import { canCopy, hasDelivered } from "../domain/attempt.ts";
import type { BankEvent } from "../domain/bank-event.ts";
import { stateOf, type BankItem } from "../domain/bank-item.ts";
import { markStalled } from "../domain/stalled.ts";
import { issueChange } from "../domain/connection-issue.ts";
import type { User } from "../domain/user.ts";
import { BankError } from "../errors.ts";
import { claimOrphanItem } from "./claim-orphan-item.ts";
import { copyTransactions, type CopyOutcome } from "./copy-transactions.ts";
import { discardAttempts } from "./discard-attempts.ts";
import { followAttempt, pollDelay } from "./follow-attempt.ts";
import type { JobOutcome } from "./job.ts";
import { storeAccounts } from "./store-accounts.ts";
import type { Ports } from "./ports.ts";
import { maySync } from "./may-serve.ts";
import { eraseItem, removeItem } from "./remove-item.ts";
import { rescheduleSummaries } from "./reschedule-summaries.ts";
import { settleCopies } from "./settle-copies.ts";
import { beginSlice } from "./slice.ts";
import { settleTransfers } from "./settle-transfers.ts";
import { showFirstProgress } from "./show-first-progress.ts";

export type SyncPorts = Omit<Ports, "random">;

const MIN_RETRY_MS = 2000;
const MAX_RETRY_MS = 3_600_000;

/**
 * Makes our copy of a connection match Pluggy's: its state, its accounts, its transactions; or deletes
 * it when the user wants so. What events asked for is settled last, so a run killed anywhere is
 * simply repeated. Throws `BankError` when Pluggy cannot be asked.
 */
export async function syncItem(ports: SyncPorts, itemId: string): Promise<JobOutcome> {
  const runAt = ports.clock.now();
  const events = await ports.events.pendingOf(itemId);
  const item = (await ports.items.byId(itemId)) ?? (await claimOrphanItem(ports, itemId, events));
  const user = item && (await ports.users.byId(item.userId));
  if (!item || !user) return eraseOrphan(ports, itemId, item);
  if (item.deletionRequestedAt !== null) return removeItem(ports, user, item);
  if (!maySync(ports, user)) return { kind: "done" };
  try {
    const known = await storeState(ports, item);
    const outcome = await advanceItem(ports, user, known, { events, runAt });
    if (outcome.kind === "done") await ports.events.settle(events.map(({ id }) => id));
    return outcome;
  } catch (error) {
    if (error instanceof BankError && !hasDelivered(item))
      await showFirstProgress(ports, user, itemId, { kind: "slow", bank: item.bank });
    throw error;
  }
}

/** What a run knows from its beginning. */
interface Run {
  readonly events: readonly BankEvent[];
  readonly runAt: Date;
}

/** Copies what there is to copy, and waits where there will be something. */
async function advanceItem(
  ports: SyncPorts,
  user: User,
  item: BankItem,
  { events, runAt }: Run,
): Promise<JobOutcome> {
  if (canCopy(item)) {
    const copied = await copyItem(ports, user, item, { events, runAt });
    if (copied.kind === "done" && copied.failing.size === 0) return { kind: "done" };
    await settleHandled(ports, events, copied);
    return copied.kind === "done"
      ? retryOf(copied.failing, ports.clock.now())
      : { kind: "again", after: 0 };
  }
  if (item.state.kind === "removed") await settleFigures(ports, user);
  if (!hasDelivered(item)) return followAttempt(ports, user, item);
  return item.state.kind === "updating"
    ? { kind: "again", after: pollDelay(item, ports.clock.now()) }
    : { kind: "done" };
}

/** Settles those events that were acted upon, where others stay pending. */
async function settleHandled(
  { events: store }: Pick<SyncPorts, "events">,
  events: readonly BankEvent[],
  copied: CopyOutcome,
): Promise<void> {
  const isDone = ({ change }: BankEvent) =>
    copied.kind === "suspended"
      ? "accountId" in change && copied.read.has(change.accountId)
      : !("ids" in change && copied.failing.has(change.accountId));
  await store.settle(events.filter(isDone).map(({ id }) => id));
}

/**
 * Nothing is kept of an item that is nobody's here: neither its events, nor what a process that was
 * slow wrote after it was deleted, nor a bank that was connected while its user left.
 */
async function eraseOrphan(
  ports: SyncPorts,
  itemId: string,
  item: BankItem | null,
): Promise<JobOutcome> {
  if (item) await ports.bank.deleteConnection(itemId);
  await eraseItem(ports, itemId);
  return { kind: "done" };
}

/** Keeps what Pluggy says of the connection, and has the user told where that is news. */
async function storeState(ports: SyncPorts, item: BankItem): Promise<BankItem> {
  const connection = await ports.bank.connection(item.id);
  const now = ports.clock.now();
  const reported = connection
    ? markStalled(stateOf(connection), now)
    : ({ state: { kind: "removed" } } as const);
  await ports.items.update(item.id, reported);
  const known = { ...item, ...reported };
  if (hasDelivered(known) && issueChange(item.issue, known.state, now).kind !== "nothing")
    await ports.jobs.push({ kind: "notify-item-status", itemId: item.id });
  return known;
}

/** Copies what can be read, as far as there is time: another run goes on with the rest. */
async function copyItem(
  ports: SyncPorts,
  user: User,
  item: BankItem,
  run: Run,
): Promise<CopyOutcome> {
  const { isOver } = beginSlice(ports, item.id);
  const accounts = await storeAccounts(ports, user, item);
  const copied = await copyTransactions(ports, { user, item, accounts, isOver, ...run });
  if (copied.kind === "suspended") {
    await recomputeIfMoved(ports, user);
    const startedAt = item.syncCheckpoint.startedAt ?? run.runAt;
    await ports.items.update(item.id, { syncCheckpoint: { ...item.syncCheckpoint, startedAt } });
    return copied;
  }
  await settleFigures(ports, user);
  await finishSync(ports, user, item);
  return copied;
}

/** Decides what counts of all that is stored: each transaction once, and no transfer to oneself. */
async function settleFigures(ports: SyncPorts, user: User): Promise<void> {
  await settleCopies(ports, user);
  await settleTransfers(ports, user.id);
}

/** Once the figures are right: keeps that it was synced, and asks for what follows from that. */
async function finishSync(ports: SyncPorts, user: User, item: BankItem): Promise<void> {
  // Before the mark, so that a run killed here does it again.
  if (!hasDelivered(item)) await discardAttempts(ports, item, item.linkedAt);
  const known = await recomputeIfMoved(ports, user);
  await ports.items.update(item.id, { syncCheckpoint: { syncedAt: ports.clock.now() } });
  // They connected it before summaries came by themselves.
  if (known?.nextSummaryAt === null && item.welcomedAt !== null)
    await rescheduleSummaries(ports, known);
  if (item.welcomedAt !== null) return;
  const accounts = await ports.accounts.ofItem(item.id);
  if (accounts.length > 0) await ports.jobs.push({ kind: "send-first-report", itemId: item.id });
  else
    await showFirstProgress(ports, user, item.id, {
      kind: "done",
      bank: item.bank,
      transactions: 0,
    });
}

/** They may have moved while rows were stored with the days of their old zone. */
async function recomputeIfMoved({ users, jobs }: SyncPorts, user: User): Promise<User | null> {
  const known = await users.byId(user.id);
  if (known && known.timeZone !== user.timeZone) {
    await users.update(user.id, { rowRules: 0 });
    await jobs.push({ kind: "recompute-days", userId: user.id });
  }
  return known;
}

/** An account that cannot be read is tried again after as long as it has failed so far. */
function retryOf(failing: ReadonlyMap<string, Date>, now: Date): JobOutcome {
  const newest = Math.max(...[...failing.values()].map((since) => since.getTime()));
  const after = Math.min(Math.max(now.getTime() - newest, MIN_RETRY_MS), MAX_RETRY_MS);
  return { kind: "again", after };
}
