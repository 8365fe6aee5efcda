import type { BankItem } from "../../domain/bank-item.ts";
import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { formatList } from "../../i18n/format-list.ts";
import { connectButton, tryAgainButton } from "./connect-buttons.ts";
import { markup } from "./html.ts";
import { message, type Message } from "./message.ts";
import { failedText } from "./progress-view.ts";

/** The answer to a request for figures before a bank is connected. */
export function noBankView(language: Language): Message {
  const { noDataYet } = catalogFor(language);
  return message(
    [markup`${noDataYet.noBank}`, markup`${noDataYet.noBankNext}`],
    connectButton(language, "first"),
  );
}

/** The answer to a request for figures while the first sync of every bank is running. */
export function stillFetchingView(banks: readonly string[], language: Language): Message {
  const { noDataYet } = catalogFor(language);
  return message([
    markup`${noDataYet.fetching({ banks: formatList(banks, language) })}`,
    markup`${noDataYet.fetchingNext}`,
  ]);
}

/** The answer to a request for figures before the first sync of any bank has ended: the state of the latest attempt. */
export function noDataYetView(
  attempt: Pick<BankItem, "id" | "bankName" | "state"> | null,
  language: Language,
): Message {
  if (attempt === null) return noBankView(language);
  const { id, bankName: bank, state } = attempt;
  const { noDataYet, progress } = catalogFor(language);
  switch (state.kind) {
    case "updating":
    case "working":
      return stillFetchingView([bank], language);
    case "waiting-input":
      return waitingView(progress.asked.code({ bank }), id, language);
    case "waiting-action":
      return waitingView(progress.asked.authorisation({ bank }), id, language);
    case "login-error":
    case "outdated":
      return message(
        [markup`${noDataYet.noBank}`, markup`${failedText(bank, state.code, language)}`],
        tryAgainButton(id, language),
        connectButton(language, "another"),
      );
    case "removed":
      return noBankView(language);
  }
}

/** With a button to reopen the Connect page, which the user may have closed. */
function waitingView(what: string, itemId: string, language: Language): Message {
  const { thenReport } = catalogFor(language).noDataYet;
  return message([markup`${what}`, markup`${thenReport}`], tryAgainButton(itemId, language));
}
