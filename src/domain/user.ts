import type { TimeZone } from "./day.ts";
import type { Language } from "./language.ts";
import type { PictureOptions, ThemeName } from "./picture-options.ts";
import { CALENDAR_MONTH, type MonthStart } from "./months.ts";
import {
  DEFAULT_PLAN,
  DEFAULT_QUIET_HOURS,
  type QuietHours,
  type SummaryPlan,
} from "./summary-plan.ts";

/** What a user may choose, beside their language and time zone. */
export interface Preferences {
  readonly monthStart: MonthStart;
  readonly theme: ThemeName;
  /** Hidden amounts stand behind Telegram's spoilers until they are tapped. */
  readonly amounts: "shown" | "hidden";
  readonly summaries: SummaryPlan;
  /** When messages that nobody asked for make no sound; null lets them sound at any hour. */
  readonly quietHours: QuietHours | null;
}

export const DEFAULT_PREFERENCES: Preferences = {
  monthStart: CALENDAR_MONTH,
  theme: "light",
  amounts: "shown",
  summaries: DEFAULT_PLAN,
  quietHours: DEFAULT_QUIET_HOURS,
};

export interface User extends Preferences {
  /** A random id: what Pluggy knows the user by (`clientUserId`). Never the Telegram id. */
  readonly id: string;
  readonly telegramId: number;
  readonly chatId: number;
  /** The language of the user's Telegram. */
  readonly telegramLanguage: Language;
  /** The language chosen in `/settings`; null follows Telegram. */
  readonly chosenLanguage: Language | null;
  readonly timeZone: TimeZone;
  /** When they blocked the bot; nothing is sent until they come back. */
  readonly blockedAt: Date | null;
  readonly createdAt: Date;
  /** When they asked for everything of theirs to be deleted; null while they stay. */
  readonly deletionRequestedAt: Date | null;
  /** The `ROW_RULES` that all their stored transactions go by; 0 while those are to be decided anew. */
  readonly rowRules: number;
  /** When the next summary is owed; null while none is: no bank yet, or switched off. */
  readonly nextSummaryAt: Date | null;
  /** Whether they were told, after their first report, that summaries come by themselves. */
  readonly knowsOfSummaries: boolean;
}

export function pictureOptionsFor(user: User): PictureOptions {
  return { language: languageFor(user), theme: user.theme };
}

export function languageFor(user: Pick<User, "telegramLanguage" | "chosenLanguage">): Language {
  return user.chosenLanguage ?? user.telegramLanguage;
}
