import { ALERT_KINDS } from "../../../domain/alerts/alert-kind.ts";
import { LIMIT_CURRENCY } from "../../../domain/alerts/alert-settings.ts";
import { languageFor, type User } from "../../../domain/user.ts";
import { bankName } from "../../../i18n/bank-name.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatMoment } from "../../../i18n/format-moment.ts";
import { formatWholeMoney } from "../../../i18n/format-money.ts";
import type { AlertLine, Notice } from "../../../usecases/ports/chat.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { message, type Button, type Message } from "../message.ts";
import type { ViewOptions } from "../report/view-options.ts";
import { alertButtons, alertsButton } from "./alert-buttons.ts";
import { alertLine } from "./alert-line.ts";

type AlertsNotice = Extract<Notice, { kind: "alerts" }>;

const MAX_LINES = 5;

/** One message of alerts: what happened comes first, because a notification shows no more. */
export function alertsNoticeView(
  { lines, ages, amounts, now }: AlertsNotice,
  user: Pick<User, "timeZone" | "telegramLanguage" | "chosenLanguage">,
): Message {
  const language = languageFor(user);
  const texts = catalogFor(language).alerts;
  const options = { language, amounts };
  const shown = lines.slice(0, MAX_LINES).map((line) => alertLine(line, options));
  const count = lines.length - shown.length;
  const more = count > 0 ? [markup`${texts.more({ count })}`] : [];
  const known = ages.flatMap(({ bank, at }): Html[] => {
    if (at === null) return [];
    const moment = formatMoment(at, now, user.timeZone, language);
    return [markup`<i>${texts.age({ bank: bankName(bank, language), moment })}</i>`];
  });
  const data = known.length === 0 ? [] : [joinHtml(known, "\n")];
  return {
    ...message([joinHtml([...shown, ...more], "\n"), ...data]),
    buttons: buttonsOf(lines, options),
  };
}

function buttonsOf(lines: readonly AlertLine[], options: ViewOptions): Button[][] {
  const { language } = options;
  const proposals = lines.flatMap((line) =>
    line.kind === "large-proposal" ? proposalButtons(line.minor, options) : [],
  );
  const kinds = ALERT_KINDS.filter((kind) => lines.some((line) => line.kind === kind));
  return [
    ...proposals,
    ...kinds.flatMap((kind) => alertButtons(kind, language, kinds.length === 1)),
  ];
}

/** A button cannot hide its amount: where amounts are hidden it has none. */
function proposalButtons(minor: number, { language, amounts }: ViewOptions): Button[][] {
  const { button } = catalogFor(language).alerts;
  const amount = amounts === "hidden" ? "R$ …" : formatWholeMoney(minor, LIMIT_CURRENCY, language);
  const set = { kind: "limit", alert: "large", minor } as const;
  return [
    [alertsButton(button.accept({ amount }), set, "reply")],
    [
      alertsButton(button.otherAmount, { kind: "open", alert: "large" }, "reply"),
      alertsButton(button.refuse, { kind: "refuse" }, "reply"),
    ],
  ];
}
