import { dayIn } from "../../domain/day.ts";
import { LINK_LIFETIME_MINUTES } from "../../domain/connect-link.ts";
import { languageFor, type User } from "../../domain/user.ts";
import { bankName } from "../../i18n/bank-name.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { formatDay } from "../../i18n/format-day.ts";
import type { Notice } from "../../usecases/ports/chat.ts";
import { alertButtons } from "./alerts/alert-buttons.ts";
import { alertsNoticeView } from "./alerts/alerts-notice-view.ts";
import { cashQuestionView } from "./cash/cash-question-view.ts";
import type { ConnectUrl } from "./connect-url.ts";
import { markup } from "./html.ts";
import { message, type Message } from "./message.ts";
import { brokenNoticeView } from "./broken-notice-view.ts";
import { summariesPlannedView } from "./schedule-view.ts";
import { renewUrlButton } from "./connect-buttons.ts";

/** The message of a notice, which is sent without a request of the user. */
export function noticeView(
  notice: Notice,
  user: Pick<User, "timeZone" | "telegramLanguage" | "chosenLanguage">,
  connectUrl: ConnectUrl,
): Message {
  const { text, buttons } = plainNoticeView(notice, user, connectUrl);
  const isOfConnection = notice.kind === "broken" || notice.kind === "consent-ending";
  const silence = isOfConnection ? alertButtons("connection", languageFor(user), false) : [];
  return { text, buttons: [...buttons, ...silence] };
}

function plainNoticeView(
  notice: Notice,
  user: Pick<User, "timeZone" | "telegramLanguage" | "chosenLanguage">,
  connectUrl: ConnectUrl,
): Message {
  const language = languageFor(user);
  const { notice: texts, linkValidity } = catalogFor(language).connection;
  switch (notice.kind) {
    case "broken": {
      const url = notice.linkToken === null ? null : connectUrl(notice.linkToken);
      const broken = { ...notice, bankName: bankName(notice, language) };
      return brokenNoticeView(broken, url, user.timeZone, language);
    }
    case "mended":
      return message([markup`${texts.restored({ bank: bankName(notice, language) })}`]);
    case "consent-ending": {
      const bank = bankName(notice, language);
      return message(
        [
          markup`<b>${texts.consentEnds({ bank })}</b>`,
          markup`${texts.consentUntil({ day: formatDay(notice.on, language) })}`,
          markup`<i>${linkValidity({ minutes: LINK_LIFETIME_MINUTES })}</i>`,
        ],
        renewUrlButton(bank, connectUrl(notice.linkToken), language),
      );
    }
    case "alerts":
      return alertsNoticeView(notice, user);
    case "cash-question":
      return cashQuestionView(notice.question, dayIn(notice.now, user.timeZone), {
        language,
        amounts: notice.amounts,
      });
    case "summaries-planned":
      return summariesPlannedView(notice.plan, language);
    case "disconnected":
      return message([markup`${texts.disconnected({ bank: bankName(notice, language) })}`]);
    case "data-deleted":
      return message([markup`${texts.dataDeleted}`, markup`${texts.comeBack}`]);
  }
}
