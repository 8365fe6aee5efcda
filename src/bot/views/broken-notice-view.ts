import { LINK_LIFETIME_MINUTES } from "../../domain/connect-link.ts";
import { dayIn, type TimeZone } from "../../domain/day.ts";
import type { Language } from "../../domain/language.ts";
import { STALLED } from "../../domain/stalled.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { formatDay } from "../../i18n/format-day.ts";
import { formatMoment } from "../../i18n/format-moment.ts";
import type { Notice } from "../../usecases/ports/chat.ts";
import { markup, type Html } from "./html.ts";
import { message, type Message } from "./message.ts";
import { reconnectUrlButton } from "./connect-buttons.ts";
import { issueText, issueTitle } from "./issue-text.ts";

type BrokenBank = Extract<Notice, { kind: "broken" }>;

/** Notifies that a bank stopped working: why, the next step, its deadline, and that no data are lost. `url` reconnects it, where that helps. */
export function brokenNoticeView(
  broken: BrokenBank,
  url: string | null,
  zone: TimeZone,
  language: Language,
): Message {
  const { linkValidity } = catalogFor(language).connection;
  return message(
    [
      markup`<b>${issueTitle(broken, language)}</b>`,
      markup`${issueText(broken, zone, language)}`,
      ...deadlineOf(broken, zone, language),
      ...oldDataOf(broken, zone, language),
      ...(url === null ? [] : [markup`<i>${linkValidity({ minutes: LINK_LIFETIME_MINUTES })}</i>`]),
    ],
    ...(url === null ? [] : [reconnectUrlButton(broken.bankName, url, language)]),
  );
}

function deadlineOf({ issue }: BrokenBank, zone: TimeZone, language: Language): Html[] {
  const { until, since } = issue;
  if (until === null) return [];
  const moment = formatMoment(until, since, zone, language);
  return [markup`<b>${catalogFor(language).connection.deadline({ moment })}</b>`];
}

function oldDataOf(
  { lastUpdatedAt, issue }: BrokenBank,
  zone: TimeZone,
  language: Language,
): Html[] {
  const { oldDataStays, oldDataUntil } = catalogFor(language).connection.notice;
  if (lastUpdatedAt === null) return [];
  // The text of a stalled bank names its last day already.
  if (issue.code === STALLED) return [markup`${oldDataStays}`];
  return [markup`${oldDataUntil({ day: formatDay(dayIn(lastUpdatedAt, zone), language) })}`];
}
