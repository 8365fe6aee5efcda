import type { Api } from "grammy";
import type { InputMediaPhoto } from "grammy/types";
import type { PictureOptions } from "../../domain/picture-options.ts";
import type { User } from "../../domain/user.ts";
import type { PictureFile } from "../messages/pictures.ts";
import { ANY_REFUSAL, MESSAGE_GONE, NOT_MODIFIED } from "../telegram-api/refusals.ts";
import { keyboardOf } from "../messages/send-options.ts";
import type { ReportParts } from "./send-report.ts";
import { isRefusal } from "../telegram-api/telegram-error.ts";
import type { ScreenView } from "../views/report/screen-view.ts";

/** A message of ours that a user looks at. */
export interface ShownMessage {
  readonly chatId: number;
  readonly messageId: number;
  readonly hasPhoto: boolean;
}

interface PictureSettings {
  readonly pictureOptions: PictureOptions;
  readonly amounts: User["amounts"];
}

/**
 * Changes picture, caption and buttons of a message. Where Telegram refuses that, in whatever words,
 * the screen is sent as a new message: the figures are at hand, so the user gets them.
 */
export async function editReport(
  parts: ReportParts,
  message: ShownMessage,
  view: ScreenView,
  eyes: PictureSettings,
): Promise<void> {
  try {
    await change(parts, message, view, eyes);
  } catch (error) {
    if (isRefusal(error, NOT_MODIFIED)) return;
    if (!isRefusal(error, ANY_REFUSAL)) throw error;
    if (!MESSAGE_GONE.test(error.description))
      parts.logError(error, "changing a report, which is sent anew");
    await sendAnew(parts, message.chatId, view, eyes);
  }
}

async function change(
  parts: ReportParts,
  message: ShownMessage,
  view: ScreenView,
  eyes: PictureSettings,
): Promise<void> {
  const { drawing } = view;
  const picture = await parts.pictures.find(drawing, eyes.pictureOptions);
  if (!picture) return showWithoutPicture(parts.api, message, view);
  try {
    await changePicture(parts.api, message, view, { picture, eyes });
  } catch (error) {
    if (!picture.isReused || !mayBeThePicture(error)) throw error;
    const again = await parts.pictures.drawAgain(drawing, eyes.pictureOptions);
    if (again) await changePicture(parts.api, message, view, { picture: again, eyes });
    else await showWithoutPicture(parts.api, message, view);
  }
}

/** Telegram keeps a file's id for as long as it likes, and has many words for one it no longer takes. */
function mayBeThePicture(error: unknown): boolean {
  return (
    isRefusal(error, ANY_REFUSAL) &&
    !NOT_MODIFIED.test(error.description) &&
    !MESSAGE_GONE.test(error.description)
  );
}

async function changePicture(
  api: Api,
  { chatId, messageId }: ShownMessage,
  { caption, buttons }: ScreenView,
  { picture, eyes }: { picture: PictureFile; eyes: PictureSettings },
): Promise<void> {
  const media: InputMediaPhoto = {
    type: "photo",
    media: picture.media,
    caption,
    parse_mode: "HTML",
    has_spoiler: eyes.amounts === "hidden",
  };
  const changed = await api.editMessageMedia(chatId, messageId, media, keyboardOf(buttons));
  picture.onSent(typeof changed === "object" && "photo" in changed ? changed.photo : undefined);
}

/** The picture of other days must not stand over these words, so a photo stays as it is. */
async function showWithoutPicture(
  api: Api,
  { chatId, messageId, hasPhoto }: ShownMessage,
  { caption, buttons }: ScreenView,
): Promise<void> {
  const options = { parse_mode: "HTML", ...keyboardOf(buttons) } as const;
  if (hasPhoto) await api.sendMessage(chatId, caption, options);
  else await api.editMessageText(chatId, messageId, caption, options);
}

/** With the picture where Telegram takes it, else the figures alone. */
async function sendAnew(
  { api, pictures, logError }: ReportParts,
  chatId: number,
  { drawing, caption, buttons }: ScreenView,
  { pictureOptions, amounts }: PictureSettings,
): Promise<void> {
  const options = { parse_mode: "HTML", ...keyboardOf(buttons) } as const;
  const picture = await pictures.drawAgain(drawing, pictureOptions);
  if (picture)
    try {
      const has_spoiler = amounts === "hidden";
      const sent = await api.sendPhoto(chatId, picture.media, { caption, has_spoiler, ...options });
      return picture.onSent(sent.photo);
    } catch (error) {
      if (!isRefusal(error, ANY_REFUSAL)) throw error;
      logError(error, "sending a report, whose figures go without a picture");
    }
  await api.sendMessage(chatId, caption, options);
}
