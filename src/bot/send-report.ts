import { InputFile, type Api } from "grammy";
import type { Report } from "../domain/report.ts";
import { languageFor, lookFor, type User } from "../domain/user.ts";
import type { Charts } from "../usecases/ports/charts.ts";
import type { ReportError } from "./bot-ports.ts";
import { sendMessage } from "./send-message.ts";
import { silence, type Loudness } from "./send-options.ts";
import { showWorking } from "./show-working.ts";
import { isRefusal } from "./telegram-error.ts";
import type { Html } from "./views/html.ts";
import { reportCaption } from "./views/report-view.ts";

export interface ReportParts {
  readonly api: Api;
  readonly charts: Charts;
  readonly reportError: ReportError;
}

export interface ReportOptions extends Loudness {
  /** A line above the report's own title. */
  readonly heading?: Html;
}

/** One photo with the figures as its caption, or a photo and a message. The figures go even where the picture fails. */
export async function sendReport(
  parts: ReportParts,
  user: User,
  report: Report,
  options: ReportOptions = {},
): Promise<void> {
  const [messages] = await Promise.all([
    drawReport(parts, user, report, options),
    showWorking(parts.api, user.chatId, "upload_photo"),
  ]);
  for (const send of messages) await send(parts.api);
}

/** One message of a report with everything drawn, to be sent as it is. */
export type SendPart = (api: Api) => Promise<void>;

/** Draws a report, and answers the messages it is made of, in order. */
export async function drawReport(
  parts: ReportParts,
  user: User,
  report: Report,
  { heading, isSilent = false }: ReportOptions,
): Promise<SendPart[]> {
  const figures = reportCaption(report, languageFor(user), heading);
  const picture = await drawn(parts, user, report);
  const texts = figures.kind === "caption" ? [] : figures.messages;
  const sendText =
    (text: string): SendPart =>
    async (api) =>
      void (await sendMessage(api, user.chatId, { text, buttons: [] }, { isSilent }));
  const instead = texts.length > 0 ? [] : [sendText(figures.caption)];
  if (picture === null) return [...instead, ...texts.map(sendText)];
  const sendPhoto: SendPart = async (api) => {
    if (await sentPhoto(parts, api, user.chatId, { picture, caption: figures.caption, isSilent }))
      return;
    for (const send of instead) await send(api);
  };
  return [sendPhoto, ...texts.map(sendText)];
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
  { reportError }: ReportParts,
  api: Api,
  chatId: number,
  photo: { picture: Uint8Array; caption: string; isSilent: boolean },
): Promise<boolean> {
  try {
    await api.sendPhoto(chatId, new InputFile(photo.picture, "report.jpg"), {
      caption: photo.caption,
      parse_mode: "HTML",
      ...silence(photo),
    });
    return true;
  } catch (error) {
    if (!isRefusal(error, /./)) throw error;
    reportError(error, "sending a report, whose figures go without a picture");
    return false;
  }
}
