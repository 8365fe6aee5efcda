import type { MessageEntity } from "grammy/types";
import { isDay } from "../../../domain/day.ts";
import type { AskedSearch } from "../../../domain/search/search-query.ts";
import { hiddenMark, readMark } from "../hidden-mark.ts";
import type { Html } from "../html.ts";

/** Keeps a search in its message, so that its buttons work after a restart, whatever its length. */
export function hiddenSearch(asked: AskedSearch): Html {
  return hiddenMark("search", searchArgument(asked));
}

/** The search in a message; null where it has none. */
export function readSearchOf(entities?: readonly MessageEntity[]): AskedSearch | null {
  const argument = readMark("search", entities);
  return argument === null ? null : readSearchArgument(argument);
}

export function searchArgument({ day, text }: AskedSearch): string {
  return `${day} ${text}`;
}

export function readSearchArgument(argument: string): AskedSearch | null {
  const [, day = "", text = ""] = /^(\d{4}-\d\d-\d\d) ([^]+)$/.exec(argument) ?? [];
  return isDay(day) ? { day, text } : null;
}
