import { isToAsk, type CashEntry } from "../../domain/cash/cash-entry.ts";
import { quietUntil } from "../../domain/alerts/sending-time.ts";
import type { User } from "../../domain/user.ts";
import type { JobOutcome } from "../jobs/job.ts";
import type { Ports } from "../ports.ts";
import { mayNotify } from "../users/may-serve.ts";
import { applyCash, type CashPorts } from "./apply-cash.ts";
import { askCash } from "./ask-cash.ts";
import { forgetCash } from "./forget-cash.ts";
import { findCashMatches } from "./find-cash-matches.ts";

export type FollowCashPorts = CashPorts & Pick<Ports, "items" | "notices" | "chat" | "policy">;

/**
 * Does what is left to do of a user's cash: removes what has expired, shows what was typed, finds what may be
 * the same as a transaction of a bank, and asks about it outside quiet hours. May be killed and repeated.
 */
export async function followCash(ports: FollowCashPorts, userId: string): Promise<JobOutcome> {
  const user = await ports.users.byId(userId);
  if (!user) {
    await forgetCash(ports, userId);
    return { kind: "done" };
  }
  if (user.deletionRequestedAt !== null) return { kind: "done" };
  await expire(ports, userId);
  const areShown = await settle(ports, await applyCash(ports, user));
  await findCashMatches(ports, user);
  const outcome = await askInTime(ports, user);
  // Something was typed or pressed meanwhile.
  return areShown ? outcome : { kind: "again", after: 0 };
}

/** Notes for which no bank's transaction came, and marks of merged entries. */
async function expire({ cashEntries, clock }: FollowCashPorts, userId: string): Promise<void> {
  const now = clock.now();
  for (const entry of await cashEntries.ofUser(userId))
    if (entry.expiresAt !== null && entry.expiresAt <= now) await cashEntries.remove(entry);
}

/** Counts entries as shown, and removes those that were undone; false where one was changed since. */
async function settle(
  { cashEntries }: FollowCashPorts,
  shown: readonly CashEntry[],
): Promise<boolean> {
  const settled: boolean[] = [];
  for (const entry of shown)
    settled.push(
      await (entry.state === "undone" ? cashEntries.remove(entry) : cashEntries.settle(entry)),
    );
  return settled.every(Boolean);
}

async function askInTime(ports: FollowCashPorts, user: User): Promise<JobOutcome> {
  const entries = (await ports.cashEntries.ofUser(user.id)).filter(isToAsk);
  if (entries.length === 0 || !mayNotify(ports, user)) return { kind: "done" };
  const now = ports.clock.now();
  const until = quietUntil(now, user);
  if (until !== null) return { kind: "again", after: until.getTime() - now.getTime() };
  await askCash(ports, user, entries);
  return { kind: "done" };
}
