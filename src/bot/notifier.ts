import type { Api } from "grammy";
import { languageFor } from "../domain/user.ts";
import { ChatBlockedError } from "../errors.ts";
import type { Chat, SyncProgress } from "../usecases/ports.ts";
import { sendMessage } from "./send-message.ts";
import { sendReport, type ReportParts } from "./send-report.ts";
import { isRefusal } from "./telegram-error.ts";
import type { Timing } from "./timing.ts";
import type { Message } from "./views/message.ts";
import { progressView } from "./views/progress-view.ts";

/** Telegram takes about one edit a second in a chat. */
const BETWEEN_EDITS = 1000;

interface NotifierParts extends ReportParts {
  readonly timing: Timing;
}

/** Everything the product says by itself, and the one way a report is sent. */
export function createNotifier(parts: NotifierParts): Chat {
  return {
    showProgress: progressShower(parts),
    sendReport: (user, report) => sendReport(parts, user, report),
  };
}

/**
 * Keeps one message up to date. Counts that come within a second of the last edit are left out: the
 * next one says more, and the end is always shown.
 */
function progressShower({ api, timing, reportError }: NotifierParts): Chat["showProgress"] {
  const edited = new Map<number, number>();
  return async (user, messageId, progress) => {
    if (messageId !== null && isTooSoon(edited.get(user.chatId), timing.now(), progress))
      return messageId;
    if (progress.kind === "done") edited.delete(user.chatId);
    else edited.set(user.chatId, timing.now());
    try {
      return await show(api, user.chatId, messageId, progressView(progress, languageFor(user)));
    } catch (error) {
      if (!(error instanceof ChatBlockedError)) reportError(error, "progress in the chat");
      return null;
    }
  };
}

function isTooSoon(last: number | undefined, now: number, progress: SyncProgress): boolean {
  return progress.kind !== "done" && last !== undefined && now - last < BETWEEN_EDITS;
}

async function show(
  api: Api,
  chatId: number,
  messageId: number | null,
  view: Message,
): Promise<number> {
  if (messageId !== null && (await edit(api, chatId, messageId, view))) return messageId;
  return sendMessage(api, chatId, view);
}

/** False where the message is gone, so that it must be sent anew. */
async function edit(api: Api, chatId: number, messageId: number, view: Message): Promise<boolean> {
  try {
    await api.editMessageText(chatId, messageId, view.text, { parse_mode: "HTML" });
    return true;
  } catch (error) {
    if (isRefusal(error, /message is not modified/i)) return true;
    if (isRefusal(error, /message to edit not found|message can't be edited/i)) return false;
    throw error;
  }
}
