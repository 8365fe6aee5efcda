import type { Api } from "grammy";
import type { DatedReport } from "../../domain/report.ts";
import { languageFor, pictureOptionsFor, type User } from "../../domain/user.ts";
import type { GameOffer } from "../../domain/game-offer.ts";
import type { LogError } from "../../usecases/ports/log-error.ts";
import { sendMessage } from "../messages/send-message.ts";
import type { PictureFile, Pictures } from "../messages/pictures.ts";
import { ANY_REFUSAL } from "../telegram-api/refusals.ts";
import { keyboardOf, disableNotification, type SoundOptions } from "../messages/send-options.ts";
import { showWorking } from "./show-working.ts";
import { isRefusal } from "../telegram-api/telegram-error.ts";
import { gameButton } from "../views/game-button.ts";
import type { Button } from "../views/message.ts";
import { reportCaption, type Opening } from "../views/report/report-caption.ts";
import { viewOptionsOf } from "../views/report/view-options.ts";
import { cardButton } from "../views/report/card-screen.ts";
import { screenView, withData } from "../views/report/screen-view.ts";

export interface ReportParts {
  readonly api: Api;
  readonly pictures: Pictures;
  readonly logError: LogError;
}

export interface ReportOptions extends SoundOptions {
  /** What its text begins with: by default the period. */
  readonly opening?: Opening;
  /** The game that is offered under it. */
  readonly game?: GameOffer | null;
  /** Whether a button below leads to the card of the month. */
  readonly hasCard?: boolean;
}

/** Sends one photo with the figures as its caption, or a photo and a message; text only where the picture fails. */
export async function sendReport(
  parts: ReportParts,
  user: User,
  report: DatedReport,
  options: ReportOptions = {},
): Promise<void> {
  const messages = await prepareReport(parts, user, report, options);
  for (const send of messages) await send(parts.api);
}

/** Draws a report while the chat shows "sending a photo…"; returns its messages, in order. */
export async function prepareReport(
  parts: ReportParts,
  user: User,
  report: DatedReport,
  options: ReportOptions,
): Promise<SendPart[]> {
  const [messages] = await Promise.all([
    drawReport(parts, user, report, options),
    showWorking(parts.api, user.chatId, "upload_photo"),
  ]);
  return messages;
}

/** Sends one message of a report that is drawn already. */
export type SendPart = (api: Api) => Promise<void>;

/** Draws a report; returns its messages, in order. */
export async function drawReport(
  parts: ReportParts,
  user: User,
  { report, calendar }: DatedReport,
  { opening = "title", isSilent = false, game = null, hasCard = false }: ReportOptions,
): Promise<SendPart[]> {
  const figures = reportCaption(report, viewOptionsOf(user), opening);
  const buttons = [...buttonsFor(user, { report, calendar }, hasCard), ...gameRows(user, game)];
  const drawing = { kind: "report", report } as const;
  const picture = await parts.pictures.find(drawing, pictureOptionsFor(user));
  const texts = figures.kind === "caption" ? [] : figures.messages;
  const sendText =
    (text: string, shown: readonly (readonly Button[])[] = []): SendPart =>
    async (api) =>
      void (await sendMessage(api, user.chatId, { text, buttons: shown }, { isSilent }));
  const instead = sendText(figures.caption, buttons);
  const rest = texts.map((text) => sendText(text));
  if (picture === null) return [instead, ...rest];
  const sendPhoto: SendPart = async (api) => {
    const photo = { caption: figures.caption, buttons, isSilent };
    const trySend = async (one: PictureFile) =>
      tryPhoto(parts, api, user, { ...photo, picture: one });
    if (await trySend(picture)) return;
    const again =
      picture.isReused && (await parts.pictures.drawAgain(drawing, pictureOptionsFor(user)));
    if (!again || !(await trySend(again))) await instead(api);
  };
  return [sendPhoto, ...rest];
}

/** The buttons of the overview, from which all other screens are reached. */
function buttonsFor(
  user: User,
  { report, calendar }: DatedReport,
  hasCard: boolean,
): readonly (readonly Button[])[] {
  const { period, dataSince, sections } = report;
  const currency = sections[0]?.currency ?? "BRL";
  const location = { period, currency, screen: { kind: "overview" } } as const;
  const context = { location, calendar, dataSince, options: viewOptionsOf(user) };
  const { buttons } = screenView(report, context);
  return hasCard ? [...buttons, [withData(cardButton(location, context))]] : buttons;
}

function gameRows(user: User, game: GameOffer | null): Button[][] {
  return game ? [[gameButton(game, "below", languageFor(user))]] : [];
}

interface Photo extends SoundOptions {
  readonly picture: PictureFile;
  readonly caption: string;
  readonly buttons: readonly (readonly Button[])[];
}

async function tryPhoto(
  { logError }: ReportParts,
  api: Api,
  { chatId, amounts }: User,
  { picture, caption, buttons, ...loudness }: Photo,
): Promise<boolean> {
  try {
    const sent = await api.sendPhoto(chatId, picture.media, {
      caption,
      parse_mode: "HTML",
      ...(amounts === "hidden" && { has_spoiler: true }),
      ...keyboardOf(buttons),
      ...disableNotification(loudness),
    });
    picture.onSent(sent.photo);
    return true;
  } catch (error) {
    if (!isRefusal(error, ANY_REFUSAL)) throw error;
    if (!picture.isReused) logError(error, "sending a report with its picture; it is sent as text");
    return false;
  }
}
