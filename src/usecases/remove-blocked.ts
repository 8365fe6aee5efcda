import { hasBank } from "./banks-of.ts";
import type { Ports } from "./ports.ts";

/** The rest is found by the next looks. */
const MAX_REMOVED = 100;
/** How long a user who comes back is told that their data was removed. */
export const KEEP_REMOVAL_TRACE_MS = 365 * 24 * 3_600_000;

type RemovePorts = Pick<Ports, "users" | "items" | "deletionTraces" | "jobs" | "clock" | "policy">;

/**
 * Begins to delete everything of users who blocked the bot long ago, as if they had asked for it. Of
 * those who had connected a bank a keyed hash stays, for the last word if they come back.
 */
export async function removeBlocked(ports: RemovePorts): Promise<void> {
  const { users, deletionTraces, jobs, clock, policy } = ports;
  const now = clock.now();
  const since = new Date(now.getTime() - policy.keepBlockedMs);
  for (const { id, telegramId, blockedAt } of await users.blockedBefore(since, MAX_REMOVED)) {
    const trace = policy.traceOf(telegramId);
    if (await hasBank(ports, id))
      await deletionTraces.add([trace], new Date(now.getTime() + KEEP_REMOVAL_TRACE_MS));
    // They may have come back at this moment.
    if (await users.requestDeletionWhileBlocked(id, blockedAt, now))
      await jobs.push({ kind: "forget-user", userId: id });
    else await deletionTraces.remove(trace);
  }
}

/** When a user's data was removed because they had blocked the bot; null where it was not. */
export async function removedAt(
  { deletionTraces, policy }: Pick<Ports, "deletionTraces" | "policy">,
  telegramId: number,
): Promise<Date | null> {
  const until = await deletionTraces.untilOf(policy.traceOf(telegramId));
  return until && new Date(until.getTime() - KEEP_REMOVAL_TRACE_MS);
}

/** The user heard it. */
export async function forgetRemoval(
  { deletionTraces, policy }: Pick<Ports, "deletionTraces" | "policy">,
  telegramId: number,
): Promise<void> {
  await deletionTraces.remove(policy.traceOf(telegramId));
}
