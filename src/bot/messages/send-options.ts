import type { InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions } from "grammy/types";
import type { Button, Message } from "../views/message.ts";

interface SendOptions {
  readonly parse_mode: "HTML";
  readonly link_preview_options: LinkPreviewOptions;
  readonly reply_markup?: InlineKeyboardMarkup;
}

export interface Loudness {
  /** Arrives without a sound. */
  readonly isSilent?: boolean;
}

export function silence({ isSilent }: Loudness): { disable_notification?: true } {
  return isSilent ? { disable_notification: true } : {};
}

/** How every text is sent: without link previews, because for one Telegram would open a personal link. */
export function sendOptions({ buttons }: Message): SendOptions {
  return {
    parse_mode: "HTML",
    link_preview_options: { is_disabled: true },
    ...keyboardOf(buttons),
  };
}

/** Rows of buttons as Telegram takes them; without any, what was there goes. */
export function keyboardOf(buttons: Message["buttons"]): { reply_markup?: InlineKeyboardMarkup } {
  if (buttons.length === 0) return {};
  return { reply_markup: { inline_keyboard: buttons.map(keysOf) } };
}

function keysOf(row: readonly Button[]): InlineKeyboardButton[] {
  return row.map((button) => {
    const text = visible(button.label);
    if (button.kind === "url") return { text, url: button.url };
    const { data, style } = button;
    return { text, callback_data: data, ...(style && { style }) };
  });
}

/** Telegram refuses the whole message where the label of one button has nothing to see. */
function visible(label: string): string {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(label) ? label : "?";
}
