import { markup, type Html } from "./html.ts";
import { packParagraphs } from "./pack-paragraphs.ts";

/** Telegram's longest message, counted after the markup is resolved. */
export const MESSAGE_LIMIT = 4096;

export type Button =
  | { readonly kind: "url"; readonly label: string; readonly url: string }
  /** `data` comes back when the button is pressed: at most 64 bytes. */
  | {
      readonly kind: "callback";
      readonly label: string;
      readonly data: string;
      /** Red, where Telegram's client knows colours: for what cannot be undone. */
      readonly style?: "danger";
    };

/** A message as plain data: whoever sends it turns it into Telegram's calls. */
export interface Message {
  /** Telegram HTML, to be sent with `parse_mode: "HTML"`. */
  readonly text: string;
  /** Rows of buttons under the message. */
  readonly buttons: readonly (readonly Button[])[];
}

/** A message of paragraphs with an empty line between them, cut where Telegram would refuse it. */
export function message(paragraphs: readonly Html[], ...buttons: readonly Button[]): Message {
  return { text: cut(paragraphs).text, buttons: buttons.map((button) => [button]) };
}

function cut(paragraphs: readonly Html[]): Html {
  const [text = markup``, ...rest] = packParagraphs(paragraphs, MESSAGE_LIMIT - 2);
  return rest.length === 0 ? text : markup`${text}\n…`;
}
