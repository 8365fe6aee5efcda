import type { Drawing } from "../../domain/drawing.ts";
import { pictureOptionsFor, type User } from "../../domain/user.ts";
import type { PictureFile } from "./pictures.ts";
import { ANY_REFUSAL } from "../telegram-api/refusals.ts";
import { LINK_REFUSED, sendMessage, withLinksAsText } from "./send-message.ts";
import { keyboardOf } from "./send-options.ts";
import type { ReportParts } from "../report/send-report.ts";
import { showWorking } from "../report/show-working.ts";
import { isRefusal } from "../telegram-api/telegram-error.ts";
import type { Message } from "../views/message.ts";

export interface PictureMessageOptions {
  /** Whether the picture is behind a spoiler until it is tapped. */
  readonly isHidden?: boolean;
}

/** Sends a message as the caption of a picture; as text where drawing fails or Telegram refuses the picture. */
export async function sendPicture(
  parts: ReportParts,
  user: User,
  drawing: Drawing,
  message: Message,
  options: PictureMessageOptions = {},
): Promise<void> {
  const [picture] = await Promise.all([
    parts.pictures.find(drawing, pictureOptionsFor(user)),
    showWorking(parts.api, user.chatId, "upload_photo"),
  ]);
  const send = (one: PictureFile) => trySend(parts, user, { picture: one, message, ...options });
  if (picture && (await send(picture))) return;
  const again =
    picture?.isReused && (await parts.pictures.drawAgain(drawing, pictureOptionsFor(user)));
  if (again && (await send(again))) return;
  await sendMessage(parts.api, user.chatId, message);
}

interface SentPicture extends PictureMessageOptions {
  readonly picture: PictureFile;
  readonly message: Message;
}

async function trySend(parts: ReportParts, user: User, sent: SentPicture): Promise<boolean> {
  const { picture, message, isHidden } = sent;
  try {
    const { photo } = await parts.api.sendPhoto(user.chatId, picture.media, {
      caption: message.text,
      parse_mode: "HTML",
      ...(isHidden && { has_spoiler: true }),
      ...keyboardOf(message.buttons),
    });
    picture.onSent(photo);
    return true;
  } catch (error) {
    if (isRefusal(error, LINK_REFUSED))
      return trySend(parts, user, { ...sent, message: withLinksAsText(message) });
    if (!isRefusal(error, ANY_REFUSAL)) throw error;
    if (!picture.isReused) parts.logError(error, "sending a picture");
    return false;
  }
}
