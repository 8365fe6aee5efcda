import type { MessageEntity } from "grammy/types";
import { markup, type Html } from "./html.ts";

/** The screen of a transaction that a question for a name, or its answer, is about. */
export interface RenamePlace {
  readonly messageId: number;
  readonly hasPhoto: boolean;
  /** The callback data of the screen's location; they identify nobody. */
  readonly data: string;
}

/** Nothing is read from it but the part behind the mark: it is never opened. */
const ADDRESS = "https://t.me/?rename=";

/**
 * A link on a letter without width, at the beginning of a message: Telegram keeps it and gives it back
 * with the message that is answered, or whose button is pressed, and nobody sees it.
 */
export function hiddenPlace({ messageId, hasPhoto, data }: RenamePlace): Html {
  const place = [messageId, hasPhoto ? "p" : "t", data].join(" ");
  return markup`<a href="${ADDRESS}${encodeURIComponent(place)}">\u200B</a>`;
}

/** Null where a message has none, as those of others. */
export function readPlace(entities: readonly MessageEntity[] = []): RenamePlace | null {
  const link = entities.find((one) => one.type === "text_link" && one.url.startsWith(ADDRESS));
  if (link?.type !== "text_link") return null;
  const [, id = "", kind = "", data = ""] =
    PLACE.exec(decoded(link.url.slice(ADDRESS.length))) ?? [];
  return data === "" ? null : { messageId: Number(id), hasPhoto: kind === "p", data };
}

const PLACE = /^(\d{1,15}) ([pt]) (\S+)$/;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
