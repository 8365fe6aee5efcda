import type { MessageEntity } from "grammy/types";
import { MAX_CASH } from "../../../domain/cash/typed-cash.ts";
import { isDay } from "../../../domain/day.ts";
import type { CashMessage } from "../../../usecases/cash/record-cash.ts";
import { markup, type Html } from "../html.ts";

/** Nothing is read from it but the part behind the mark: it is never opened. */
const ADDRESS = "https://t.me/?cash=";

/**
 * What a message says of cash, in a link on a letter without width: nothing is stored before the user agrees,
 * and Telegram gives it back with the message whose button is pressed.
 */
export function hiddenDraft({ messageId, typed }: CashMessage): Html {
  const { day, direction, minor, title } = typed;
  const draft = [messageId, day, direction, minor, title].join(" ");
  return markup`<a href="${ADDRESS}${encodeURIComponent(draft)}">\u200B</a>`;
}

const DRAFT = /^(\d{1,15}) (\d{4}-\d\d-\d\d) (in|out) ([1-9]\d{0,10}) (.{1,100})$/;

/** Null where a message has none, as those of others. */
export function readDraft(entities: readonly MessageEntity[] = []): CashMessage | null {
  const link = entities.find((one) => one.type === "text_link" && one.url.startsWith(ADDRESS));
  if (link?.type !== "text_link") return null;
  const [, id, day = "", direction, amount, title = ""] =
    DRAFT.exec(decoded(link.url.slice(ADDRESS.length))) ?? [];
  const minor = Number(amount);
  if (!isDay(day) || !(minor <= MAX_CASH)) return null;
  const typed = { title, minor, day, direction: direction === "in" ? "in" : "out" } as const;
  return { messageId: Number(id), typed };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
