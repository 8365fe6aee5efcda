import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import type { SyncProgress } from "../../usecases/ports/chat.ts";
import { markup } from "./html.ts";
import { message, type Message } from "./message.ts";
import { firstReason } from "./issue-text.ts";
import { continueButton, tryAgainButton } from "./connect-buttons.ts";

/** The progress message, which is edited during a bank's first sync. */
export function progressView(progress: SyncProgress, language: Language): Message {
  if (progress.kind === "asked") return askedMessage(progress, language);
  if (progress.kind !== "failed") return message([markup`${progressText(progress, language)}`]);
  const { bank, itemId, code } = progress;
  return message([markup`${failedText(bank, code, language)}`], tryAgainButton(itemId, language));
}

/** A code is entered on the Connect page, which the user may have closed. */
function askedMessage(
  { bank, itemId, requiredAction }: Extract<SyncProgress, { kind: "asked" }>,
  language: Language,
): Message {
  const text = markup`${catalogFor(language).progress.asked[requiredAction]({ bank })}`;
  return requiredAction === "code"
    ? message([text], continueButton(itemId, language))
    : message([text]);
}

/** That an attempt failed, and why, where the code has a text. */
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
