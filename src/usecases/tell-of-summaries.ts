import { banksOf } from "./banks-of.ts";
import type { Ports } from "./ports.ts";

/**
 * Says after a person's first report when summaries come by themselves, once. Marked before it is sent
 * and unmarked where sending failed. Nothing is said where none comes, or to who has had banks before.
 */
export async function tellOfSummaries(
  ports: Pick<Ports, "users" | "items" | "chat" | "clock">,
  userId: string,
): Promise<void> {
  const user = await ports.users.byId(userId);
  if (!user || user.nextSummaryAt === null || user.toldOfSummariesAt !== null) return;
  const banks = await banksOf(ports, userId);
  if (banks.length > 1) return;
  const now = ports.clock.now();
  if (!(await ports.users.swapToldOfSummariesAt(userId, null, now))) return;
  try {
    await ports.chat.tell(user, { kind: "summaries-planned", plan: user.summaries });
  } catch (error) {
    await ports.users.swapToldOfSummariesAt(userId, now, null);
    throw error;
  }
}
