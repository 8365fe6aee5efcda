import { canSync, hasDelivered } from "../../domain/connection-attempt.ts";
import type { BankEvent } from "../../domain/bank-event.ts";
import { bringsHistory, stateOf, type BankItem } from "../../domain/bank-item.ts";
import { markStalled } from "../../domain/stalled.ts";
import { issueChange, waitsForUser } from "../../domain/connection-issue.ts";
import type { User } from "../../domain/user.ts";
import { BankError } from "../../errors.ts";
import { findAlerts } from "../alerts/find-alerts.ts";
import { claimOrphanItem } from "../connect/claim-orphan-item.ts";
import { syncAccounts, type SyncOutcome } from "./sync-accounts.ts";
import { discardConnectionAttempts } from "../connect/discard-connection-attempts.ts";
import { followConnectionAttempt, pollDelay } from "../connect/follow-connection-attempt.ts";
import type { JobOutcome } from "../jobs/job.ts";
import { storeAccounts } from "./store-accounts.ts";
import type { Ports } from "../ports.ts";
import { maySync } from "../users/may-serve.ts";
import { eraseItem, removeItem } from "../deletion/remove-item.ts";
import { rescheduleSummaries } from "../summaries/reschedule-summaries.ts";
import { recomputeRecurring } from "../recurring/recompute-recurring.ts";
import { syncPositions } from "./sync-positions.ts";
import { deduplicateAccounts } from "./deduplicate-accounts.ts";
import { beginSlice } from "./slice.ts";
import { recomputeDecisions } from "../decisions/recompute-decisions.ts";
import { moveTaught } from "../teaching/move-taught.ts";
import { showFirstProgress } from "../connect/show-first-progress.ts";

export type SyncPorts = Omit<Ports, "random">;

const MIN_RETRY_MS = 2000;
const MAX_RETRY_MS = 3_600_000;

/**
 * Syncs an item with Pluggy: its state, its accounts, its transactions; or deletes it if that was
 * requested. Events are marked as handled last, so a run that is killed anywhere can be repeated. Throws
 * `BankError` when Pluggy fails.
 */
export async function syncItem(given: SyncPorts, itemId: string): Promise<JobOutcome> {
  const runAt = given.clock.now();
  const events = await given.events.pendingOf(itemId);
  const item = (await given.items.byId(itemId)) ?? (await claimOrphanItem(given, itemId, events));
  const user = item && (await given.users.byId(item.userId));
  if (!item || !user) return eraseOrphan(given, itemId, item);
  if (item.deletionRequestedAt !== null) return removeItem(given, user, item);
  if (!maySync(given, user)) return { kind: "done" };
  const ports = (await isAwaited(given, item)) ? given : { ...given, bank: given.bank.whenSpare() };
  try {
    const known = await storeState(ports, item);
    const outcome = await advanceItem(ports, user, known, { events, runAt });
    if (outcome.kind === "done") await ports.events.markHandled(events.map(({ id }) => id));
    return outcome;
  } catch (error) {
    if (error instanceof BankError && !hasDelivered(item))
      await showFirstProgress(ports, user, itemId, { kind: "slow", bankName: item.bankName });
    throw error;
  }
}

/** Whether somebody waits for it: a first sync, one after a repair, or one of a `/refresh`. */
async function isAwaited({ refreshes }: SyncPorts, item: BankItem): Promise<boolean> {
  return bringsHistory(item) || (await refreshes.ofUser(item.userId)).length > 0;
}

/** What is known at the start of a run. */
interface Run {
  readonly events: readonly BankEvent[];
  readonly runAt: Date;
}

/** Syncs what can be synced, or polls while the bank is being fetched. */
async function advanceItem(
  ports: SyncPorts,
  user: User,
  item: BankItem,
  { events, runAt }: Run,
): Promise<JobOutcome> {
  if (canSync(item)) {
    const outcome = await runSync(ports, user, item, { events, runAt });
    if (outcome.kind === "done" && outcome.failing.size === 0) return { kind: "done" };
    await markFinishedEvents(ports, events, outcome);
    return outcome.kind === "done"
      ? retryOf(outcome.failing, ports.clock.now())
      : { kind: "again", after: 0 };
  }
  if (item.state.kind === "removed") await recomputeFigures(ports, user);
  if (!hasDelivered(item)) return followConnectionAttempt(ports, user, item);
  return item.state.kind === "updating"
    ? { kind: "again", after: pollDelay(item, ports.clock.now()) }
    : { kind: "done" };
}

