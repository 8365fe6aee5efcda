import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import type { Policy } from "../../usecases/ports/policy.ts";
import { markup } from "./html.ts";
import { message, type Message } from "./message.ts";

const DAY_MS = 24 * 3_600_000;

/** The answer to `/privacy`: what is stored, where, for how long, and who can see it. */
export function privacyView(
  { syncBlockedMs, keepBlockedMs }: Pick<Policy, "syncBlockedMs" | "keepBlockedMs">,
  language: Language,
): Message {
  const { title, chapters, blocked } = catalogFor(language).connection.privacy;
  const days = { readDays: syncBlockedMs / DAY_MS, keepDays: keepBlockedMs / DAY_MS };
  return message([
    markup`<b>${title}</b>`,
    ...[...chapters, blocked(days)].map(([name, text]) => markup`<b>${name}</b>\n${text}`),
  ]);
}
