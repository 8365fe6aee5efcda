import type { BankItem } from "../../domain/bank-item.ts";
import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { formatList } from "../../i18n/format-list.ts";
import { connectButton } from "./connect-button.ts";
import { markup } from "./html.ts";
import { message, type Message } from "./message.ts";
import { failedText } from "./progress-view.ts";
import { tryAgainButton } from "./try-again-button.ts";

/** For who asks for figures before connecting a bank. */
export function noBankView(language: Language): Message {
  const { nothingYet } = catalogFor(language);
  return message(
    [markup`${nothingYet.noBank}`, markup`${nothingYet.noBankNext}`],
    connectButton(language, "first"),
  );
}

/** For who asks for figures while the first transactions of every bank are still on their way. */
export function stillFetchingView(banks: readonly string[], language: Language): Message {
  const { nothingYet } = catalogFor(language);
  return message([
    markup`${nothingYet.fetching({ banks: formatList(banks, language) })}`,
    markup`${nothingYet.fetchingNext}`,
  ]);
}

/** For who asks for figures before any bank delivered: what the state of the latest attempt is. */
export function nothingYetView(
  attempt: Pick<BankItem, "id" | "bank" | "state"> | null,
  language: Language,
): Message {
  if (attempt === null) return noBankView(language);
  const { id, bank, state } = attempt;
  const { nothingYet, progress } = catalogFor(language);
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
        [markup`${nothingYet.noBank}`, markup`${failedText(bank, state.code, language)}`],
        tryAgainButton(id, language),
        connectButton(language, "another"),
      );
    case "removed":
      return noBankView(language);
  }
}

/** The button is for who closed the page meanwhile. */
function waitingView(what: string, itemId: string, language: Language): Message {
  const { thenReport } = catalogFor(language).nothingYet;
  return message([markup`${what}`, markup`${thenReport}`], tryAgainButton(itemId, language));
}
