import type { Language } from "../../domain/language.ts";
import type { Calendar, Period } from "../../domain/period.ts";
import { likelyPeriods } from "../../domain/periods/likely-periods.ts";
import { periodWords } from "../../domain/periods/period-words.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import type { CommandName } from "../../i18n/catalog.ts";
import { formatDayRange } from "../../i18n/format-day.ts";
import { periodLead, periodTitle } from "../../i18n/period-title.ts";
import { commandButton } from "./command-codec.ts";
import { markup, joinHtml, type Html } from "./html.ts";
import { message, type Message } from "./message.ts";

/** A period that a command refused: none, or one that has not begun. */
export interface RefusedPeriod {
  readonly command: CommandName;
  /** What its buttons write between the command and the period. */
  readonly lead?: string;
  readonly why: "unknown" | "future";
  readonly words: string;
  readonly calendar: Calendar;
}

/** What was understood of a refused period, and buttons for the likeliest ones. */
export function noPeriodView(
  { command, lead = "", why, words, calendar }: RefusedPeriod,
  language: Language,
): Message {
  const { periodHelp } = catalogFor(language);
  const { understood, likely } = likelyPeriods(words, calendar);
  return message(
    [
      markup`${periodHelp[why]}`,
      ...(why === "unknown" && understood
        ? [
            markup`${periodHelp.understood({ days: formatDayRange(understood.first, understood.last, language) })}`,
          ]
        : []),
      ...(command === "report"
        ? [markup`<b>${periodHelp.examplesTitle}</b>\n${periodExamples(language)}`]
        : []),
    ],
    ...likely.map((period) =>
      commandButton(label(period, language), command, `${lead}${periodWords(period, calendar)}`),
    ),
  );
}

function label(period: Period, language: Language): string {
  return periodLead(period, language) ?? periodTitle(period, language);
}

export function periodExamples(language: Language): Html {
  const { examples } = catalogFor(language).periodHelp;
  return joinHtml(
    examples.map(([typed, meaning]) => markup`<code>${typed}</code> – ${meaning}`),
    "\n",
  );
}