/** Marks the handled events of a run that leaves others pending. */
async function markFinishedEvents(
  { events: store }: Pick<SyncPorts, "events">,
  events: readonly BankEvent[],
  outcome: SyncOutcome,
): Promise<void> {
  const isDone = ({ change }: BankEvent) =>
    outcome.kind === "suspended"
      ? "accountId" in change && outcome.read.has(change.accountId)
      : !("ids" in change && outcome.failing.has(change.accountId));
  await store.markHandled(events.filter(isDone).map(({ id }) => id));
}

/**
 * Deletes everything of an item without a user: its events, what a slow process wrote after its
 * deletion, and a bank that was connected while its user was deleted.
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

/** Stores the state that Pluggy reports, and enqueues a notice if it changes the issue. */
async function storeState(ports: SyncPorts, item: BankItem): Promise<BankItem> {
  const connection = await ports.bank.connection(item.id);
  const now = ports.clock.now();
  const reported = connection
    ? markStalled(stateOf(connection), now)
    : ({ state: { kind: "removed" } } as const);
  const isWaiting =
    waitsForUser(item.state, item.issue) || waitsForUser(reported.state, item.issue);
  const syncCheckpoint = { ...item.syncCheckpoint, ...(isWaiting && { waitedForUser: true }) };
  const known = { ...item, ...reported, syncCheckpoint };
  await ports.items.update(item.id, isWaiting ? { ...reported, syncCheckpoint } : reported);
  if (hasDelivered(known) && issueChange(item.issue, known.state, now).kind !== "nothing")
    await ports.jobs.push({ kind: "notify-item-status", itemId: item.id });
  return known;
}

/** Syncs as far as there is time; another run resumes with the rest. */
async function runSync(
  ports: SyncPorts,
  user: User,
  item: BankItem,
  run: Run,
): Promise<SyncOutcome> {
  const { isOver } = beginSlice(ports, item.id);
  const accounts = await storeAccounts(ports, user, item);
  const outcome = await syncAccounts(ports, { user, item, accounts, isOver, ...run });
  if (outcome.kind === "suspended") {
    await recomputeIfMoved(ports, user);
    const startedAt = item.syncCheckpoint.startedAt ?? run.runAt;
    await ports.items.update(item.id, { syncCheckpoint: { ...item.syncCheckpoint, startedAt } });
    return outcome;
  }
  await syncPositions(ports, item);
  await recomputeFigures(ports, user);
  await finishSync(ports, user, item);
  return outcome;
}

/** Decides what counts of everything stored: each transaction once, and no own transfer. */
async function recomputeFigures(ports: SyncPorts, user: User): Promise<void> {
  await deduplicateAccounts(ports, user);
  await moveTaught(ports, user);
  await recomputeDecisions(ports, user);
  await recomputeRecurring(ports, user);
}

/** Writes the checkpoint once the figures are right, and enqueues what follows. */
async function finishSync(ports: SyncPorts, user: User, item: BankItem): Promise<void> {
  // Before the checkpoint, so that a run killed here repeats it.
  if (!hasDelivered(item)) {
    await discardConnectionAttempts(ports, item, item.linkedAt);
    await ports.links.spendHandedIn(item.id);
  }
  const known = await recomputeIfMoved(ports, user);
  await findAlerts(ports, user, item);
  if ((await ports.cashEntries.ofUser(user.id)).length > 0)
    await ports.jobs.push({ kind: "follow-cash", userId: user.id });
  await ports.items.update(item.id, { syncCheckpoint: { syncedAt: ports.clock.now() } });
  // The bank was connected by a version without summaries.
  if (known?.nextSummaryAt === null && item.welcomedAt !== null)
    await rescheduleSummaries(ports, known);
  if (item.welcomedAt !== null) return;
  const accounts = await ports.accounts.ofItem(item.id);
  if (accounts.length > 0) await ports.jobs.push({ kind: "send-first-report", itemId: item.id });
  else
    await showFirstProgress(ports, user, item.id, {
      kind: "done",
      bankName: item.bankName,
      transactions: 0,
    });
}

/** Enqueues `recompute-days` if the time zone changed while rows were stored with the days of the old one. */
async function recomputeIfMoved({ users, jobs }: SyncPorts, user: User): Promise<User | null> {
  const known = await users.byId(user.id);
  if (known && known.timeZone !== user.timeZone) {
    await users.update(user.id, { rowRules: 0 });
    await jobs.push({ kind: "recompute-days", userId: user.id });
  }
  return known;
}

/** A failing account is retried after as long as it has been failing, at most an hour. */
function retryOf(failing: ReadonlyMap<string, Date>, now: Date): JobOutcome {
  const newest = Math.max(...[...failing.values()].map((since) => since.getTime()));
  const after = Math.min(Math.max(now.getTime() - newest, MIN_RETRY_MS), MAX_RETRY_MS);
  return { kind: "again", after };
}
