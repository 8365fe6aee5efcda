import type { Api } from "grammy";
import type { InputMediaPhoto } from "grammy/types";
import type { PictureOptions } from "../../domain/picture-options.ts";
import type { AskedSearch } from "../../domain/search/search-query.ts";
import type { User } from "../../domain/user.ts";
import { editMessage } from "../messages/edit-message.ts";
import type { PictureFile } from "../messages/pictures.ts";
import { ANY_REFUSAL, MESSAGE_GONE, NOT_MODIFIED } from "../telegram-api/refusals.ts";
import { keyboardOf } from "../messages/send-options.ts";
import { sendMessage } from "../messages/send-message.ts";
import type { ReportParts } from "./send-report.ts";
import { isRefusal } from "../telegram-api/telegram-error.ts";
import type { ScreenView } from "../views/report/screen-view.ts";
import { hiddenSearch } from "../views/search/search-place.ts";

/** The message of a report that is changed. */
export interface ShownMessage {
  readonly chatId: number;
  readonly messageId: number;
  readonly hasPhoto: boolean;
  /** The search that the message showed; its screens are text, as it is, and keep it. */
  readonly search?: AskedSearch | null;
}

interface PhotoOptions {
  readonly pictureOptions: PictureOptions;
  readonly amounts: User["amounts"];
}

/**
 * Changes picture, caption and buttons of a message. Where Telegram refuses the edit for any reason,
 * the screen is sent as a new message.
 */
export async function editReport(
  parts: ReportParts,
  message: ShownMessage,
  view: ScreenView,
  options: PhotoOptions,
): Promise<void> {
  if (message.search) return editAsText(parts.api, message, view, message.search);
  try {
    await change(parts, message, view, options);
  } catch (error) {
    if (isRefusal(error, NOT_MODIFIED)) return;
    if (!isRefusal(error, ANY_REFUSAL)) throw error;
    if (!MESSAGE_GONE.test(error.description))
      parts.logError(error, "editing a report; it is sent as a new message");
    await sendScreen(parts, message.chatId, view, options);
  }
}

/** Changes a text to another one, or sends it anew. */
async function editAsText(
  api: Api,
  { chatId, messageId }: ShownMessage,
  { caption, buttons }: ScreenView,
  search: AskedSearch,
): Promise<void> {
  const text = { text: `${hiddenSearch(search).text}${caption}`, buttons };
  if (!(await editMessage(api, chatId, messageId, text))) await sendMessage(api, chatId, text);
}

async function change(
  parts: ReportParts,
  message: ShownMessage,
  view: ScreenView,
  options: PhotoOptions,
): Promise<void> {
  const { drawing } = view;
  const picture = await parts.pictures.find(drawing, options.pictureOptions);
  if (!picture) return showWithoutPicture(parts.api, message, view);
  try {
    await changePicture(parts.api, message, view, { picture, options });
  } catch (error) {
    if (!picture.isReused || !mayConcernPicture(error)) throw error;
    const again = await parts.pictures.drawAgain(drawing, options.pictureOptions);
    if (again) await changePicture(parts.api, message, view, { picture: again, options });
    else await showWithoutPicture(parts.api, message, view);
  }
}

/** Whether a refusal may be about the reused file id: Telegram has many descriptions of an expired one. */
function mayConcernPicture(error: unknown): boolean {
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
  { picture, options }: { picture: PictureFile; options: PhotoOptions },
): Promise<void> {
  const media: InputMediaPhoto = {
    type: "photo",
    media: picture.media,
    caption,
    parse_mode: "HTML",
    has_spoiler: options.amounts === "hidden",
  };
  const changed = await api.editMessageMedia(chatId, messageId, media, keyboardOf(buttons));
  picture.onSent(typeof changed === "object" && "photo" in changed ? changed.photo : undefined);
}

/** A message with a photo keeps it and its caption, and a new message follows: the old picture shows other days. */
async function showWithoutPicture(
  api: Api,
  { chatId, messageId, hasPhoto }: ShownMessage,
  { caption, buttons }: ScreenView,
): Promise<void> {
  const options = { parse_mode: "HTML", ...keyboardOf(buttons) } as const;
  if (hasPhoto) await api.sendMessage(chatId, caption, options);
  else await api.editMessageText(chatId, messageId, caption, options);
}

/** Sends a screen as a new message: with the picture where Telegram accepts it, else as text. */
export async function sendScreen(
  { api, pictures, logError }: ReportParts,
  chatId: number,
  { drawing, caption, buttons }: ScreenView,
  { pictureOptions, amounts }: PhotoOptions,
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
      logError(error, "sending a report with its picture; it is sent as text");
    }
  await api.sendMessage(chatId, caption, options);
}
