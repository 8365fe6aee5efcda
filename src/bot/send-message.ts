import type { Api } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import { isRefusal } from "./telegram-error.ts";
import { markup } from "./views/html.ts";
import type { Button, Message } from "./views/message.ts";

/**
 * Sends a message, without link previews: for a preview Telegram would open a personal link.
 * Telegram refuses buttons to `http://localhost:3000`, where people first try Quanto at home; they
 * get the address as text to copy. Returns the message's id.
 */
export async function sendMessage(api: Api, chatId: number, message: Message): Promise<number> {
  try {
    return await send(api, chatId, message);
  } catch (error) {
    if (!isRefusal(error, /BUTTON_URL_INVALID|button URL|Wrong HTTP URL/i)) throw error;
    return await send(api, chatId, withLinksAsText(message));
  }
}

async function send(api: Api, chatId: number, { text, buttons }: Message): Promise<number> {
  const sent = await api.sendMessage(chatId, text, {
    parse_mode: "HTML",
    link_preview_options: { is_disabled: true },
    ...(buttons.length > 0 && { reply_markup: { inline_keyboard: buttons.map(keysOf) } }),
  });
  return sent.message_id;
}

function keysOf(row: readonly Button[]): InlineKeyboardButton[] {
  return row.map((button) =>
    button.kind === "url"
      ? { text: button.label, url: button.url }
      : { text: button.label, callback_data: button.data },
  );
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
