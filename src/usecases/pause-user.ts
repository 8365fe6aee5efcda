import type { Ports } from "./ports.ts";

/** Stops sending to a person who blocked the bot, until they write again. */
export async function pauseUser(
  ports: Pick<Ports, "users" | "clock">,
  telegramId: number,
): Promise<void> {
  const user = await ports.users.byTelegramId(telegramId);
  if (user && user.pausedAt === null)
    await ports.users.update(user.id, { pausedAt: ports.clock.now() });
}
