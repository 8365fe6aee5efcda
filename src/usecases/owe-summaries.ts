import type { User } from "../domain/user.ts";
import { upcoming } from "../domain/schedule.ts";
import type { Ports } from "./ports.ts";
import { owedBy, scheduleOf } from "./reschedule-summaries.ts";

type OwePorts = Pick<Ports, "users" | "deliveries" | "jobs" | "clock" | "workingDays">;

/** How many people are looked at together. */
const TOGETHER = 500;

/**
 * The look of every minute: writes down whose summary came due, moves their next one on, and has what
 * is owed sent. Any number of processes may look at once, and one may die anywhere: the book is
 * written first, and knows each summary once.
 */
export async function oweSummaries(ports: OwePorts): Promise<void> {
  const now = ports.clock.now();
  let due: User[];
  do {
    due = await ports.users.dueForSummary(now, TOGETHER);
    await ports.deliveries.addAll(due.flatMap((user) => owedBy(now, user, ports)));
    await Promise.all(due.map((user) => moveOn(ports, user, now)));
  } while (due.length === TOGETHER);
  const owed = await ports.deliveries.owed(now, 1);
  if (owed.length > 0) await ports.jobs.push({ kind: "send-summaries" });
}

/** Where somebody else moved it already, theirs is as good as ours. */
async function moveOn(ports: OwePorts, user: User, now: Date): Promise<void> {
  const next = upcoming(scheduleOf(user, ports), now)[0]?.at ?? null;
  await ports.users.swapNextSummaryAt(user.id, user.nextSummaryAt, next);
}
