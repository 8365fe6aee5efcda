import { InputFile, type Api } from "grammy";
import type { Report } from "../domain/report.ts";
import { languageFor, lookFor, type User } from "../domain/user.ts";
import type { Charts } from "../usecases/ports/charts.ts";
import type { ReportError } from "./bot-ports.ts";
import { sendMessage } from "./send-message.ts";
import { showWorking } from "./show-working.ts";
import { isRefusal } from "./telegram-error.ts";
import { reportCaption } from "./views/report-view.ts";

export interface ReportParts {
  readonly api: Api;
  readonly charts: Charts;
  readonly reportError: ReportError;
}

/** One photo with the figures as its caption, or a photo and a message. The figures go even where the picture fails. */
export async function sendReport(parts: ReportParts, user: User, report: Report): Promise<void> {
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
  { charts, reportError }: ReportParts,
  user: User,
  report: Report,
): Promise<Uint8Array | null> {
  try {
    return await charts.draw({ kind: "report", report }, lookFor(user));
  } catch (error) {
    reportError(error, "drawing a report, whose figures go without a picture");
    return null;
  }
}

async function sentPhoto(
  { api, reportError }: ReportParts,
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
    reportError(error, "sending a report, whose figures go without a picture");
    return false;
  }
}
