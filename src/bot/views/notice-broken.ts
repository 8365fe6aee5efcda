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
import { reconnectButton } from "./reconnect-button.ts";
import { issueText } from "./issue-text.ts";

type BrokenBank = Extract<Notice, { kind: "broken" }>;

/** A bank stopped working: why, what to do, until when, and that nothing is lost. `url` mends it, where the user can. */
export function brokenNotice(
  broken: BrokenBank,
  url: string | null,
  zone: TimeZone,
  language: Language,
): Message {
  const { linkValidity } = catalogFor(language).connection;
  return message(
    [
      markup`<b>${titleOf(broken, language)}</b>`,
      markup`${issueText(broken, zone, language)}`,
      ...deadlineOf(broken, zone, language),
      ...oldDataOf(broken, zone, language),
      ...(url === null ? [] : [markup`<i>${linkValidity({ minutes: LINK_LIFETIME_MINUTES })}</i>`]),
    ],
    ...(url === null ? [] : [reconnectButton(broken.bank, url, language)]),
  );
}

function titleOf({ bank, issue }: BrokenBank, language: Language): string {
  const { notice } = catalogFor(language).connection;
  switch (issue.requiredAction) {
    case "login":
    case "patience":
      return notice.stopped({ bank });
    case "code":
      return notice.asksForCode({ bank });
    case "authorisation":
      return notice.waitsForYou({ bank });
    case "new-connection":
      return notice.accessEnded({ bank });
  }
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
  // A silent bank's last day was said already.
  if (issue.code === STALLED) return [markup`${oldDataStays}`];
  return [markup`${oldDataUntil({ day: formatDay(dayIn(lastUpdatedAt, zone), language) })}`];
}
