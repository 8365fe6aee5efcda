import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import { badRequest } from "./api-error.ts";
import type { World } from "./world.ts";
import { linkFault, parseUrl } from "./text/links.ts";

const maxButtons = 100;

/**
 * Parses the inline keyboard of a message, as strictly as Telegram. Reply keyboards are stored in
 * the chat: no message contains them.
 */
export function checkReplyMarkup(given: unknown, world: World): InlineKeyboardMarkup | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== "object" || given === null)
    throw badRequest("object expected as reply markup");
  if (!("inline_keyboard" in given)) return undefined;
  const rows = given.inline_keyboard;
  if (!Array.isArray(rows)) {
    throw badRequest(`field "inline_keyboard" must be of type Array`);
  }
  const keyboard = rows.map((row) => {
    if (!Array.isArray(row)) {
      throw badRequest(
        "can't parse inline keyboard button: InlineKeyboardButton must be an Object",
      );
    }
    return row.map((button: InlineKeyboardButton) => checkButton(button, world));
  });
  if (keyboard.flat().length > maxButtons) throw badRequest("reply markup is too long");
  const filled = keyboard.filter((row) => row.length > 0);
  return filled.length === 0 ? undefined : { inline_keyboard: filled };
}

function checkButton(button: InlineKeyboardButton, world: World): InlineKeyboardButton {
  const { allowLoopbackUrls } = world.options;
  if (typeof button.text !== "string") {
    throw badRequest(`can't parse inline keyboard button: Can't find field "text"`);
  }
  if (button.text === "") throw badRequest("inline keyboard button text must be non-empty");
  if ("callback_data" in button && button.callback_data !== "") {
    if (Buffer.byteLength(button.callback_data) > 64) throw badRequest("BUTTON_DATA_INVALID");
  } else if ("url" in button && button.url !== "") {
    const fault = linkFault(button.url, allowLoopbackUrls);
    if (fault !== undefined) {
      throw badRequest(`inline keyboard button URL '${button.url}' is invalid: ${fault}`);
    }
  } else if ("login_url" in button) {
    return loginButton(button, world);
  } else if ("web_app" in button) {
    if (!/^https:\/\//i.test(button.web_app.url)) {
      throw badRequest(
        `inline keyboard button Web App URL '${button.web_app.url}' is invalid: Only HTTPS links are allowed`,
      );
    }
  } else if ("copy_text" in button) {
    const size = button.copy_text.text.length;
    if (size < 1 || size > 256) throw badRequest("BUTTON_COPY_TEXT_INVALID");
  } else if ("pay" in button) {
    throw badRequest("BUTTON_TYPE_INVALID");
  } else if (!("switch_inline_query" in button)) {
    throw badRequest(
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    );
  }
  return button;
}

/** Accepted for the bot's domain only. Messages show it as an ordinary URL button. */
function loginButton(
  { login_url: login, ...button }: InlineKeyboardButton.LoginButton,
  { loginDomain, loginUrls }: World,
): InlineKeyboardButton {
  const url = parseUrl(login.url);
  if (url?.protocol !== "https:" || linkFault(login.url, false) !== undefined)
    throw badRequest("wrong HTTP URL");
  if (url.hostname !== loginDomain) throw badRequest("BOT_DOMAIN_INVALID");
  loginUrls.add(login.url);
  return { ...button, url: login.url };
}
