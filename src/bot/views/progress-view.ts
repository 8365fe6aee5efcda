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
  const { bankName: bank, itemId, code } = progress;
  return message([markup`${failedText(bank, code, language)}`], tryAgainButton(itemId, language));
}

/** A code is entered on the Connect page, which the user may have closed. */
function askedMessage(
  { bankName: bank, itemId, requiredAction }: Extract<SyncProgress, { kind: "asked" }>,
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
  const { bankName: bank } = progress;
  switch (progress.kind) {
    case "waiting":
      return texts.waiting({ bank });
    case "slow":
      return texts.slow({ bank });
    case "given-up":
      return texts.givenUp({ bank });
    case "fetching":
      return progress.transactions === 0
        ? texts.waiting({ bank })
        : texts.fetching({ bank, transactions: progress.transactions });
    case "done":
      return progress.transactions === 0
        ? texts.doneEmpty({ bank })
        : texts.done({ bank, transactions: progress.transactions });
  }
}
