import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { formatList } from "../../i18n/format-list.ts";
import { connectButton } from "./connect-button.ts";
import { markup } from "./html.ts";
import { message, type Message } from "./message.ts";

/** For who asks for figures before connecting a bank. */
export function noBankView(language: Language): Message {
  const { nothingYet } = catalogFor(language);
  return message(
    [markup`${nothingYet.noBank}`, markup`${nothingYet.noBankNext}`],
    connectButton(language, "first"),
  );
}

/** For who asks for figures while the first movements of every bank are still on their way. */
export function stillFetchingView(banks: readonly string[], language: Language): Message {
  const { nothingYet } = catalogFor(language);
  return message([
    markup`${nothingYet.fetching({ banks: formatList(banks, language) })}`,
    markup`${nothingYet.fetchingNext}`,
  ]);
}
