import type { Transformer } from "grammy";
import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import type { Logger } from "pino";
import { isPublicAddress } from "../../domain/public-address.ts";
import { keyboardIn } from "./payload.ts";
import type { Timers } from "../../usecases/ports/timers.ts";

/** How long plain URL buttons are used after Telegram refused a `login_url`. */
const RETRY_AFTER_MS = 3_600_000;

interface LoginUrlParts {
  /** The prefix of all personal links. */
  readonly linkRoot: string;
  readonly timers: Pick<Timers, "now">;
  readonly logger: Pick<Logger, "info">;
}

/**
 * Turns URL buttons of personal links into `login_url` buttons, so that Telegram adds the account that
 * opened them, signed. Telegram accepts them only where the bot's domain is set at @BotFather: otherwise,
 * and where the address is not public, the buttons stay as they are.
 */
export function useLoginUrls({ linkRoot, timers, logger }: LoginUrlParts): Transformer {
  let disabledUntil = isPublicAddress(linkRoot) ? -Infinity : Infinity;
  let isLogged = false;
  return async (prev, method, payload, signal) => {
    const markup =
      timers.now() < disabledUntil ? null : withLoginUrls(keyboardIn(payload), linkRoot);
    if (markup === null) return prev(method, payload, signal);
    const answer = await prev(method, { ...payload, reply_markup: markup }, signal);
    if (answer.ok || !/BOT_DOMAIN_INVALID|login.?url/i.test(answer.description)) return answer;
    disabledUntil = timers.now() + RETRY_AFTER_MS;
    if (!isLogged) logger.info(DOMAIN_MISSING);
    isLogged = true;
    return prev(method, payload, signal);
  };
}

const DOMAIN_MISSING =
  "Telegram does not know this address as the bot's domain: set it at @BotFather (/setdomain), " +
  "and personal links will tell which account opened them";

/** Null where no button opens a personal link. */
function withLoginUrls(
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
