import type { TimeZone } from "./day.ts";
import type { Language } from "./language.ts";

export interface User {
  /** A random id: what Pluggy knows the person by (`clientUserId`). Never the Telegram id. */
  readonly id: string;
  readonly telegramId: number;
  readonly chatId: number;
  /** The language of the person's Telegram. */
  readonly telegramLanguage: Language;
  /** The language chosen in `/settings`; null follows Telegram. */
  readonly chosenLanguage: Language | null;
  readonly timeZone: TimeZone;
  /** When they blocked the bot; nothing is sent until they come back. */
  readonly pausedAt: Date | null;
  readonly createdAt: Date;
  /** When they asked for everything of theirs to be deleted; null while they stay. */
  readonly leavingAt: Date | null;
}

export function languageFor(user: Pick<User, "telegramLanguage" | "chosenLanguage">): Language {
  return user.chosenLanguage ?? user.telegramLanguage;
}
