import type { KeyboardButton } from "grammy/types";
import { badRequest } from "./api-error.ts";

export interface ReplyKey {
  readonly text: string;
  readonly asksLocation: boolean;
}

/** The reply keyboard of a chat. Only the bot removes it. */
export interface ReplyKeyboard {
  readonly rows: readonly (readonly ReplyKey[])[];
  /** Closed after a press, not removed: the user may open it again. */
  readonly oneTime: boolean;
}

/** The effect of a message on the reply keyboard of its chat; null for none. */
export type KeyboardChange = { readonly show: ReplyKeyboard } | { readonly show: null } | null;

export function readReplyKeyboard(given: unknown): KeyboardChange {
  if (typeof given !== "object" || given === null) return null;
  if ("remove_keyboard" in given && given.remove_keyboard === true) return { show: null };
  if (!("keyboard" in given)) return null;
  const rows: unknown = given.keyboard;
  if (!Array.isArray(rows))
    throw badRequest(`field "keyboard" of the ReplyKeyboardMarkup must be an Array`);
  const keys = rows.map((row: unknown) => {
    if (!Array.isArray(row))
      throw badRequest(`field "keyboard" of the ReplyKeyboardMarkup must be an Array of Arrays`);
    return row.map((button: unknown) => readKey(button));
  });
  const oneTime = "one_time_keyboard" in given && given.one_time_keyboard === true;
  return { show: { rows: keys.filter((row) => row.length > 0), oneTime } };
}

function readKey(button: unknown): ReplyKey {
  if (typeof button === "string") return { text: button, asksLocation: false };
  if (typeof button !== "object" || button === null)
    throw badRequest("can't parse keyboard button: KeyboardButton must be a String or an Object");
  const { text, ...wishes } = button as KeyboardButton & object;
  if (typeof text !== "string" || text === "")
    throw badRequest(`can't parse keyboard button: Can't find field "text"`);
  const asksLocation = "request_location" in wishes && wishes.request_location;
  return { text, asksLocation };
}
