import { DEFAULT_ALERTS, type AlertSettings } from "./alerts/alert-settings.ts";
import type { TimeZone } from "./day.ts";
import type { Kept } from "./kept/kept.ts";
import type { GameMemory } from "./game.ts";
import type { Language } from "./language.ts";
import type { PictureOptions, ThemeName } from "./picture-options.ts";
import { CALENDAR_MONTH, type MonthStart } from "./months.ts";
import {
  DEFAULT_PLAN,
  DEFAULT_QUIET_HOURS,
  type QuietHours,
  type SummaryPlan,
} from "./summary-plan.ts";

/** The settings of a user, beside language and time zone. */
export interface Preferences {
  readonly monthStart: MonthStart;
  readonly theme: ThemeName;
  /** `hidden` puts amounts behind Telegram's spoilers. */
  readonly amounts: "shown" | "hidden";
  readonly summaries: SummaryPlan;
  /** When unrequested messages are silent, and alerts wait; null: never. */
  readonly quietHours: QuietHours | null;
  readonly alerts: AlertSettings;
}

export const DEFAULT_PREFERENCES: Preferences = {
  monthStart: CALENDAR_MONTH,
  theme: "light",
  amounts: "shown",
  summaries: DEFAULT_PLAN,
  quietHours: DEFAULT_QUIET_HOURS,
  alerts: DEFAULT_ALERTS,
};

export interface User extends Preferences {
  /** A random id, which Pluggy knows as `clientUserId`. Never the Telegram id. */
  readonly id: string;
  readonly telegramId: number;
  readonly chatId: number;
  /** The language of the user's Telegram client. */
  readonly telegramLanguage: Language;
  /** The language chosen in `/settings`; null follows Telegram. */
  readonly chosenLanguage: Language | null;
  readonly timeZone: TimeZone;
  /** When the user blocked the bot; nothing is sent until they return. */
  readonly blockedAt: Date | null;
  readonly createdAt: Date;
  /** When the user asked for the deletion of all their data; null otherwise. */
  readonly deletionRequestedAt: Date | null;
  /**
   * The `ROW_RULES_VERSION` that all stored transactions follow; 0 while they must be recomputed.
   */
  readonly rowRules: number;
  /** When the next summary is due; null without a bank or with summaries switched off. */
  readonly nextSummaryAt: Date | null;
  /** Whether summaries were announced to the user, after their first report. */
  readonly knowsOfSummaries: boolean;
  readonly game: GameMemory;
  /** When the user switched cash on; null while it is off. */
  readonly cashSince: Date | null;
  /** One more with every change of the stored transactions, once it is complete. */
  readonly figuresVersion: number;
  /** From when on single movements are kept; null while all of them are. */
  readonly kept: Kept | null;
  /** When old movements are looked for next; null where they never were. */
  readonly nextLetGoAt: Date | null;
}

export function pictureOptionsFor(user: User): PictureOptions {
  return { language: languageFor(user), theme: user.theme };
}

export function languageFor(user: Pick<User, "telegramLanguage" | "chosenLanguage">): Language {
  return user.chosenLanguage ?? user.telegramLanguage;
}
