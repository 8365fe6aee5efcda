import type { TimeZone } from "../domain/day.ts";
import type { User } from "../domain/user.ts";
import type { Ports } from "./ports.ts";
import { rescheduleSummaries, type SchedulePorts } from "./reschedule-summaries.ts";

/** Moves the user to another time zone: their summaries at once, the days of their transactions by a job. */
export async function changeTimeZone(
  ports: SchedulePorts & Pick<Ports, "jobs">,
  user: User,
  timeZone: TimeZone,
): Promise<User> {
  if (timeZone === user.timeZone) return user;
  // Should the job be lost, the hourly look finds them by their rules.
  await ports.users.update(user.id, { timeZone, rowRules: 0 });
  await ports.jobs.push({ kind: "recompute-days", userId: user.id });
  await rescheduleSummaries(ports, user);
  return { ...user, timeZone, rowRules: 0 };
}
