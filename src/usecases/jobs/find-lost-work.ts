import { daysDueSoon } from "../../domain/alerts/due-bill.ts";
import { ROW_RULES_VERSION } from "../../domain/transaction.ts";
import type { Job } from "./job.ts";
import type { Ports } from "../ports.ts";
import type { Batches } from "../ports/batches.ts";
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
  | "policy"
  | "jobs"
  | "clock"
>;

const DAY_MS = 24 * 3_600_000;
const MAX_EVENT_AGE_MS = 5 * 60_000;
/** New row rules concern every user at once; the rest is found by the next runs. */
const MAX_RECOMPUTED = 1000;

/** Ids as a search finds them, and the job that each of them needs. */
interface Search {
  readonly found: Batches<string>;
  readonly job: (id: string) => Job;
}

/**
 * Finds, from what is stored, every job that is missing: because a webhook never came, or because a
 * process was killed between storing something and enqueueing its job. It only enqueues jobs, each
 * under its key, so several processes may run it, and a superfluous job does nothing. What one batch finds is
 * enqueued before the next one is read.
 */
export async function findLostWork(ports: SearchPorts): Promise<void> {
  for (const { found, job } of searches(ports))
    for await (const ids of found) await ports.jobs.pushAll(ids.map(job));
  await pushUnansweredRefreshes(ports);
  await pushOutdatedRows(ports);
  // Pluggy may have disabled our webhook.
  await ports.jobs.pushAll([{ kind: "register-webhook" }]);
  await ports.jobs.retryParked();
}

function searches(ports: SearchPorts): Search[] {
  return [
    ...missingSyncs(ports),
    ...missingNotices(ports),
    ...missingAlerts(ports),
    ...unfinishedDeletions(ports),
    ...unappliedTeaching(ports),
    ...unfinishedCash(ports),
    ...oldMovements(ports),
  ];
}

const syncItem = (itemId: string): Job => ({ kind: "sync-item", itemId });

/** Items that were not synced for a day, have pending events, or are being fetched. */
function missingSyncs({ items, events, clock }: SearchPorts): Search[] {
  const now = clock.now().getTime();
  return [
    { found: items.notSyncedSince(new Date(now - DAY_MS)), job: syncItem },
    { found: events.itemsPendingSince(new Date(now - MAX_EVENT_AGE_MS)), job: syncItem },
    { found: items.updating(), job: syncItem },
  ];
}

/**
 * Notices that were not sent: first reports, issues and their ends, ending consents, announcements of summaries,
 * confirmations of deletions.
 */
function missingNotices({ users, items, deletionConfirmations, clock }: SearchPorts): Search[] {
  const notifyStatus = (itemId: string): Job => ({ kind: "notify-item-status", itemId });
  const warnBefore = new Date(clock.now().getTime() + CONSENT_WARNING_MS);
  return [
    {
      found: items.withoutFirstReport(),
      job: (itemId) => ({ kind: "send-first-report", itemId }),
    },
    { found: items.consentEndingBefore(warnBefore), job: notifyStatus },
    { found: items.withUnreportedIssue(), job: notifyStatus },
    {
      found: users.withoutSummariesNotice(),
      job: (userId) => ({ kind: "announce-summaries", userId }),
    },
    {
      found: deletionConfirmations.pending(),
      job: (confirmationId) => ({ kind: "confirm-deletion", confirmationId }),
    },
  ];
}

/** Alerts that wait, and users with a bill that is due soon, who are looked at once on each of their days. */
function missingAlerts({ alerts, bills, clock }: SearchPorts): Search[] {
  const now = clock.now();
  return [
    { found: alerts.usersWaiting(), job: (userId) => ({ kind: "send-alerts", userId }) },
    {
      found: bills.usersToLookAt(daysDueSoon(now), now),
      job: (userId) => ({ kind: "find-due-bills", userId }),
    },
  ];
}

function unfinishedDeletions({ items, users }: SearchPorts): Search[] {
  return [
    { found: items.withRequestedDeletion(), job: syncItem },
    { found: users.withRequestedDeletion(), job: (userId) => ({ kind: "forget-user", userId }) },
  ];
}

/** Users whose transactions may not show yet what they said. */
function unappliedTeaching({ choices, rules, merchants, recurrences }: SearchPorts): Search[] {
  return [choices, rules, merchants, recurrences].map((taught) => ({
    found: taught.usersWithPending(),
    job: (userId) => ({ kind: "apply-teaching", userId }),
  }));
}

/** Users whose typed cash may not show yet, has expired, or is to be asked about. */
function unfinishedCash({ cashEntries, clock }: SearchPorts): Search[] {
  return [
    {
      found: cashEntries.usersWithWork(clock.now()),
      job: (userId) => ({ kind: "follow-cash", userId }),
    },
  ];
}

/** Users with movements that may be older than what is kept, once a month. */
function oldMovements({ users, policy, clock }: SearchPorts): Search[] {
  if (policy.keepMonths === null) return [];
  return [{ found: users.dueToLetGo(clock.now()), job: (userId) => ({ kind: "let-go", userId }) }];
}

async function pushUnansweredRefreshes({ refreshes, jobs }: SearchPorts): Promise<void> {
  for await (const batch of refreshes.pending())
    await jobs.pushAll(
      batch.map(({ id, userId }) => ({ kind: "answer-refresh", refreshId: id, userId })),
    );
}

/** Users whose transactions were stored by older row rules, or in another time zone. */
async function pushOutdatedRows({ users, jobs }: SearchPorts): Promise<void> {
  let pushed = 0;
  for await (const userIds of users.withOlderRowRules(ROW_RULES_VERSION)) {
    await jobs.pushAll(userIds.map((userId) => ({ kind: "recompute-days", userId })));
    pushed += userIds.length;
    if (pushed >= MAX_RECOMPUTED) return;
  }
}
