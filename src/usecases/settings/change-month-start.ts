import type { MonthStart } from "../../domain/months.ts";
import type { User } from "../../domain/user.ts";
import { rescheduleSummaries, type SchedulePorts } from "../summaries/reschedule-summaries.ts";

/** Sets the day on which the user's months start, and reschedules the summaries accordingly. */
export async function changeMonthStart(
  ports: SchedulePorts,
  user: User,
  monthStart: MonthStart,
): Promise<User> {
  await ports.users.update(user.id, { monthStart });
  await rescheduleSummaries(ports, user);
  return { ...user, monthStart };
}
