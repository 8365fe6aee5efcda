import type { Api } from "grammy";
import { languageFor } from "../../domain/user.ts";
import { ChatBlockedError } from "../../errors.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import type { Chat, SummaryOutcome } from "../../usecases/ports/chat.ts";
import type { LowPriorityQueue } from "../telegram-api/low-priority-queue.ts";
import { drawReport, type ReportParts, type SendPart } from "../report/send-report.ts";
import { TelegramError } from "../telegram-api/telegram-error.ts";
import { markup } from "../views/html.ts";

export interface LowPriorityParts {
  /** Neither paced nor repeated by itself. */
  readonly bulkApi: Api;
  readonly line: LowPriorityQueue;
}

/** Sends what many users get at the same minute, behind everything that somebody waits for. */
export function summarySender(parts: ReportParts & LowPriorityParts): Chat["sendSummary"] {
  const { bulkApi, line, reportError } = parts;

  /** What comes behind the photo: without it the summary is still there, and would come twice if tried again. */
  async function sendRest(chatId: number, rest: readonly SendPart[]): Promise<void> {
    try {
      for (const send of rest)
        await line.send(
          chatId,
          async () => true,
          () => send(bulkApi),
        );
    } catch (error) {
      reportError(error, "sending the rest of a summary");
    }
  }

  return async (user, { rhythm, report, isSilent }, begin) => {
    const heading = markup`${catalogFor(languageFor(user)).schedule.heading[rhythm]}`;
    const [first, ...rest] = await drawReport(parts, user, report, { heading, isSilent });
    try {
      const isBegun =
        first !== undefined && (await line.send(user.chatId, begin, () => first(bulkApi)));
      if (!isBegun) return { kind: "not-begun" };
    } catch (error) {
      const outcome = outcomeOf(error);
      if (outcome.kind !== "blocked") reportError(error, "sending a summary");
      return outcome;
    }
    await sendRest(user.chatId, rest);
    return { kind: "sent" };
  };
}

/** Anything but an error of Telegram's came before the request, and is not ours to judge. */
function outcomeOf(error: unknown): SummaryOutcome {
  if (error instanceof ChatBlockedError) return { kind: "blocked" };
  if (!(error instanceof TelegramError)) throw error;
  if (error.mayBeDone) return { kind: "sent" };
  return { kind: "not-sent", pause: error.retryAfter === null ? null : error.retryAfter * 1000 };
}
