import type { Api } from "grammy";
import { sendOptions } from "./send-options.ts";
import { isRefusal } from "./telegram-error.ts";
import { markup } from "./views/html.ts";
import type { Message } from "./views/message.ts";

/**
 * Sends a message and returns its id. Telegram refuses buttons to `http://localhost:3000`, where
 * people first try Quanto at home; they get the address as text to copy.
 */
export async function sendMessage(api: Api, chatId: number, message: Message): Promise<number> {
  try {
    return await send(api, chatId, message);
  } catch (error) {
    if (!isRefusal(error, /BUTTON_URL_INVALID|button URL|Wrong HTTP URL/i)) throw error;
    return await send(api, chatId, withLinksAsText(message));
  }
}

async function send(api: Api, chatId: number, message: Message): Promise<number> {
  const sent = await api.sendMessage(chatId, message.text, sendOptions(message));
  return sent.message_id;
}

function withLinksAsText({ text, buttons }: Message): Message {
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
