import { BILL_DAYS_BEFORE } from "../../domain/alerts/due-bill.ts";
import { addDays, dayIn } from "../../domain/day.ts";
import { ROW_RULES_VERSION } from "../../domain/transaction.ts";
import type { Job } from "./job.ts";
import type { Ports } from "../ports.ts";
import { CONSENT_WARNING_MS } from "../notices/notify-item-status.ts";

type SearchPorts = Pick<
  Ports,
  | "users"
  | "items"
  | "events"
  | "refreshes"
  | "alerts"
  | "cashEntries"
  | "bills"
  | "deletionConfirmations"
  | "choices"
  | "rules"
  | "merchants"
  | "recurrences"
  | "jobs"
  | "clock"
>;

const DAY_MS = 24 * 3_600_000;
const MAX_EVENT_AGE_MS = 5 * 60_000;
/** New row rules concern every user at once; the rest is found by the next runs. */
const MAX_RECOMPUTED = 1000;
const BATCH_SIZE = 500;

/**
 * Finds, from what is stored, every job that is missing: because a webhook never came, or because a
 * process was killed between storing something and enqueueing its job. It only enqueues jobs, each
 * under its key, so several processes may run it, and a superfluous job does nothing.
 */
export async function findLostWork(ports: SearchPorts): Promise<void> {
  const found = await Promise.all([
    missingSyncs(ports),
    missingNotices(ports),
    missingAlerts(ports),
    unfinishedDeletions(ports),
    outdatedRows(ports),
    unappliedTeaching(ports),
    unfinishedCash(ports),
  ]);
  // Pluggy may have disabled our webhook.
  const jobs: Job[] = [...found.flat(), { kind: "register-webhook" }];
  for (let first = 0; first < jobs.length; first += BATCH_SIZE)
    await ports.jobs.pushAll(jobs.slice(first, first + BATCH_SIZE));
  await ports.jobs.retryParked();
}

/** Items that were not synced for a day, have pending events, or are being fetched. */
async function missingSyncs({ items, events, clock }: SearchPorts): Promise<Job[]> {
  const now = clock.now().getTime();
  const [unsynced, withEvents, updating] = await Promise.all([
    items.notSyncedSince(new Date(now - DAY_MS)),
    events.itemsPendingSince(new Date(now - MAX_EVENT_AGE_MS)),
    items.updating(),
  ]);
  const itemIds = new Set([...unsynced, ...withEvents, ...updating]);
  return [...itemIds].map((itemId) => ({ kind: "sync-item", itemId }));
}

/**
 * Notices that were not sent: first reports, issues and their ends, ending consents, answers to
 * `/refresh`, announcements of summaries, confirmations of deletions.
 */
async function missingNotices({
  users,
  items,
  refreshes,
  deletionConfirmations,
  clock,
}: SearchPorts): Promise<Job[]> {
  const [unreported, ending, withIssue, unanswered, unannounced, confirmationIds] =
    await Promise.all([
      items.withoutFirstReport(),
      items.consentEndingBefore(new Date(clock.now().getTime() + CONSENT_WARNING_MS)),
      items.withUnreportedIssue(),
      refreshes.pending(),
      users.withoutSummariesNotice(),
      deletionConfirmations.pending(),
    ]);
  const toNotify = new Set([...ending, ...withIssue]);
  return [
    ...unreported.map((itemId): Job => ({ kind: "send-first-report", itemId })),
    ...[...toNotify].map((itemId): Job => ({ kind: "notify-item-status", itemId })),
    ...unanswered.map(({ id, userId }): Job => ({ kind: "answer-refresh", refreshId: id, userId })),
    ...unannounced.map((userId): Job => ({ kind: "announce-summaries", userId })),
    ...confirmationIds.map((confirmationId): Job => ({ kind: "confirm-deletion", confirmationId })),
  ];
}

/** Alerts that wait, and users with a bill that is due soon, in any time zone. */
async function missingAlerts({ alerts, bills, clock }: SearchPorts): Promise<Job[]> {
  const today = dayIn(clock.now(), "UTC");
  const soon = { first: addDays(today, -1), last: addDays(today, BILL_DAYS_BEFORE + 1) };
  const [waiting, due] = await Promise.all([alerts.usersWaiting(), bills.usersWithBillDue(soon)]);
  return [
    ...waiting.map((userId): Job => ({ kind: "send-alerts", userId })),
    ...due.map((userId): Job => ({ kind: "find-due-bills", userId })),
  ];
}

async function unfinishedDeletions({ items, users }: SearchPorts): Promise<Job[]> {
  const [itemIds, userIds] = await Promise.all([
    items.withRequestedDeletion(),
    users.withRequestedDeletion(),
  ]);
  return [
    ...itemIds.map((itemId): Job => ({ kind: "sync-item", itemId })),
    ...userIds.map((userId): Job => ({ kind: "forget-user", userId })),
  ];
}

/** Users whose transactions were stored by older row rules, or in another time zone. */
async function outdatedRows({ users }: SearchPorts): Promise<Job[]> {
  const userIds = await users.withOlderRowRules(ROW_RULES_VERSION, MAX_RECOMPUTED);
  return userIds.map((userId) => ({ kind: "recompute-days", userId }));
}

/** Users whose transactions may not show yet what they said. */
async function unappliedTeaching({
  choices,
  rules,
  merchants,
  recurrences,
}: SearchPorts): Promise<Job[]> {
  const found = await Promise.all(
    [choices, rules, merchants, recurrences].map((taught) => taught.usersWithPending()),
  );
  return [...new Set(found.flat())].map((userId) => ({ kind: "apply-teaching", userId }));
}

/** Users whose typed cash may not show yet, has expired, or is to be asked about. */
async function unfinishedCash({ cashEntries, clock }: SearchPorts): Promise<Job[]> {
  const userIds = await cashEntries.usersWithWork(clock.now());
  return userIds.map((userId) => ({ kind: "follow-cash", userId }));
}
