import { joinHtml, type Html } from "./html.ts";

export type Button =
  | { readonly kind: "url"; readonly label: string; readonly url: string }
  /** `data` comes back when the button is pressed: at most 64 bytes. */
  | { readonly kind: "callback"; readonly label: string; readonly data: string };

/** A message as plain data: whoever sends it turns it into Telegram's calls. */
export interface Message {
  /** Telegram HTML, to be sent with `parse_mode: "HTML"`. */
  readonly text: string;
  /** Rows of buttons under the message. */
  readonly buttons: readonly (readonly Button[])[];
}

/** A message of paragraphs with an empty line between them. */
export function message(paragraphs: readonly Html[], ...buttons: readonly Button[]): Message {
  return { text: joinHtml(paragraphs, "\n\n").text, buttons: buttons.map((button) => [button]) };
}
