import type { Drawing } from "../../domain/drawing.ts";
import { pictureOptionsFor, type User } from "../../domain/user.ts";
import type { Picture } from "./pictures.ts";
import { ANY_REFUSAL } from "../telegram-api/refusals.ts";
import { LINK_REFUSED, sendMessage, withLinksAsText } from "./send-message.ts";
import { keyboardOf } from "./send-options.ts";
import type { ReportParts } from "../report/send-report.ts";
import { showWorking } from "../report/show-working.ts";
import { isRefusal } from "../telegram-api/telegram-error.ts";
import type { Message } from "../views/message.ts";

/** Sends a message under a picture; without it where it cannot be drawn or Telegram refuses it. */
export async function sendPicture(
  parts: ReportParts,
  user: User,
  drawing: Drawing,
  message: Message,
): Promise<void> {
  const [picture] = await Promise.all([
    parts.pictures.find(drawing, pictureOptionsFor(user)),
    showWorking(parts.api, user.chatId, "upload_photo"),
  ]);
  if (picture && (await isSent(parts, user, picture, message))) return;
  const again =
    picture?.isReused && (await parts.pictures.drawAgain(drawing, pictureOptionsFor(user)));
  if (again && (await isSent(parts, user, again, message))) return;
  await sendMessage(parts.api, user.chatId, message);
}

async function isSent(
  parts: ReportParts,
  user: User,
  picture: Picture,
  message: Message,
): Promise<boolean> {
  try {
    const sent = await parts.api.sendPhoto(user.chatId, picture.media, {
      caption: message.text,
      parse_mode: "HTML",
      ...keyboardOf(message.buttons),
    });
    picture.sentAs(sent.photo);
    return true;
  } catch (error) {
    if (isRefusal(error, LINK_REFUSED))
      return isSent(parts, user, picture, withLinksAsText(message));
    if (!isRefusal(error, ANY_REFUSAL)) throw error;
    if (!picture.isReused) parts.reportError(error, "sending a picture");
    return false;
  }
}
