import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import type { SyncProgress } from "../../usecases/ports/chat.ts";
import { markup } from "./html.ts";
import { message, type Message } from "./message.ts";
import { firstReason } from "./issue-text.ts";
import { goOnButton, tryAgainButton } from "./try-again-button.ts";

/** The one message that is edited while a bank's transactions are fetched for the first time. */
export function progressView(progress: SyncProgress, language: Language): Message {
  if (progress.kind === "asked") return askedMessage(progress, language);
  if (progress.kind !== "failed") return message([markup`${progressText(progress, language)}`]);
  const { bank, itemId, code } = progress;
  return message([markup`${failedText(bank, code, language)}`], tryAgainButton(itemId, language));
}

/** A code is given on the page, which the user may have closed. */
function askedMessage(
  { bank, itemId, requiredAction }: Extract<SyncProgress, { kind: "asked" }>,
  language: Language,
): Message {
  const text = markup`${catalogFor(language).progress.asked[requiredAction]({ bank })}`;
  return requiredAction === "code"
    ? message([text], goOnButton(itemId, language))
    : message([text]);
}

/** That an attempt failed, and why where the bank says so. */
export function failedText(bank: string, code: string | null, language: Language): string {
  const why = firstReason(code, language);
  const what = catalogFor(language).progress.failed({ bank });
  return why === null ? what : `${what} ${why}`;
}

function progressText(
  progress: Exclude<SyncProgress, { kind: "failed" | "asked" }>,
  language: Language,
): string {
  const texts = catalogFor(language).progress;
  switch (progress.kind) {
    case "waiting":
      return texts.waiting(progress);
    case "slow":
      return texts.slow(progress);
    case "given-up":
      return texts.givenUp(progress);
    case "fetching":
      return progress.transactions === 0 ? texts.waiting(progress) : texts.fetching(progress);
    case "done":
      return progress.transactions === 0 ? texts.doneEmpty(progress) : texts.done(progress);
  }
}
