import { newSummaryDelivery, type SummaryDelivery } from "../../domain/summary-delivery.ts";
import { createMonths } from "../../domain/months.ts";
import { dueBetween, upcoming, type SummarySchedule } from "../../domain/summary-schedule.ts";
import type { User } from "../../domain/user.ts";
import { hasBank } from "../banks/banks-of.ts";
import type { Ports } from "../ports.ts";

export type SchedulePorts = Pick<Ports, "users" | "items" | "deliveries" | "clock" | "workingDays">;

/**
 * Recomputes when the user's next summary is due. To be called after anything was stored that decides
 * it (plan, time zone, start of month, first bank, last bank). Summaries that are due by the old
 * schedule are stored as pending, unless the user had blocked the bot.
 */
export async function rescheduleSummaries(
  ports: SchedulePorts,
  { id }: Pick<User, "id">,
): Promise<void> {
  const user = await ports.users.byId(id);
  if (!user) return;
  const now = ports.clock.now();
  const hasBanks = await hasBank(ports, id);
  if (hasBanks && user.blockedAt === null) await ports.deliveries.addAll(dueBy(now, user, ports));
  const next = hasBanks ? await nextOf(now, user, ports) : null;
  // Another process changed it, possibly from older data than is stored now.
  if (!(await ports.users.swapNextSummaryAt(id, user.nextSummaryAt, next)))
    await rescheduleSummaries(ports, { id });
}

/** The next due time of a period that has no delivery yet, for example by the plan before. */
async function nextOf(now: Date, user: User, ports: SchedulePorts): Promise<Date | null> {
  for (const due of upcoming(scheduleOf(user, ports), now)) {
    const known = await ports.deliveries.byId(newSummaryDelivery(user.id, due).id);
    if (!known) return due.at;
  }
  return null;
}

/** The summaries that are due by now: of several missed periods only the latest of each rhythm. */
function dueBy(now: Date, user: User, ports: SchedulePorts): SummaryDelivery[] {
  const since = user.nextSummaryAt;
  if (since === null) return [];
  return dueBetween(scheduleOf(user, ports), since, now).map((due) =>
    newSummaryDelivery(user.id, due),
  );
}

export function scheduleOf(
  user: User,
  { workingDays }: Pick<Ports, "workingDays">,
): SummarySchedule {
  return {
    plan: user.summaries,
    zone: user.timeZone,
    months: createMonths(user.monthStart, workingDays.includes),
  };
}
