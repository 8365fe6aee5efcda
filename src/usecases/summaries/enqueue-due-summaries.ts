import { newSummaryDelivery } from "../../domain/summary-delivery.ts";
import { dueBetween, upcoming, type DueSummary } from "../../domain/summary-schedule.ts";
import type { Ports } from "../ports.ts";
import type { LogError } from "../ports/log-error.ts";
import type { DueUser } from "../ports/users.ts";
import { scheduleOf } from "./reschedule-summaries.ts";

type DuePorts = Pick<Ports, "users" | "deliveries" | "clock" | "workingDays">;

/** Users per query. */
const BATCH_SIZE = 500;
/** When a user is looked at again whose schedule cannot be computed. */
const UNREADABLE_MS = 24 * 3_600_000;

/**
 * Runs every minute: stores a delivery for each summary that is due, and schedules the user's next one.
 * Safe in several processes at once and when killed anywhere: deliveries are stored first, and each
 * summary has one id. A user whose schedule cannot be computed is reported and looked at again a day later,
 * so that they keep nobody else's summaries.
 */
export async function enqueueDueSummaries(ports: DuePorts, logError: LogError): Promise<void> {
  const now = ports.clock.now();
  const dueFor = readableOnly(dueFinder(ports, now), now, logError);
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

/** The same for a user whose row can be read; of another one nothing is due, and the failure is logged. */
function readableOnly(
  dueFor: (user: DueUser) => Found,
  now: Date,
  logError: LogError,
): (user: DueUser) => Found {
  return (user) => {
    try {
      return dueFor(user);
    } catch (error) {
      logError(error, "scheduling a user's summaries", { userId: user.id });
      return { due: [], next: new Date(now.getTime() + UNREADABLE_MS) };
    }
  };
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
