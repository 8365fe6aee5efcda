import type { MessageEntity } from "grammy/types";
import type { AskedSearch } from "../../domain/search/search-query.ts";
import { hiddenMark, readMark } from "./hidden-mark.ts";
import type { Html } from "./html.ts";
import { readSearchArgument, searchArgument } from "./search/search-place.ts";

/** What a question about a transaction asks for, which is answered by a message. */
export type AskedFor = "name" | "note";

/** The screen of a transaction that a question, or what follows its answer, is about. */
export interface ReplyPlace {
  readonly asks: AskedFor;
  readonly messageId: number;
  readonly hasPhoto: boolean;
  /** The callback data of the screen's location; they identify nobody. */
  readonly data: string;
  /** The search that the transaction was opened from. */
  readonly search: AskedSearch | null;
}

const MARKS = { name: "rename", note: "note" } as const;

/** Keeps the place in the message of the question. */
export function hiddenPlace({ asks, messageId, hasPhoto, data, search }: ReplyPlace): Html {
  const searched = search ? [searchArgument(search)] : [];
  const place = [messageId, hasPhoto ? "p" : "t", data, ...searched].join(" ");
  return hiddenMark(MARKS[asks], place);
}

/** Null where a message has none, as those of others. */
export function readPlace(entities?: readonly MessageEntity[]): ReplyPlace | null {
  return readPlaceOf("name", entities) ?? readPlaceOf("note", entities);
}

function readPlaceOf(asks: AskedFor, entities?: readonly MessageEntity[]): ReplyPlace | null {
  const written = readMark(MARKS[asks], entities) ?? "";
  const [, id = "", kind = "", data = "", searched = ""] = PLACE.exec(written) ?? [];
  if (data === "") return null;
  const search = readSearchArgument(searched);
  return { asks, messageId: Number(id), hasPhoto: kind === "p", data, search };
}

const PLACE = /^(\d{1,15}) ([pt]) (\S+)(?: ([^]+))?$/;
