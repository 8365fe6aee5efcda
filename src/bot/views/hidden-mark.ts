import type { MessageEntity } from "grammy/types";
import { markup, type Html } from "./html.ts";

/** What a hidden mark is of. */
type MarkName = "rename" | "note" | "budget" | "search";

/** Nothing is read from it but the part behind the name: it is never opened. */
const ADDRESS = "https://t.me/?";

/**
 * A link on a letter without width, at the beginning of a message: Telegram keeps it and gives it back
 * with the message that is answered, or whose button is pressed, and nobody sees it.
 */
export function hiddenMark(name: MarkName, value: string): Html {
  return markup`<a href="${ADDRESS}${name}=${encodeURIComponent(value)}">\u200B</a>`;
}

/** The value; null where a message has none, as those of others. */
export function readMark(
  name: MarkName,
  entities: readonly MessageEntity[] | undefined,
): string | null {
  const start = `${ADDRESS}${name}=`;
  for (const one of entities ?? [])
    if (one.type === "text_link" && one.url.startsWith(start))
      return decoded(one.url.slice(start.length));
  return null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
