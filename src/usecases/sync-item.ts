import type { BankEvent } from "../domain/bank-event.ts";
import { stateOf, type BankItem } from "../domain/bank-item.ts";
import { reportedState } from "../domain/stalled.ts";
import { troubleNews } from "../domain/trouble.ts";
import type { User } from "../domain/user.ts";
import { adoptItem } from "./adopt-item.ts";
import { copyMovements } from "./copy-movements.ts";
import type { JobOutcome } from "./job.ts";
import type { Ports } from "./ports.ts";
import { eraseItem, removeItem } from "./remove-item.ts";
import { rescheduleSummaries } from "./reschedule-summaries.ts";
import { retireOldCopies } from "./retire-old-copies.ts";
import { settleTransfers } from "./settle-transfers.ts";
import { showFirstProgress } from "./show-first-progress.ts";

export type SyncPorts = Omit<Ports, "random">;

/** Pluggy asks for at least 2 s between looks at a running fetch, and only while a person watches. */
const WATCHED_PAUSE = 3000;
const UNWATCHED_PAUSE = 30_000;
const WATCHING = 10 * 60_000;

/**
 * Makes our copy of a connection match Pluggy's: its state, its accounts, its movements; or deletes
 * it when the person wants so. What events asked for is settled last, so a run killed anywhere is
 * simply repeated. Throws `BankError` when Pluggy cannot be asked.
 */
export async function syncItem(ports: SyncPorts, itemId: string): Promise<JobOutcome> {
  const events = await ports.events.pendingOf(itemId);
  const item = (await ports.items.byId(itemId)) ?? (await adoptItem(ports, itemId, events));
  const user = item && (await ports.users.byId(item.userId));
  if (!item || !user) return forgetItem(ports, itemId, item);
  if (item.leavingAt !== null) return removeItem(ports, user, item, item.leavingAt);
  const known = await noteState(ports, item);
  if (known.state.kind === "updating") {
    await showFirstProgress(ports, user, itemId, { kind: "waiting", bank: known.bank });
    return { kind: "again", after: pauseFor(item, ports.clock.now()) };
  }
  if (known.state.kind !== "removed") await copyItem(ports, user, known, events);
  await ports.events.settle(events.map(({ id }) => id));
  return { kind: "done" };
}

/**
 * Nothing is kept of an item that is nobody's here: neither its events, nor what a process that was
 * slow wrote after it was deleted, nor a bank that was connected while its person left.
 */
async function forgetItem(
  ports: SyncPorts,
  itemId: string,
  item: BankItem | null,
): Promise<JobOutcome> {
  if (item) await ports.bank.deleteConnection(itemId);
  await eraseItem(ports, itemId);
  return { kind: "done" };
}

/** Keeps what Pluggy says of the connection, and has the person told where that is news. */
async function noteState(ports: SyncPorts, item: BankItem): Promise<BankItem> {
  const connection = await ports.bank.connection(item.id);
  const now = ports.clock.now();
  const reported = connection
    ? reportedState(stateOf(connection), now)
    : ({ state: { kind: "removed" } } as const);
  await ports.items.update(item.id, reported);
  const known = { ...item, ...reported };
  if (troubleNews(item.trouble, known.state, now).kind !== "nothing")
    await ports.jobs.push({ kind: "tell-item", itemId: item.id });
  return known;
}

function pauseFor(item: BankItem, now: Date): number {
  const isWatched = now.getTime() - item.linkedAt.getTime() < WATCHING;
  return isWatched ? WATCHED_PAUSE : UNWATCHED_PAUSE;
}

async function copyItem(
  ports: SyncPorts,
  user: User,
  item: BankItem,
  events: readonly BankEvent[],
): Promise<void> {
  await ports.accounts.upsertAll(await ports.bank.accounts(item));
  const accounts = await ports.accounts.ofItem(item.id);
  const live = accounts.filter(({ supersededBy }) => supersededBy === null);
  await copyMovements(ports, { user, item, accounts: live, events });
  await retireOldCopies(ports, user.id);
  await settleTransfers(ports, user.id);
  await ports.items.update(item.id, { marks: { syncedAt: ports.clock.now() } });
  const known = await ports.users.byId(user.id);
  if (known?.timeZone !== user.timeZone)
    // They moved while rows were stored with the days of their old zone.
    await ports.jobs.push({ kind: "redate-user", userId: user.id });
  // They connected it before summaries came by themselves.
  if (known?.nextSummaryAt === null && item.welcomedAt !== null)
    await rescheduleSummaries(ports, known);
  if (item.welcomedAt === null && accounts.length > 0)
    await ports.jobs.push({ kind: "welcome-item", itemId: item.id });
}
