import type { Ports } from "../ports.ts";

/** Marks a user as having blocked the bot: nothing is sent until they write again. */
export async function markBlocked(
  ports: Pick<Ports, "users" | "clock">,
  telegramId: number,
): Promise<void> {
  const user = await ports.users.byTelegramId(telegramId);
  if (user && user.blockedAt === null)
    await ports.users.update(user.id, { blockedAt: ports.clock.now() });
}
