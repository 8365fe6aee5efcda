import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import type { SyncProgress } from "../../usecases/ports/chat.ts";
import { markup } from "./html.ts";
import { message, type Message } from "./message.ts";

/** The one message that is edited while a bank's movements are fetched for the first time. */
export function progressView(progress: SyncProgress, language: Language): Message {
  return message([markup`${progressText(progress, language)}`]);
}

function progressText(progress: SyncProgress, language: Language): string {
  const texts = catalogFor(language).progress;
  switch (progress.kind) {
    case "waiting":
      return texts.waiting(progress);
    case "fetching":
      return progress.movements === 0 ? texts.waiting(progress) : texts.fetching(progress);
    case "done":
      return progress.movements === 0 ? texts.doneEmpty(progress) : texts.done(progress);
  }
}
