import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import type { Gone } from "../../usecases/teaching/choose.ts";
import type { Noted, NoteTooLong } from "../../usecases/teaching/note-transaction.ts";
import type { Renamed } from "../../usecases/teaching/rename-merchant.ts";
import type { Unidentified } from "../../usecases/teaching/set-rule.ts";
import { markup } from "./html.ts";
import { message, type Message } from "./message.ts";
import { hiddenPlace, type ReplyPlace } from "./reply-place.ts";
import { answerUndoData } from "./teaching-codec.ts";

/** What the answer to a question changed: its place, and the key of its transaction. */
export interface RepliedPlace {
  readonly place: ReplyPlace;
  readonly key: string;
}

/** What a merchant is called now, or why not. */
export function renamedView(
  done: Renamed | Unidentified | Gone,
  at: RepliedPlace,
  language: Language,
): Message {
  const { rename, gone, unidentified } = catalogFor(language).teaching;
  switch (done.kind) {
    case "gone":
      return message([markup`${gone}`]);
    case "unidentified":
      return message([markup`${unidentified}`]);
    case "nameless":
      return message([markup`${rename.nameless}`]);
    case "too-long":
      return message([markup`${rename.tooLong({ max: done.max })}`]);
    case "renamed": {
      const { changeId, count } = done;
      const sentences = [
        done.isJoined ? rename.joined(done) : rename.done(done),
        ...(count > 1 ? [rename.shared({ count })] : []),
      ];
      return changedView(sentences.join(" "), changeId, at, language);
    }
  }
}

/** What is noted now, or why not. */
export function notedView(
  done: Noted | NoteTooLong | Gone,
  at: RepliedPlace,
  language: Language,
): Message {
  const { note, gone } = catalogFor(language).teaching;
  switch (done.kind) {
    case "gone":
      return message([markup`${gone}`]);
    case "note-too-long":
      return message([markup`${note.tooLong({ max: done.max })}`]);
    case "noted": {
      const text = done.note === null ? note.deleted : note.done({ text: done.note });
      return changedView(text, done.changeId, at, language);
    }
  }
}

/** With a button to undo it, where something changed. */
function changedView(
  sentence: string,
  changeId: string | null,
  { place, key }: RepliedPlace,
  language: Language,
): Message {
  const text = markup`${hiddenPlace(place)}${sentence}`;
  if (changeId === null) return message([text]);
  const { undo } = catalogFor(language).teaching.button;
  const data = answerUndoData(place.asks, changeId, key);
  return message([text], { kind: "callback", label: undo, data });
}
