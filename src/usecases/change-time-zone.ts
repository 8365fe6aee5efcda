import type { TimeZone } from "../domain/day.ts";
import type { User } from "../domain/user.ts";
import type { Ports } from "./ports.ts";

/** Moves the person to another time zone; the days of their movements follow by a job. */
export async function changeTimeZone(
  ports: Pick<Ports, "users" | "jobs">,
  user: User,
  timeZone: TimeZone,
): Promise<User> {
  if (timeZone === user.timeZone) return user;
  await ports.users.update(user.id, { timeZone });
  await ports.jobs.push({ kind: "redate-user", userId: user.id });
  return { ...user, timeZone };
}
