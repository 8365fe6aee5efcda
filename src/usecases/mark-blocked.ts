import type { Ports } from "./ports.ts";

/** Stops sending to a user who blocked the bot, until they write again. */
export async function markBlocked(
  ports: Pick<Ports, "users" | "clock">,
  telegramId: number,
): Promise<void> {
  const user = await ports.users.byTelegramId(telegramId);
  if (user && user.blockedAt === null)
    await ports.users.update(user.id, { blockedAt: ports.clock.now() });
}
