import type { InlineKeyboardMarkup } from "grammy/types";

/** The chat that a call is about; null where its payload names none. */
export function chatIdIn(payload: unknown): number | string | null {
  const chatId = fieldOf(payload, "chat_id");
  return typeof chatId === "number" || typeof chatId === "string" ? chatId : null;
}

/** The buttons under the message that a call sends or edits; null where there are none. */
export function keyboardIn(payload: unknown): InlineKeyboardMarkup | null {
  const markup = fieldOf(payload, "reply_markup");
  return fieldOf(markup, "inline_keyboard") ? (markup as InlineKeyboardMarkup) : null;
}

/** A field of a value of unknown shape; undefined where the value is no object or lacks it. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
