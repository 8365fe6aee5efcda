import type { TimeZone } from "../../domain/day.ts";
import { markup, type Html } from "./html.ts";
import { packParagraphs } from "./pack-paragraphs.ts";

/** Telegram's longest message, counted after the markup is resolved. */
export const MAX_MESSAGE_LENGTH = 4096;

/** The longest caption of a photo, counted in the same way. */
export const MAX_CAPTION_LENGTH = 1024;

export type Button =
  | { readonly kind: "url"; readonly label: string; readonly url: string }
  /** `data` is the callback data, at most 64 bytes. */
  | {
      readonly kind: "callback";
      readonly label: string;
      readonly data: string;
      /**
       * Coloured by Telegram clients that support it: red for actions that cannot be undone, blue for
       * what is shown already.
       */
      readonly style?: "danger" | "primary";
    };

/** A message as plain data, independent of Telegram's API. */
export interface Message {
  /** Telegram HTML, to be sent with `parse_mode: "HTML"`. */
  readonly text: string;
  /** Rows of buttons under the message. */
  readonly buttons: readonly (readonly Button[])[];
}

/** When and in which time zone a message is read: its days and times are relative to that. */
export interface ReadingTime {
  readonly now: Date;
  readonly zone: TimeZone;
}

/** The label of one of several choices, with a tick where it is the current one. */
export function choiceLabel(label: string, isChosen: boolean): string {
  return isChosen ? `✓ ${label}` : label;
}

/** A message of paragraphs separated by empty lines, truncated at Telegram's limit. */
export function message(paragraphs: readonly Html[], ...buttons: readonly Button[]): Message {
  return { text: cut(paragraphs).text, buttons: buttons.map((button) => [button]) };
}

function cut(paragraphs: readonly Html[]): Html {
  const [text = markup``, ...rest] = packParagraphs(paragraphs, MAX_MESSAGE_LENGTH - 2);
  return rest.length === 0 ? text : markup`${text}\n…`;
}
