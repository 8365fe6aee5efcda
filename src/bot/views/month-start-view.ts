import type { Language } from "../../domain/language.ts";
import type { MonthStart } from "../../domain/months.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { monthStartWords } from "../../i18n/month-start-words.ts";
import { markup } from "./html.ts";
import { inRows } from "./in-rows.ts";
import { choiceLabel, message, type Button, type Message } from "./message.ts";
import { settingsBackButton, choice, settingsButton } from "./settings-keyboard.ts";

/** A week per row, so that the days look like a calendar. */
const DAYS_PER_ROW = 7;
/** The working day of the month by which the law has salaries paid. */
const USUAL_NTH = 5;
const PAYDAYS = [5, 7, 10, 15, 20, 25, 30, 31];

/** The kinds of month start, with the current one. */
export function monthStartView(start: MonthStart, language: Language): Message {
  const { monthStart: texts } = catalogFor(language).settings;
  const isFirst = start.kind === "day" && start.day === 1;
  return message(
    [
      markup`<b>${texts.label}: ${monthStartWords(start, language)}</b>`,
      markup`${texts.explanation}`,
      markup`${texts.payExplanation}`,
    ],
    choice(texts.firstDay, isFirst, { kind: "month-start", start: { kind: "day", day: 1 } }),
    settingsButton(choiceLabel(texts.otherDay, start.kind === "day" && !isFirst), {
      kind: "open",
      part: "day",
    }),
    settingsButton(choiceLabel(texts.payday, start.kind !== "day"), {
      kind: "open",
      part: "payday",
    }),
    settingsBackButton("all", language),
  );
}

export function monthDayView(start: MonthStart, language: Language): Message {
  const { monthStart: texts } = catalogFor(language).settings;
  const days = Array.from({ length: 31 }, (_, index) => index + 1).map((day) =>
    settingsButton(start.kind === "day" && start.day === day ? `✓${day}` : `${day}`, {
      kind: "month-start",
      start: { kind: "day", day },
    }),
  );
  const text = message([markup`<b>${texts.dayQuestion}</b>`, markup`${texts.dayNote}`]);
  return { ...text, buttons: withBack(inRows(days, DAYS_PER_ROW), language) };
}

export function paydayView(start: MonthStart, language: Language): Message {
  const { monthStart: texts } = catalogFor(language).settings;
  const paydays = PAYDAYS.map((day) =>
    choice(texts.paydayChoice({ day }), start.kind === "working-day" && start.onOrBefore === day, {
      kind: "month-start",
      start: { kind: "working-day", onOrBefore: day },
    }),
  );
  const isUsual = start.kind === "nth-working-day" && start.nth === USUAL_NTH;
  const usual = choice(texts.workingDayChoice({ nth: USUAL_NTH }), isUsual, {
    kind: "month-start",
    start: { kind: "nth-working-day", nth: USUAL_NTH },
  });
  const text = message([markup`<b>${texts.paydayQuestion}</b>`, markup`${texts.paydayNote}`]);
  return { ...text, buttons: withBack([[usual], ...inRows(paydays, 2)], language) };
}

function withBack(rows: readonly (readonly Button[])[], language: Language): Message["buttons"] {
  return [...rows, [settingsBackButton("month", language)]];
}
