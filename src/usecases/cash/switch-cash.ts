import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";

/**
 * Switches cash on or off; returns the user with the change. On, withdrawals become moves to it; off, they
 * count as before, and what was typed stays. Stored so that the recomputation is found if this process is killed.
 */
export async function switchCash(
  { users, jobs, clock }: Pick<Ports, "users" | "jobs" | "clock">,
  user: User,
  to: "on" | "off",
): Promise<User> {
  if ((user.cashSince !== null) === (to === "on")) return user;
  const change = { cashSince: to === "on" ? clock.now() : null, rowRules: 0 };
  await users.update(user.id, change);
  await jobs.push({ kind: "recompute-days", userId: user.id });
  return { ...user, ...change };
}
