import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { markup, joinHtml, type Html } from "./html.ts";
import { message, type Message } from "./message.ts";

/** The answer where the argument of `/report` is no period, or one in the future. */
export function noPeriodView(why: "unknown" | "future", language: Language): Message {
  const { periodHelp } = catalogFor(language);
  return message([
    markup`${periodHelp[why]}`,
    markup`<b>${periodHelp.examplesTitle}</b>\n${periodExamples(language)}`,
  ]);
}

export function periodExamples(language: Language): Html {
  const { examples } = catalogFor(language).periodHelp;
  return joinHtml(
    examples.map(([typed, meaning]) => markup`<code>${typed}</code> – ${meaning}`),
    "\n",
  );
}
