import type { InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions } from "grammy/types";
import type { Button, Message } from "../views/message.ts";

interface SendOptions {
  readonly parse_mode: "HTML";
  readonly link_preview_options: LinkPreviewOptions;
  readonly reply_markup?: InlineKeyboardMarkup;
}

export interface SoundOptions {
  /** Delivered without a sound. */
  readonly isSilent?: boolean;
}

export function disableNotification({ isSilent }: SoundOptions): { disable_notification?: true } {
  return isSilent ? { disable_notification: true } : {};
}

/** The options of every text. No link previews: for one, Telegram would open a personal link. */
export function sendOptions({ buttons }: Message): SendOptions {
  return {
    parse_mode: "HTML",
    link_preview_options: { is_disabled: true },
    ...keyboardOf(buttons),
  };
}

/** Buttons in Telegram's format; without any, an edit removes those of the message. */
export function keyboardOf(buttons: Message["buttons"]): { reply_markup?: InlineKeyboardMarkup } {
  if (buttons.length === 0) return {};
  return { reply_markup: { inline_keyboard: buttons.map(keysOf) } };
}

function keysOf(row: readonly Button[]): InlineKeyboardButton[] {
  return row.map((button) => {
    const text = withVisibleText(button.label);
    if (button.kind === "url") return { text, url: button.url };
    const { data, style } = button;
    return { text, callback_data: data, ...(style && { style }) };
  });
}

/** Telegram refuses the whole message where a button's label has no visible character. */
function withVisibleText(label: string): string {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(label) ? label : "?";
}
