import { bankName } from "../../i18n/bank-name.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import type { RefreshedBank } from "../../usecases/ports/chat.ts";
import { RECONNECT_CALLBACK } from "./item-codec.ts";
import { currentIssue } from "./current-issue.ts";
import { joinHtml, markup, type Html } from "./html.ts";
import { message, type Button, type Message } from "./message.ts";
import { answerText, type RefreshMoment } from "./refresh-view.ts";
import { amountHtml, type ViewOptions } from "./report/view-options.ts";
import { issueText } from "./issue-text.ts";

/** What came of a `/refresh`, bank by bank, in the message that it wrote. */
export function refreshedView(
  banks: readonly RefreshedBank[],
  moment: RefreshMoment,
  reader: ViewOptions,
): Message {
  const { language } = reader;
  return message(
    banks.map(
      (bank) =>
        markup`<b>${bankName(bank.item, language)}</b>\n${resultText(bank, moment, reader)}`,
    ),
    ...banks.filter(needsPerson).map(({ item }) => reconnect(item, reader)),
  );
}

function resultText(
  { item, result }: RefreshedBank,
  moment: RefreshMoment,
  reader: ViewOptions,
): Html | string {
  const { language } = reader;
  const { refresh } = catalogFor(language).connection;
  switch (result.kind) {
    case "news":
      return newsText(result, reader);
    case "nothing-new":
      return refresh.nothingNew;
    case "busy":
      return refresh.busy;
    case "broken": {
      const issue = currentIssue(item.state) ?? { requiredAction: "patience", code: null };
      return issueText({ ...item, bank: bankName(item, language), issue }, moment.zone, language);
    }
    case "not-asked":
      return answerText({ item, answer: result.answer }, moment, language);
  }
}

/** How many transactions are new, and what was spent in them, of each currency. */
function newsText(
  { count, spent }: Extract<RefreshedBank["result"], { kind: "news" }>,
  reader: ViewOptions,
): Html {
  const { refresh } = catalogFor(reader.language).connection;
  const news = markup`${refresh.news({ count })}`;
  if (spent.length === 0) return markup`${news}.`;
  const amounts = spent.map(({ minor, currency }) => amountHtml(minor, currency, reader));
  return markup`${news}, ${joinHtml(amounts, " + ")} ${refresh.spent}.`;
}

function needsPerson({ item, result }: RefreshedBank): boolean {
  const requiredAction = currentIssue(item.state)?.requiredAction ?? "patience";
  return requiredAction !== "patience" && (result.kind === "broken" || result.kind === "not-asked");
}

function reconnect(item: RefreshedBank["item"], { language }: ViewOptions): Button {
  const label = catalogFor(language).connection.reconnect({ bank: bankName(item, language) });
  return { kind: "callback", label, data: RECONNECT_CALLBACK.dataFor(item.id) };
}
