import type { MonthStart } from "../domain/months.ts";
import type { User } from "../domain/user.ts";
import type { Ports } from "./ports.ts";

/** Counts the person's months from another day on. */
export async function changeMonthStart(
  { users }: Pick<Ports, "users">,
  user: User,
  monthStart: MonthStart,
): Promise<User> {
  await users.update(user.id, { monthStart });
  return { ...user, monthStart };
}
