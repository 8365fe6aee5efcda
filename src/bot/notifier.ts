import { InputFile, type Api } from "grammy";
import type { Logger } from "pino";
import { languageFor, type User } from "../domain/user.ts";
import type { Report } from "../domain/report.ts";
import type { Charts, Chat, SyncProgress } from "../usecases/ports.ts";
import { sendMessage } from "./send-message.ts";
import { showWorking } from "./show-working.ts";
import { isRefusal } from "./telegram-error.ts";
import type { Timing } from "./timing.ts";
import type { Message } from "./views/message.ts";
import { progressView } from "./views/progress-view.ts";
import { reportCaption } from "./views/report-view.ts";

/** Telegram takes about one edit a second in a chat. */
const BETWEEN_EDITS = 1000;

interface NotifierParts {
  readonly api: Api;
  readonly charts: Charts;
  readonly timing: Timing;
  readonly logger: Logger;
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
function progressShower({ api, timing }: NotifierParts): Chat["showProgress"] {
  const edited = new Map<number, number>();
  return async (user, messageId, progress) => {
    const view = progressView(progress, languageFor(user));
    if (messageId !== null && isTooSoon(edited.get(user.chatId), timing.now(), progress))
      return messageId;
    if (progress.kind === "done") edited.delete(user.chatId);
    else edited.set(user.chatId, timing.now());
    if (messageId !== null && (await edit(api, user.chatId, messageId, view))) return messageId;
    return sendMessage(api, user.chatId, view);
  };
}

function isTooSoon(last: number | undefined, now: number, progress: SyncProgress): boolean {
  return progress.kind !== "done" && last !== undefined && now - last < BETWEEN_EDITS;
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

async function sendReport(parts: NotifierParts, user: User, report: Report): Promise<void> {
  const { api } = parts;
  const figures = reportCaption(report, languageFor(user));
  const [picture] = await Promise.all([
    drawn(parts, user, report),
    showWorking(api, user.chatId, "upload_photo"),
  ]);
  const texts = figures.kind === "caption" ? [] : figures.messages;
  if (picture && (await sentPhoto(parts, user.chatId, picture, figures.caption))) {
    for (const text of texts) await sendMessage(api, user.chatId, { text, buttons: [] });
    return;
  }
  for (const text of texts.length > 0 ? texts : [figures.caption])
    await sendMessage(api, user.chatId, { text, buttons: [] });
}

/** Null where the picture fails: the figures must arrive without it. */
async function drawn(
  { charts, logger }: NotifierParts,
  user: User,
  report: Report,
): Promise<Uint8Array | null> {
  try {
    return await charts.drawReport(report, languageFor(user));
  } catch (error) {
    logger.error(
      { err: error },
      "A report's picture could not be drawn; its figures go without it",
    );
    return null;
  }
}

async function sentPhoto(
  { api, logger }: NotifierParts,
  chatId: number,
  picture: Uint8Array,
  caption: string,
): Promise<boolean> {
  try {
    await api.sendPhoto(chatId, new InputFile(picture, "report.jpg"), {
      caption,
      parse_mode: "HTML",
    });
    return true;
  } catch (error) {
    if (!isRefusal(error, /./)) throw error;
    logger.error({ err: error }, "Telegram refused a report's picture; its figures go without it");
    return false;
  }
}
