import { banksOf } from "../banks/banks-of.ts";
import type { JobOutcome } from "../jobs/job.ts";
import { mayNotify } from "../users/may-serve.ts";
import type { Ports } from "../ports.ts";
import { sendOnce } from "../notices/send-once.ts";

/**
 * Sends, once and after a user's first report, when their summaries come. A user who has several banks
 * by then is not notified; nothing is sent while no summary is planned.
 */
export async function announceSummaries(
  ports: Pick<Ports, "users" | "items" | "notices" | "chat" | "policy">,
  userId: string,
): Promise<JobOutcome> {
  const user = await ports.users.byId(userId);
  if (!user || !mayNotify(ports, user) || user.deletionRequestedAt !== null)
    return { kind: "done" };
  const banks = await banksOf(ports, userId);
  const isReported = banks.some(({ welcomedAt }) => welcomedAt !== null);
  if (user.nextSummaryAt === null || !isReported) return { kind: "done" };
  await sendOnce(ports, { kind: "summaries-planned", userId }, async () => {
    if (banks.length === 1)
      await ports.chat.notify(user, { kind: "summaries-planned", plan: user.summaries });
  });
  return { kind: "done" };
}
