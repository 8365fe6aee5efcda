/* Replies to requests that the bot cannot or must not carry out. */

import type { Language } from "../../domain/language.ts";
import type { Day } from "../../domain/day.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { formatDay } from "../../i18n/format-day.ts";
import { COMMANDS } from "../../i18n/catalog.ts";
import { fillIn } from "./fill-in.ts";
import { commandLines } from "./help-view.ts";
import { markup } from "./html.ts";
import { message, type Message } from "./message.ts";

/** `/help` names itself “this message”, and this list is as long. */
const LISTED = COMMANDS.filter((name) => name !== "start" && name !== "help");

export function unknownCommandView(language: Language): Message {
  const { unknownCommand } = catalogFor(language).notice;
  return message([markup`${unknownCommand}`, commandLines(LISTED, language)]);
}

/** The answer after an unexpected error; its id is in the log. */
export function errorView(errorId: string, language: Language): Message {
  const { error, errorId: withId } = catalogFor(language).notice;
  const id = markup`<code>${errorId}</code>`;
  return message([markup`${error}`, fillIn(withId, { id })]);
}

/** The answer to a user who is not allowed to use the bot. */
export function notAllowedView(telegramId: number, language: Language): Message {
  return message([markup`${catalogFor(language).notice.notAllowed({ telegramId })}`]);
}

/** The answer to a user who was allowed and no longer is. */
export function noLongerAllowedView(language: Language): Message {
  return message([markup`${catalogFor(language).notice.noLongerAllowed}`]);
}

/** The notice for a returning user whose data were removed. */
export function removedView(on: Day, language: Language): Message {
  const { removed } = catalogFor(language).notice;
  return message([markup`${removed({ day: formatDay(on, language) })}`]);
}

/** The answer in a group, with a button to the private chat with the bot. */
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
