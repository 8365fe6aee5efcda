import { banksOf } from "./banks-of.ts";
import type { JobOutcome } from "./job.ts";
import { mayNotify } from "./may-serve.ts";
import type { Ports } from "./ports.ts";

/**
 * Says after a user's first report when summaries come by themselves, once. Marked before it is sent
 * and unmarked where sending failed. Nothing is said while none comes, or to who has several banks
 * already.
 */
export async function announceSummaries(
  ports: Pick<Ports, "users" | "items" | "chat" | "policy">,
  userId: string,
): Promise<JobOutcome> {
  const user = await ports.users.byId(userId);
  if (!user || !mayNotify(ports, user) || user.deletionRequestedAt !== null)
    return { kind: "done" };
  const banks = await banksOf(ports, userId);
  const isReported = banks.some(({ welcomedAt }) => welcomedAt !== null);
  if (user.nextSummaryAt === null || !isReported) return { kind: "done" };
  if (!(await ports.users.swapKnowsOfSummaries(userId, false, true))) return { kind: "done" };
  if (banks.length > 1) return { kind: "done" };
  try {
    await ports.chat.notify(user, { kind: "summaries-planned", plan: user.summaries });
  } catch (error) {
    await ports.users.swapKnowsOfSummaries(userId, true, false);
    throw error;
  }
  return { kind: "done" };
}
