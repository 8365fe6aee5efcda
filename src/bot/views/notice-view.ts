import type { Language } from "../../domain/language.ts";
import type { Day } from "../../domain/day.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { formatDay } from "../../i18n/format-day.ts";
import { commandList } from "./help-view.ts";
import { markup } from "./html.ts";
import { message, type Message } from "./message.ts";

/** For a command that does not exist, and for anything that is no command at all. */
export function unknownView(what: "command" | "text", language: Language): Message {
  const { unknownCommand, notUnderstood } = catalogFor(language).notice;
  return message([
    markup`${what === "command" ? unknownCommand : notUnderstood}`,
    commandList(language),
  ]);
}

/** Something failed that the user cannot mend; the id finds it in the log. */
export function errorView(errorId: string, language: Language): Message {
  const { error, errorId: withId } = catalogFor(language).notice;
  const [before = "", after = ""] = withId({ id: "\u0000" }).split("\u0000");
  return message([markup`${error}`, markup`${before}<code>${errorId}</code>${after}`]);
}

/** For who is not on the list of allowed users. */
export function notAllowedView(telegramId: number, language: Language): Message {
  return message([markup`${catalogFor(language).notice.notAllowed({ telegramId })}`]);
}

/** For who was on the list and is not any more. */
export function noLongerAllowedView(language: Language): Message {
  return message([markup`${catalogFor(language).notice.noLongerAllowed}`]);
}

/** The last word to who comes back after their data was removed. */
export function removedView(on: Day, language: Language): Message {
  const { removed } = catalogFor(language).notice;
  return message([markup`${removed({ day: formatDay(on, language) })}`]);
}

/** For a group: one button leads to the private chat with the bot. */
export function privateOnlyView(botName: string, language: Language): Message {
  const { privateOnly, openPrivateChat } = catalogFor(language).notice;
  return message([markup`${privateOnly}`], {
    kind: "url",
    label: openPrivateChat,
    url: `https://t.me/${botName}`,
  });
}

export function tooFastView(language: Language): Message {
  return message([markup`${catalogFor(language).notice.tooFast}`]);
}
