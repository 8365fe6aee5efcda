import type { Language } from "../../domain/language.ts";
import { bankName } from "../../i18n/bank-name.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { formatMoment } from "../../i18n/format-moment.ts";
import type { RefreshOutcome } from "../../usecases/refresh/refresh-items.ts";
import { REFRESH_CALLBACK } from "./item-codec.ts";
import { currentIssue } from "./current-issue.ts";
import { markup } from "./html.ts";
import { message, type Button, type Message, type ReadingTime } from "./message.ts";
import { issueText } from "./issue-text.ts";

/** The answer to `/refresh`: the outcome at each bank, and the next step. `buttons` reconnect those that need the user. */
export function refreshView(
  outcomes: readonly RefreshOutcome[],
  moment: ReadingTime,
  buttons: readonly Button[],
  language: Language,
): Message {
  const { refresh } = catalogFor(language).connection;
  const isComing = outcomes.some(({ answer }) =>
    ["started", "already-running"].includes(answer.kind),
  );
  return message(
    [
      ...outcomes.map(
        (outcome) =>
          markup`<b>${bankName(outcome.item, language)}</b>\n${answerText(outcome, moment, language)}`,
      ),
      ...(isComing ? [markup`${refresh.newsSoon}`] : []),
    ],
    ...buttons,
  );
}

/** Pluggy's immediate answer to the request. */
export function answerText(
  { item, answer }: RefreshOutcome,
  { now, zone }: ReadingTime,
  language: Language,
): string {
  const { refresh } = catalogFor(language).connection;
  switch (answer.kind) {
    case "started":
      return refresh.started;
    case "already-running":
      return refresh.alreadyRunning;
    case "too-soon":
      return answer.again === null
        ? refresh.tooSoonUntilUnknown
        : refresh.tooSoon({ moment: formatMoment(answer.again, now, zone, language) });
    case "needs-user":
    case "removed": {
      const issue = currentIssue(item.state) ?? { requiredAction: "login", code: null };
      return issueText({ ...item, bankName: bankName(item, language), issue }, zone, language);
    }
    case "by-pluggy-only":
      return refresh.byPluggyOnly;
    case "not-now":
      return refresh.notNow;
    case "unreachable":
      return refresh.unreachable;
  }
}

/** The answer to a second `/refresh` within the cooldown. */
export function justAskedView(language: Language): Message {
  return message([markup`${catalogFor(language).connection.refresh.justAsked}`]);
}

/** Runs `/refresh`. */
export function refreshButton(language: Language): Button {
  const { button } = catalogFor(language).connection.refresh;
  return { kind: "callback", label: button, data: REFRESH_CALLBACK };
}
