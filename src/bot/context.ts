import type { Context } from "grammy";
import type { Logger } from "pino";
import type { Language } from "../domain/language.ts";
import type { User } from "../domain/user.ts";

/** What every handler finds beside the update. */
export type BotContext = Context & {
  /** Names the update in every line. */
  log: Logger;
  /** The user's language: what they chose once we know them, that of their Telegram before. */
  language: Language;
};

/** An update of a user we know, in their private chat. */
export type UserContext = BotContext & { user: User };
