import type { Transformer } from "grammy";
import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import type { Logger } from "pino";
import { isPublicAddress } from "../../domain/public-address.ts";
import type { Timers } from "../../usecases/ports/timers.ts";

/** How long plain buttons are used after Telegram said that the domain is not set. */
const PLAIN_MS = 3_600_000;

interface LoginButtonParts {
  /** Addresses that begin with this open personal links. */
  readonly linkRoot: string;
  readonly timers: Pick<Timers, "now">;
  readonly logger: Pick<Logger, "info">;
}

/**
 * Turns buttons that open a personal link into `login_url` buttons, so that Telegram tells the page
 * which account opened it. Telegram takes them only where the bot's domain is set at BotFather; else
 * the buttons stay as they were, as they do where the address is no public one.
 */
export function loginButtons({ linkRoot, timers, logger }: LoginButtonParts): Transformer {
  let plainUntil = isPublicAddress(linkRoot) ? -Infinity : Infinity;
  let isTold = false;
  return async (prev, method, payload, signal) => {
    const markup = timers.now() < plainUntil ? null : withLogin(keyboardIn(payload), linkRoot);
    if (markup === null) return prev(method, payload, signal);
    const answer = await prev(method, { ...payload, reply_markup: markup }, signal);
    if (answer.ok || !/BOT_DOMAIN_INVALID|login.?url/i.test(answer.description)) return answer;
    plainUntil = timers.now() + PLAIN_MS;
    if (!isTold) logger.info(DOMAIN_MISSING);
    isTold = true;
    return prev(method, payload, signal);
  };
}

const DOMAIN_MISSING =
  "Telegram does not know this address as the bot's domain: set it at @BotFather (/setdomain), " +
  "and personal links will tell which account opened them";

function keyboardIn(payload: unknown): InlineKeyboardMarkup | null {
  if (typeof payload !== "object" || payload === null || !("reply_markup" in payload)) return null;
  const { reply_markup: markup } = payload;
  if (typeof markup !== "object" || markup === null) return null;
  return "inline_keyboard" in markup ? (markup as InlineKeyboardMarkup) : null;
}

/** Null where no button opens a personal link. */
function withLogin(
  markup: InlineKeyboardMarkup | null,
  linkRoot: string,
): InlineKeyboardMarkup | null {
  const isLink = (button: InlineKeyboardButton) =>
    "url" in button && button.url.startsWith(linkRoot);
  if (!markup?.inline_keyboard.flat().some(isLink)) return null;
  return {
    inline_keyboard: markup.inline_keyboard.map((row) =>
      row.map((button) => {
        if (!("url" in button) || !isLink(button)) return button;
        const { url, ...rest } = button;
        return { ...rest, login_url: { url } };
      }),
    ),
  };
}
