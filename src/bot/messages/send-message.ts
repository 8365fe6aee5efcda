import type { Api } from "grammy";
import { sendOptions, disableNotification, type SoundOptions } from "./send-options.ts";
import { isRefusal } from "../telegram-api/telegram-error.ts";
import { markup } from "../views/html.ts";
import type { Message } from "../views/message.ts";

/**
 * Sends a message and returns its id. Telegram refuses URL buttons to `http://localhost:3000`, where
 * Quanto runs when it is tried at home: the address is then sent as text to copy.
 */
export async function sendMessage(
  api: Api,
  chatId: number,
  message: Message,
  loudness: SoundOptions = {},
): Promise<number> {
  const send = async (what: Message) => {
    const options = { ...sendOptions(what), ...disableNotification(loudness) };
    return (await api.sendMessage(chatId, what.text, options)).message_id;
  };
  try {
    return await send(message);
  } catch (error) {
    if (!isRefusal(error, LINK_REFUSED)) throw error;
    return await send(withLinksAsText(message));
  }
}

/** Matches Telegram's error where it refuses the address of a button. */
export const LINK_REFUSED = /BUTTON_URL_INVALID|button URL|Wrong HTTP URL/i;

export function withLinksAsText({ text, buttons }: Message): Message {
  const links = buttons
    .flat()
    .flatMap(({ label, ...button }) =>
      button.kind === "url" ? [markup`${label}: <code>${button.url}</code>`.text] : [],
    );
  const others = buttons.map((row) => row.filter(({ kind }) => kind !== "url"));
  return {
    text: [text, ...links].join("\n\n"),
    buttons: others.filter((row) => row.length > 0),
  };
}
