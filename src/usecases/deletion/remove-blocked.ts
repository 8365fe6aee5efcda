import { hasBank } from "../banks/banks-of.ts";
import type { Ports } from "../ports.ts";
import type { LogError } from "../ports/log-error.ts";
import type { BlockedUser } from "../ports/users.ts";

/** Users per run; the rest is found by the next runs. */
const MAX_REMOVED = 100;
/** How long a user who comes back is shown that their data was deleted. */
export const KEEP_REMOVAL_TRACE_MS = 365 * 24 * 3_600_000;

type RemovePorts = Pick<Ports, "users" | "items" | "deletionTraces" | "jobs" | "clock" | "policy">;

/**
 * Requests the deletion of everything of users who blocked the bot long ago. For those who had a bank a
 * keyed hash stays, so that they are shown the deletion if they come back. A failure with one user is logged,
 * and the others' deletion is requested.
 */
export async function removeBlocked(ports: RemovePorts, logError: LogError): Promise<void> {
  const since = new Date(ports.clock.now().getTime() - ports.policy.keepBlockedMs);
  for (const user of await ports.users.blockedBefore(since, MAX_REMOVED))
    await removeOne(ports, user).catch((error: unknown) =>
      logError(error, "removing a user who blocked the bot", { userId: user.id }),
    );
}

async function removeOne(
  ports: RemovePorts,
  { id, telegramId, blockedAt }: BlockedUser,
): Promise<void> {
  const { users, deletionTraces, jobs, clock, policy } = ports;
  const now = clock.now();
  const trace = policy.traceOf(telegramId);
  if (await hasBank(ports, id))
    await deletionTraces.add([trace], new Date(now.getTime() + KEEP_REMOVAL_TRACE_MS));
  // The user may have come back at this moment.
  if (await users.requestDeletionWhileBlocked(id, blockedAt, now))
    await jobs.push({ kind: "forget-user", userId: id });
  else await deletionTraces.remove(trace);
}

/** When a user's data was deleted because they had blocked the bot; null if it was not. */
export async function removedAt(
  { deletionTraces, policy }: Pick<Ports, "deletionTraces" | "policy">,
  telegramId: number,
): Promise<Date | null> {
  const until = await deletionTraces.untilOf(policy.traceOf(telegramId));
  return until && new Date(until.getTime() - KEEP_REMOVAL_TRACE_MS);
}

/** Removes the trace: the user was shown the deletion. */
export async function forgetRemoval(
  { deletionTraces, policy }: Pick<Ports, "deletionTraces" | "policy">,
  telegramId: number,
): Promise<void> {
  await deletionTraces.remove(policy.traceOf(telegramId));
}
