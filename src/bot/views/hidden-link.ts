import type { MessageEntity } from "grammy/types";
import { markup, type Html } from "./html.ts";

/**
 * A link on a letter without width, at the beginning of a message: Telegram keeps it and gives it back
 * with the message that is answered, or whose button is pressed, and nobody sees it. It is never opened:
 * only what follows the address is read.
 */
export function hiddenLink(address: string, text: string): Html {
  return markup`<a href="${address}${encodeURIComponent(text)}">\u200B</a>`;
}

/** Null where a message has none, as those of others. */
export function readHiddenLink(
  address: string,
  entities: readonly MessageEntity[] = [],
): string | null {
  const link = entities.find((one) => one.type === "text_link" && one.url.startsWith(address));
  return link?.type === "text_link" ? decoded(link.url.slice(address.length)) : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
