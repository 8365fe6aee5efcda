import type { User } from "../domain/user.ts";
import type { Ports } from "./ports.ts";

type Person = Pick<User, "telegramId" | "pausedAt">;

/** Whether anything may be sent to a person that they did not ask for. */
export function mayTell({ policy }: Pick<Ports, "policy">, user: Person): boolean {
  return user.pausedAt === null && policy.isAllowed(user.telegramId);
}

/** Whether a person's banks are read. Of who blocked the bot they are for a while: many come back. */
export function mayRead({ policy, clock }: Pick<Ports, "policy" | "clock">, user: Person): boolean {
  const blockedFor = user.pausedAt === null ? 0 : clock.now().getTime() - user.pausedAt.getTime();
  return blockedFor <= policy.readBlockedMs && policy.isAllowed(user.telegramId);
}
