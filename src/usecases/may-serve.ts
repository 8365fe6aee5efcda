import type { User } from "../domain/user.ts";
import type { Ports } from "./ports.ts";

type Reachability = Pick<User, "telegramId" | "blockedAt">;

/** Whether anything may be sent to a user that they did not ask for. */
export function mayNotify({ policy }: Pick<Ports, "policy">, user: Reachability): boolean {
  return user.blockedAt === null && policy.isAllowed(user.telegramId);
}

/** Whether a user's banks are read. Of who blocked the bot they are for a while: many come back. */
export function maySync(
  { policy, clock }: Pick<Ports, "policy" | "clock">,
  user: Reachability,
): boolean {
  const blockedFor = user.blockedAt === null ? 0 : clock.now().getTime() - user.blockedAt.getTime();
  return blockedFor <= policy.syncBlockedMs && policy.isAllowed(user.telegramId);
}
