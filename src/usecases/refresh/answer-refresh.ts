import type { NamedBank } from "../../domain/bank-name.ts";
import { isUnderway, ledgerNews, type AskedBank, type Refresh } from "../../domain/refresh.ts";
import { currentBanks } from "../banks/banks-of.ts";
import { issueChange } from "../../domain/connection-issue.ts";
import type { JobOutcome } from "../jobs/job.ts";
import { mayNotify } from "../users/may-serve.ts";
import type { Ports } from "../ports.ts";
import type { RefreshedBank, RefreshResult } from "../ports/chat.ts";
import { recentLedger } from "./recent-ledger.ts";

type AnswerPorts = Pick<
  Ports,
  | "users"
  | "items"
  | "accounts"
  | "transactions"
  | "refreshes"
  | "jobs"
  | "notices"
  | "chat"
  | "clock"
  | "policy"
>;

/** How often the syncs are polled; after `SLOW_AFTER_MS` more seldom, after `MAX_REFRESH_MS` no more. */
const POLL_MS = 3000;
const SLOW_POLL_MS = 15_000;
const SLOW_AFTER_MS = 2 * 60_000;
const MAX_REFRESH_MS = 15 * 60_000;
/** A sync that ended this long after the request began after it, whatever Pluggy's clock says. */
const GRACE_MS = 30_000;

/**
 * Edits the message of a `/refresh`: the result of each bank once the syncs that it caused have ended,
 * or "still busy" after the maximum time. Polls until then, so no other job depends on refreshes.
 */
export async function answerRefresh(ports: AnswerPorts, id: string): Promise<JobOutcome> {
  const refresh = await ports.refreshes.byId(id);
  if (!refresh) return { kind: "done" };
  const user = await ports.users.byId(refresh.userId);
  if (user && user.deletionRequestedAt === null && mayNotify(ports, user)) {
    const age = ports.clock.now().getTime() - refresh.since.getTime();
    const items = await currentBanks(ports, user);
    const isRunning = refresh.banks.some((bank) => !hasEnded(bank, items, refresh, age));
    if (isRunning && age < MAX_REFRESH_MS)
      return { kind: "again", after: age < SLOW_AFTER_MS ? POLL_MS : SLOW_POLL_MS };
    const ledger = await recentLedger(ports, user);
    const banks = refresh.banks.flatMap((bank): RefreshedBank[] => {
      const item = items.find((one) => one.id === bank.itemId);
      if (!item) return [];
      const isOver = hasEnded(bank, items, refresh, age);
      return [{ item, result: isOver ? resultOf(bank, item, ledger) : { kind: "busy" } }];
    });
    if (banks.length > 0) await ports.chat.showRefreshed(user, refresh.messageId, banks);
    for (const { item, result } of banks)
      if (result.kind === "broken") await markReported(ports, item);
  }
  await ports.refreshes.remove(id);
  // `notifyItemStatus` left the issues of these items to this message.
  await ports.jobs.pushAll(
    refresh.banks.map(({ itemId }) => ({ kind: "notify-item-status", itemId })),
  );
  return { kind: "done" };
}

/** Marks the issue as reported: the message has just shown it. */
async function markReported({ notices, clock }: AnswerPorts, item: NamedBank): Promise<void> {
  const { id: itemId, issue: reported } = item;
  const change = issueChange(reported, item.state, clock.now());
  if (change.kind === "broken")
    await notices.claim({ kind: "issue", itemId, reported, current: change.issue });
}

/** Whether the request is answered for this bank: a sync that began after it has ended, or none is coming. */
function hasEnded(
  { itemId, answer, lastUpdatedAt }: AskedBank,
  items: readonly NamedBank[],
  { since }: Refresh,
  age: number,
): boolean {
  const item = items.find(({ id }) => id === itemId);
  if (!item || item.deletionRequestedAt !== null || !isUnderway(answer)) return true;
  const { state, syncCheckpoint } = item;
  if (state.kind === "removed") return true;
  if (
    state.kind === "updating" ||
    syncCheckpoint.syncedAt === null ||
    syncCheckpoint.syncedAt <= since
  )
    return false;
  if (age > GRACE_MS) return true;
  // A sync that was running already may end without the new transactions.
  const delivered = item.lastUpdatedAt;
  return (
    state.kind !== "working" ||
    (delivered !== null &&
      delivered.getTime() !== lastUpdatedAt?.getTime() &&
      delivered <= syncCheckpoint.syncedAt)
  );
}

function resultOf(
  { answer, before, itemId }: AskedBank,
  { state }: NamedBank,
  ledger: Awaited<ReturnType<typeof recentLedger>>,
): RefreshResult {
  if (!isUnderway(answer)) return { kind: "not-asked", answer };
  const news = ledgerNews(before, ledger.get(itemId) ?? []);
  if (news.count > 0) return { kind: "news", ...news };
  return state.kind === "working" ? { kind: "nothing-new" } : { kind: "broken" };
}
