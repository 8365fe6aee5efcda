import type { Language } from "../../domain/language.ts";
import type { Month, MonthStart } from "../../domain/months.ts";
import { cityOf } from "../../domain/time-zones.ts";
import type { User } from "../../domain/user.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { formatDayRange } from "../../i18n/format-day.ts";
import { clockTime } from "../../i18n/format-moment.ts";
import { monthStartWords } from "../../i18n/month-start-words.ts";
import { joinHtml, markup, type Html } from "./html.ts";
import { message, type Button, type Message } from "./message.ts";
import { settingsBackButton, choice, LANGUAGE_NAMES, settingsButton } from "./settings-keyboard.ts";

/** A user's settings, and what they mean now. */
export interface SettingsState {
  readonly user: User;
  readonly now: Date;
  /** The user's current month. */
  readonly month: Month;
}

/** The answer to `/settings`: every setting in words, with buttons to change it. */
export function settingsView(state: SettingsState, language: Language): Message {
  const { settings: texts } = catalogFor(language);
  const { theme, amounts, cashSince } = state.user;
  const { settings: cash } = catalogFor(language).cash;
  const open = (part: "language" | "zone" | "month", label: string): Button =>
    settingsButton(label, { kind: "open", part });
  const paragraphs = [
    markup`<b>${texts.title}</b>`,
    joinHtml(choicesOf(state, language), "\n"),
    markup`${texts.hint}`,
  ];
  return {
    ...message(paragraphs),
    buttons: [
      [open("language", texts.language.label), open("zone", texts.zone.label)],
      [open("month", texts.monthStart.label)],
      [
        theme === "light"
          ? settingsButton(texts.theme.useDark, { kind: "theme", theme: "dark" })
          : settingsButton(texts.theme.useLight, { kind: "theme", theme: "light" }),
      ],
      [
        amounts === "shown"
          ? settingsButton(texts.amounts.hide, { kind: "amounts", amounts: "hidden" })
          : settingsButton(texts.amounts.show, { kind: "amounts", amounts: "shown" }),
      ],
      [
        cashSince === null
          ? settingsButton(cash.switchOn, { kind: "cash", cash: "on" })
          : settingsButton(cash.switchOff, { kind: "cash", cash: "off" }),
      ],
    ],
  };
}

/** Each language is named in itself. */
export function languageView(user: Pick<User, "chosenLanguage">, language: Language): Message {
  const { settings: texts } = catalogFor(language);
  const chosen = (one: Language | null) => user.chosenLanguage === one;
  return message(
    [markup`<b>${texts.language.label}</b>`, markup`${texts.language.question}`],
    choice(LANGUAGE_NAMES.pt, chosen("pt"), { kind: "language", language: "pt" }),
    choice(LANGUAGE_NAMES.en, chosen("en"), { kind: "language", language: "en" }),
    choice(texts.language.follow, chosen(null), { kind: "language", language: null }),
    settingsBackButton("all", language),
  );
}

function choicesOf({ user, now, month }: SettingsState, language: Language): Html[] {
  const { settings: texts } = catalogFor(language);
  const { settings: cash } = catalogFor(language).cash;
  const spoken = LANGUAGE_NAMES[language];
  const city = cityOf(user.timeZone, language);
  const time = clockTime(now, user.timeZone);
  const days = formatDayRange(month.first, month.last, language);
  const monthStart = markup`${texts.monthStart.label}: <b>${monthStartWords(user.monthStart, language)}</b>`;
  return [
    markup`${texts.language.label}: <b>${
      user.chosenLanguage === null ? texts.language.fromTelegram({ language: spoken }) : spoken
    }</b>`,
    markup`${texts.zone.label}: <b>${city}</b> (${texts.zone.now({ time })})`,
    monthStart,
    ...(isCalendarMonth(user.monthStart)
      ? []
      : [markup`<i>${texts.monthStart.monthNow({ days })}</i>`]),
    markup`${texts.theme.label}: <b>${texts.theme[user.theme]}</b>`,
    markup`${texts.amounts.label}: <b>${texts.amounts[user.amounts]}</b>`,
    markup`${cash.label}: <b>${user.cashSince === null ? cash.off : cash.on}</b>`,
    ...(user.cashSince === null ? [] : [markup`<i>${cash.switchNote}</i>`]),
  ];
}

/** The days of a calendar month are not listed. */
function isCalendarMonth(start: MonthStart): boolean {
  return start.kind === "day" && start.day === 1;
}
