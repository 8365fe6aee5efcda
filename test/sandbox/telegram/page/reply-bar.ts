import type { Message } from "grammy/types";
import { element } from "./element.ts";
import { icon } from "./icon.ts";
import { replyView } from "./reply-view.ts";
import type { Words } from "./words.ts";

/** The bar above the input field with the message that the next one replies to. */
export interface ReplyBar {
  readonly root: HTMLElement;
  /** The message that is replied to. */
  target(): Message | null;
  show(target: Message | null, words: Words): void;
}

export function createReplyBar(close: () => void): ReplyBar {
  let target: Message | null = null;
  const quote = element("div", { class: "reply-bar-quote" });
  const end = element("button", { class: "reply-bar-close", type: "button" }, icon("close"));
  end.addEventListener("click", close);
  const root = element(
    "div",
    { class: "reply-bar", role: "group", hidden: true },
    icon("reply"),
    quote,
    end,
  );
  return {
    root,
    target: () => target,
    show: (next, words) => {
      target = next;
      root.hidden = next === null;
      root.setAttribute("aria-label", words.replying);
      end.setAttribute("aria-label", words.cancelReply);
      quote.replaceChildren(...(next === null ? [] : [replyView(next, words)]));
    },
  };
}
