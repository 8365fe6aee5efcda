import type { Context } from "grammy";
import type { Logger } from "pino";
import type { Language } from "../domain/language.ts";
import type { User } from "../domain/user.ts";

/** grammY's context with what every handler needs. */
export type BotContext = Context & {
  /** Adds the update's id to every line. */
  log: Logger;
  /** The chosen language of a known user; the language of their Telegram client otherwise. */
  language: Language;
};

/** The context of a known user's update in their private chat. */
export type UserContext = BotContext & { user: User };
