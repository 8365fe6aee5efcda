import type { Message } from "grammy/types";
import { element } from "./element.ts";
import type { Words } from "./words.ts";

/** The quote of a message that is replied to: its sender and one line of it. */
export function replyView(original: Message, words: Words): HTMLElement {
  const text = original.text ?? original.caption ?? words.photo;
  return element(
    "div",
    { class: "reply" },
    element("strong", {}, original.from?.first_name ?? ""),
    element("span", {}, text),
  );
}
