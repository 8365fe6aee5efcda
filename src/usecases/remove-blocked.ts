import { hasBank } from "./banks-of.ts";
import type { Ports } from "./ports.ts";

/** The rest is found by the next looks. */
const MAX_REMOVED = 100;
/** How long a person who comes back is told that their data was removed. */
export const TRACE_KEPT_MS = 365 * 24 * 3_600_000;

type RemovePorts = Pick<Ports, "users" | "items" | "departures" | "jobs" | "clock" | "policy">;

/**
 * Begins to delete everything of people who blocked the bot long ago, as if they had asked for it. Of
 * those who had connected a bank a keyed hash stays, for the last word if they come back.
 */
export async function removeBlocked(ports: RemovePorts): Promise<void> {
  const { users, departures, jobs, clock, policy } = ports;
  const now = clock.now();
  const since = new Date(now.getTime() - policy.keepBlockedMs);
  for (const { id, telegramId, pausedAt } of await users.pausedBefore(since, MAX_REMOVED)) {
    const trace = policy.traceOf(telegramId);
    if (await hasBank(ports, id))
      await departures.add([trace], new Date(now.getTime() + TRACE_KEPT_MS));
    // They may have come back at this moment.
    if (await users.leaveWhilePaused(id, pausedAt, now))
      await jobs.push({ kind: "forget-user", userId: id });
    else await departures.remove(trace);
  }
}

/** When a person's data was removed because they had blocked the bot; null where it was not. */
export async function removedAt(
  { departures, policy }: Pick<Ports, "departures" | "policy">,
  telegramId: number,
): Promise<Date | null> {
  const until = await departures.untilOf(policy.traceOf(telegramId));
  return until && new Date(until.getTime() - TRACE_KEPT_MS);
}

/** The person heard it. */
export async function forgetRemoval(
  { departures, policy }: Pick<Ports, "departures" | "policy">,
  telegramId: number,
): Promise<void> {
  await departures.remove(policy.traceOf(telegramId));
}
