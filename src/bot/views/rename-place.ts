import type { MessageEntity } from "grammy/types";
import { hiddenMark, readMark } from "./hidden-mark.ts";
import type { Html } from "./html.ts";

/** The screen of a transaction that a question for a name, or its answer, is about. */
export interface RenamePlace {
  readonly messageId: number;
  readonly hasPhoto: boolean;
  /** The callback data of the screen's location; they identify nobody. */
  readonly data: string;
}

export function hiddenPlace({ messageId, hasPhoto, data }: RenamePlace): Html {
  return hiddenMark("rename", [messageId, hasPhoto ? "p" : "t", data].join(" "));
}

/** Null where a message has none. */
export function readPlace(entities?: readonly MessageEntity[]): RenamePlace | null {
  const [, id = "", kind = "", data = ""] = PLACE.exec(readMark("rename", entities) ?? "") ?? [];
  return data === "" ? null : { messageId: Number(id), hasPhoto: kind === "p", data };
}

const PLACE = /^(\d{1,15}) ([pt]) (\S+)$/;
