import { newSummaryDelivery } from "../../domain/summary-delivery.ts";
import { dueBetween, upcoming, type DueSummary } from "../../domain/summary-schedule.ts";
import type { Ports } from "../ports.ts";
import type { DueUser } from "../ports/users.ts";
import { scheduleOf } from "./reschedule-summaries.ts";

type DuePorts = Pick<Ports, "users" | "deliveries" | "clock" | "workingDays">;

/** Users per query. */
const BATCH_SIZE = 500;

/**
 * Runs every minute: stores a delivery for each summary that is due, and schedules the user's next one.
 * Safe in several processes at once and when killed anywhere: deliveries are stored first, and each
 * summary has one id.
 */
export async function enqueueDueSummaries(ports: DuePorts): Promise<void> {
  const now = ports.clock.now();
  const dueFor = dueFinder(ports, now);
  let users: DueUser[];
  do {
    users = await ports.users.dueForSummary(now, BATCH_SIZE);
    const found = users.map((user) => ({ user, ...dueFor(user) }));
    await ports.deliveries.addAll(
      found.flatMap(({ user, due }) => due.map((one) => newSummaryDelivery(user.id, one))),
    );
    // Where one changes nothing, another process has moved it on.
    await ports.users.swapAllNextSummaryAt(
      found.map(({ user: { id, nextSummaryAt: seen }, next }) => ({ id, seen, next })),
    );
  } while (users.length === BATCH_SIZE);
}

interface Found {
  readonly due: readonly DueSummary[];
  readonly next: Date | null;
}

/** Computes what is due, once for all users with the same plan, time zone and due time: there are thousands. */
function dueFinder(ports: DuePorts, now: Date): (user: DueUser) => Found {
  const known = new Map<string, Found>();
  return (user) => {
    const { summaries, timeZone, monthStart, nextSummaryAt: since } = user;
    const key = JSON.stringify([summaries, timeZone, monthStart, since]);
    const schedule = scheduleOf(user, ports);
    const found = known.get(key) ?? {
      due: dueBetween(schedule, since, now),
      next: upcoming(schedule, now)[0]?.at ?? null,
    };
    known.set(key, found);
    return found;
  };
}
