import { KEEP_DELETION_TRACE_MS, hashUserId } from "./deletion-trace.ts";
import { forgetCash } from "../cash/forget-cash.ts";
import type { JobOutcome } from "../jobs/job.ts";
import type { Ports } from "../ports.ts";
import { enqueueConfirmation } from "./confirm-deletion.ts";

type ForgetPorts = Pick<
  Ports,
  | "users"
  | "deletionTraces"
  | "deletionConfirmations"
  | "items"
  | "links"
  | "deliveries"
  | "alerts"
  | "refreshes"
  | "choices"
  | "notes"
  | "rules"
  | "merchants"
  | "recurrences"
  | "recurring"
  | "budgets"
  | "cashEntries"
  | "accounts"
  | "transactions"
  | "monthSums"
  | "jobs"
  | "clock"
>;

/** How often the job checks whether the connections are deleted. */
const POLL_MS = 2000;

/**
 * Deletes everything of a user who requested it. The connections go first, each by its own job; the
 * user's own row goes last, so that a run that failed half-way is repeated.
 */
export async function forgetUser(ports: ForgetPorts, userId: string): Promise<JobOutcome> {
  const user = await ports.users.byId(userId);
  if (!user || user.deletionRequestedAt === null) return { kind: "done" };
  const items = await ports.items.ofUser(userId);
  if (items.length > 0) {
    for (const { id } of items)
      await ports.items.update(id, { deletionRequestedAt: user.deletionRequestedAt });
    await ports.jobs.pushAll(items.map(({ id }) => ({ kind: "sync-item", itemId: id })));
    return { kind: "again", after: POLL_MS };
  }
  await addDeletionTraces(ports, userId);
  await ports.links.removeOfUser(userId);
  await ports.deliveries.removeOfUser(userId);
  await ports.alerts.removeOfUser(userId);
  await ports.refreshes.removeOfUser(userId);
  const { choices, notes, rules, merchants, recurrences } = ports;
  for (const taught of [choices, notes, rules, merchants, recurrences])
    await taught.removeOfUser(userId);
  await ports.recurring.removeOfUser(userId);
  await ports.budgets.removeOfUser(userId);
  await forgetCash(ports, userId);
  await ports.jobs.drop([
    { kind: "recompute-days", userId },
    { kind: "let-go", userId },
    { kind: "apply-teaching", userId },
    { kind: "find-due-bills", userId },
    { kind: "follow-cash", userId },
    { kind: "send-alerts", userId },
  ]);
  await ports.monthSums.removeOfUser(userId);
  const confirmation = await enqueueConfirmation(ports, user, { kind: "person", userId });
  await ports.users.remove(userId);
  if (confirmation) await ports.jobs.push(confirmation);
  return { kind: "done" };
}

/**
 * Keeps the hashes of the user's id and links for a day: the Connect page may be open, and a bank that
 * it or a webhook reports later has to be deleted at Pluggy too.
 */
async function addDeletionTraces(
  { deletionTraces, links, clock }: ForgetPorts,
  userId: string,
): Promise<void> {
  const until = new Date(clock.now().getTime() + KEEP_DELETION_TRACE_MS);
  await deletionTraces.add([hashUserId(userId), ...(await links.hashesOfUser(userId))], until);
}
