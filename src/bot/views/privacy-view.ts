import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import type { Policy } from "../../usecases/ports/policy.ts";
import { markup } from "./html.ts";
import { message, type Message } from "./message.ts";

const DAY_MS = 24 * 3_600_000;

type ShownPolicy = Pick<Policy, "syncBlockedMs" | "keepBlockedMs" | "keepMonths">;

/** The answer to `/privacy`: what is stored, where, for how long, and who can see it. */
export function privacyView(
  { syncBlockedMs, keepBlockedMs, keepMonths }: ShownPolicy,
  language: Language,
): Message {
  const { title, chapters, oldMovements, blocked } = catalogFor(language).connection.privacy;
  const days = { readDays: syncBlockedMs / DAY_MS, keepDays: keepBlockedMs / DAY_MS };
  const old = keepMonths === null ? [] : [oldMovements({ months: keepMonths })];
  return message([
    markup`<b>${title}</b>`,
    ...[...chapters, ...old, blocked(days)].map(([name, text]) => markup`<b>${name}</b>\n${text}`),
  ]);
}
