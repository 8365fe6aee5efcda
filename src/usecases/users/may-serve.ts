import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";

type Reachability = Pick<User, "telegramId" | "blockedAt">;

/** Whether messages that a user did not request may be sent to them. */
export function mayNotify({ policy }: Pick<Ports, "policy">, user: Reachability): boolean {
  return user.blockedAt === null && policy.isAllowed(user.telegramId);
}

/** Whether a user's banks are synced. For a while that includes users who blocked the bot: many come back. */
export function maySync(
  { policy, clock }: Pick<Ports, "policy" | "clock">,
  user: Reachability,
): boolean {
  const blockedFor = user.blockedAt === null ? 0 : clock.now().getTime() - user.blockedAt.getTime();
  return blockedFor <= policy.syncBlockedMs && policy.isAllowed(user.telegramId);
}
