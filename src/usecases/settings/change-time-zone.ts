import type { TimeZone } from "../../domain/day.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import { rescheduleSummaries, type SchedulePorts } from "../summaries/reschedule-summaries.ts";

/** Sets the user's time zone. Summaries are rescheduled at once; a job recomputes the days of transactions. */
export async function changeTimeZone(
  ports: SchedulePorts & Pick<Ports, "jobs">,
  user: User,
  timeZone: TimeZone,
): Promise<User> {
  if (timeZone === user.timeZone) return user;
  // If the job is lost, the hourly maintenance finds the user by `rowRules`.
  await ports.users.update(user.id, { timeZone, rowRules: 0 });
  await ports.jobs.push({ kind: "recompute-days", userId: user.id });
  await rescheduleSummaries(ports, user);
  return { ...user, timeZone, rowRules: 0 };
}
