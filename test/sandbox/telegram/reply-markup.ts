import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import { badRequest } from "./api-error.ts";
import { isLink } from "./text/links.ts";

const maxButtons = 100;

/**
 * The inline keyboard of a message as Telegram accepts it. Reply keyboards are taken and forgotten:
 * no message carries them.
 */
export function checkReplyMarkup(
  given: unknown,
  allowLoopbackUrls: boolean,
): InlineKeyboardMarkup | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== "object" || given === null)
    throw badRequest("object expected as reply markup");
  if (!("inline_keyboard" in given)) return undefined;
  const rows = given.inline_keyboard;
  if (!Array.isArray(rows)) {
    throw badRequest(
      `can't parse reply markup JSON object: Field "inline_keyboard" must be of type Array`,
    );
  }
  const keyboard = rows.map((row) => {
    if (!Array.isArray(row)) {
      throw badRequest(
        "can't parse inline keyboard button: InlineKeyboardButton must be an Object",
      );
    }
    return row.map((button: InlineKeyboardButton) => checkButton(button, allowLoopbackUrls));
  });
  if (keyboard.flat().length > maxButtons) throw badRequest("reply markup is too long");
  const filled = keyboard.filter((row) => row.length > 0);
  return filled.length === 0 ? undefined : { inline_keyboard: filled };
}

function checkButton(
  button: InlineKeyboardButton,
  allowLoopbackUrls: boolean,
): InlineKeyboardButton {
  if (typeof button.text !== "string") {
    throw badRequest(`can't parse inline keyboard button: Can't find field "text"`);
  }
  if (button.text.trim() === "") throw badRequest("inline keyboard button text must be non-empty");
  if ("callback_data" in button && button.callback_data !== undefined) {
    const size = Buffer.byteLength(button.callback_data);
    if (size < 1 || size > 64) throw badRequest("BUTTON_DATA_INVALID");
    return button;
  }
  if ("url" in button && button.url !== undefined) {
    if (/^[a-z][a-z0-9+.-]*:/i.test(button.url) && !/^(https?|tg|ton):\/\//i.test(button.url)) {
      throw badRequest("BUTTON_URL_INVALID");
    }
    if (!isLink(button.url, allowLoopbackUrls)) {
      throw badRequest(`inline keyboard button URL '${button.url}' is invalid: Wrong HTTP URL`);
    }
    return button;
  }
  if ("web_app" in button && button.web_app !== undefined) {
    if (!/^https:\/\//i.test(button.web_app.url)) {
      throw badRequest(
        `inline keyboard button Web App URL '${button.web_app.url}' is invalid: Only HTTPS links are allowed`,
      );
    }
    return button;
  }
  if ("copy_text" in button || "switch_inline_query" in button) return button;
  throw badRequest(
    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  );
}
