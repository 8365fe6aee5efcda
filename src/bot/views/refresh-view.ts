import type { TimeZone } from "../../domain/day.ts";
import type { Language } from "../../domain/language.ts";
import { bankName } from "../../i18n/bank-name.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { formatMoment } from "../../i18n/format-moment.ts";
import type { RefreshOutcome } from "../../usecases/refresh-items.ts";
import { REFRESH_CALLBACK } from "./item-codec.ts";
import { currentIssue } from "./current-issue.ts";
import { markup } from "./html.ts";
import { message, type Button, type Message } from "./message.ts";
import { issueText } from "./issue-text.ts";

export interface RefreshMoment {
  readonly now: Date;
  readonly zone: TimeZone;
}

/** The answer to `/refresh`: what happened at each bank, and what to do. `buttons` mend those that need the user. */
export function refreshView(
  outcomes: readonly RefreshOutcome[],
  moment: RefreshMoment,
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

/** What Pluggy said at once. */
export function answerText(
  { item, answer }: RefreshOutcome,
  { now, zone }: RefreshMoment,
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
        ? refresh.tooSoonToSay
        : refresh.tooSoon({ moment: formatMoment(answer.again, now, zone, language) });
    case "needs-person":
    case "removed": {
      const issue = currentIssue(item.state) ?? { requiredAction: "login", code: null };
      return issueText({ ...item, bank: bankName(item, language), issue }, zone, language);
    }
    case "by-pluggy-only":
      return refresh.byPluggyOnly;
    case "not-now":
      return refresh.notNow;
    case "unreachable":
      return refresh.unreachable;
  }
}

/** To somebody who asked a moment ago. */
export function justAskedView(language: Language): Message {
  return message([markup`${catalogFor(language).connection.refresh.justAsked}`]);
}

/** Pressing it is the same as sending `/refresh`. */
export function refreshButton(language: Language): Button {
  const { button } = catalogFor(language).connection.refresh;
  return { kind: "callback", label: button, data: REFRESH_CALLBACK };
}
