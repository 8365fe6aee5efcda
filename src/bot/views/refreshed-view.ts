import { bankName } from "../../i18n/bank-name.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import type { RefreshedBank } from "../../usecases/ports/chat.ts";
import { reconnectButton } from "./connect-buttons.ts";
import { currentIssue } from "./current-issue.ts";
import { joinHtml, markup, type Html } from "./html.ts";
import { message, type Message, type ReadingTime } from "./message.ts";
import { answerText } from "./refresh-view.ts";
import { amountHtml, type ViewOptions } from "./report/view-options.ts";
import { issueText } from "./issue-text.ts";

/** The results of a `/refresh`, bank by bank; replaces its first answer. */
export function refreshedView(
  banks: readonly RefreshedBank[],
  moment: ReadingTime,
  options: ViewOptions,
): Message {
  const { language } = options;
  return message(
    banks.map(
      (bank) =>
        markup`<b>${bankName(bank.item, language)}</b>\n${resultText(bank, moment, options)}`,
    ),
    ...banks.filter(needsReconnecting).map(({ item }) => reconnectButton(item, language)),
  );
}

function resultText(
  { item, result }: RefreshedBank,
  moment: ReadingTime,
  options: ViewOptions,
): Html | string {
  const { language } = options;
  const { refresh } = catalogFor(language).connection;
  switch (result.kind) {
    case "news":
      return newsText(result, options);
    case "nothing-new":
      return refresh.nothingNew;
    case "busy":
      return refresh.busy;
    case "broken": {
      const issue = currentIssue(item.state) ?? { requiredAction: "patience", code: null };
      return issueText(
        { ...item, bankName: bankName(item, language), issue },
        moment.zone,
        language,
      );
    }
    case "not-asked":
      return answerText({ item, answer: result.answer }, moment, language);
  }
}

/** The number of new transactions, and what they spend in each currency. */
function newsText(
  { count, spent }: Extract<RefreshedBank["result"], { kind: "news" }>,
  options: ViewOptions,
): Html {
  const { refresh } = catalogFor(options.language).connection;
  const news = markup`${refresh.news({ count })}`;
  if (spent.length === 0) return markup`${news}.`;
  const amounts = spent.map(({ minor, currency }) => amountHtml(minor, currency, options));
  return markup`${news}, ${joinHtml(amounts, " + ")} ${refresh.spent}.`;
}

function needsReconnecting({ item, result }: RefreshedBank): boolean {
  const requiredAction = currentIssue(item.state)?.requiredAction ?? "patience";
  return requiredAction !== "patience" && (result.kind === "broken" || result.kind === "not-asked");
}
