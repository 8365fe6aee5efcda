import type { Api } from "grammy";
import { ChatBlockedError } from "../../errors.ts";
import type { Chat, SummaryOutcome } from "../../usecases/ports/chat.ts";
import type { AnswersInProgress } from "../../usecases/timing/answers-in-progress.ts";
import type { LowPriorityQueue } from "../telegram-api/low-priority-queue.ts";
import { drawReport, type ReportParts, type SendPart } from "../report/send-report.ts";
import { TelegramError } from "../telegram-api/telegram-error.ts";

export interface LowPriorityParts {
  /** Neither paced nor retried by itself. */
  readonly lowPriorityApi: Api;
  readonly queue: LowPriorityQueue;
  readonly runBetween: AnswersInProgress["runBetween"];
}

/** Sends summaries, which are due for many users in the same minute, with low priority. */
export function summarySender(parts: ReportParts & LowPriorityParts): Chat["sendSummary"] {
  const { lowPriorityApi, queue, runBetween, logError } = parts;

  /** Sends the messages after the photo; never rejects, because a retry would send the photo twice. */
  async function sendRest(chatId: number, rest: readonly SendPart[]): Promise<void> {
    try {
      for (const send of rest)
        await queue.send(
          chatId,
          async () => true,
          () => send(lowPriorityApi),
        );
    } catch (error) {
      logError(error, "sending the rest of a summary");
    }
  }

  return async (user, { rhythm, isSilent, game, ...dated }, begin) => {
    const hasCard = rhythm === "monthly";
    const options = { opening: "answer", isSilent, game, hasCard } as const;
    // Thousands may be due in one minute: who asks meanwhile is answered before the next one is drawn.
    const [first, ...rest] = await runBetween(() => drawReport(parts, user, dated, options));
    try {
      const isBegun =
        first !== undefined && (await queue.send(user.chatId, begin, () => first(lowPriorityApi)));
      if (!isBegun) return { kind: "not-begun" };
    } catch (error) {
      const outcome = outcomeOf(error);
      if (outcome.kind !== "blocked") logError(error, "sending a summary");
      return outcome;
    }
    await sendRest(user.chatId, rest);
    return { kind: "sent" };
  };
}

/** Rethrows other errors: they occurred before the request. */
function outcomeOf(error: unknown): SummaryOutcome {
  if (error instanceof ChatBlockedError) return { kind: "blocked" };
  if (!(error instanceof TelegramError)) throw error;
  if (error.mayBeExecuted) return { kind: "sent" };
  return { kind: "not-sent", pause: error.retryAfter === null ? null : error.retryAfter * 1000 };
}
