import type { Message } from "grammy/types";
import { element } from "./element.ts";
import { icon } from "./icon.ts";
import { messageView } from "./message-view.ts";
import type { MessageActions } from "./message-view.ts";
import type { Words } from "./words.ts";

/** The scrolling chat. It follows new messages while its end is visible. */
export interface ChatLog {
  readonly root: HTMLElement;
  show(messages: readonly Message[], description: string, words: Words): void;
  put(message: Message): void;
  remove(messageId: number): void;
  /** Renders one message again, when one of its buttons starts or stops waiting. */
  refresh(messageId: number): void;
}

const nearEnd = 120;

export function createChatLog(actions: MessageActions): ChatLog {
  const list = element("div", { class: "messages", role: "log", "aria-live": "polite" });
  const scroller = element("div", { class: "scroller", tabindex: -1 }, list);
  const unseen = element("span", { class: "unseen", hidden: true });
  const toBottom = element(
    "button",
    { class: "to-bottom", type: "button", hidden: true },
    icon("down"),
    unseen,
  );
  const root = element("main", { class: "chat-log" }, scroller, toBottom);
  let messages: readonly Message[] = [];
  let description = "";
  let words: Words;
  let missed = 0;

  // Whether the end is visible, so that new messages are followed.
  let following = true;

  const goToEnd = (): void => {
    scroller.scrollTop = scroller.scrollHeight;
  };
  const markSeen = (): void => {
    const below = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
    following = below < nearEnd;
    if (following) missed = 0;
    toBottom.hidden = following;
    unseen.hidden = missed === 0;
    unseen.textContent = String(missed);
  };
  const layOut = (): void => {
    for (const row of list.querySelectorAll(".day, .about-bot")) row.remove();
    if (messages.length === 0) list.append(aboutBot(description, words));
    let previous: Message | undefined;
    for (const message of messages) {
      const view = viewOf(message.message_id);
      const newDay = previous === undefined || dayOf(previous) !== dayOf(message);
      if (newDay) view?.before(dayView(message, words));
      const grouped = !newDay && previous?.from?.id === message.from?.id;
      view?.classList.toggle("grouped", grouped);
      previous = message;
    }
  };
  const viewOf = (id: number): HTMLElement | null => list.querySelector(`[data-id="${id}"]`);
  const draw = (message: Message, appear: boolean): void => {
    const view = messageView(message, actions, words);
    const shown = viewOf(message.message_id);
    if (shown?.querySelector(".revealed"))
      view.querySelectorAll(".spoiler").forEach((spoiler) => spoiler.classList.add("revealed"));
    const quotes = view.querySelectorAll(".expandable");
    shown?.querySelectorAll(".expandable").forEach((quote, index) => {
      if (quote.classList.contains("expanded")) quotes[index]?.classList.add("expanded");
    });
    if (shown === null) list.append(view);
    else shown.replaceWith(view);
    view.classList.toggle("appearing", appear);
  };

  scroller.addEventListener("scroll", markSeen, { passive: true });
  toBottom.addEventListener("click", () =>
    scroller.scrollTo({ top: scroller.scrollHeight, behavior: "smooth" }),
  );
  const keepEnd = new ResizeObserver(() => {
    if (following) goToEnd();
  });
  keepEnd.observe(scroller);
  keepEnd.observe(list);

  return {
    root,
    show: (all, about, language) => {
      messages = all;
      description = about;
      words = language;
      list.setAttribute("aria-label", words.messages);
      toBottom.setAttribute("aria-label", words.toBottom);
      list.replaceChildren();
      for (const message of messages) draw(message, false);
      layOut();
      if (following) goToEnd();
      markSeen();
    },
    put: (message) => {
      const known = messages.some((other) => other.message_id === message.message_id);
      following ||= !known && message.from?.is_bot !== true;
      messages = known
        ? messages.map((other) => (other.message_id === message.message_id ? message : other))
        : [...messages, message];
      draw(message, !known);
      layOut();
      if (!following && !known) missed += 1;
      if (following) goToEnd();
      markSeen();
    },
    remove: (messageId) => {
      messages = messages.filter((message) => message.message_id !== messageId);
      viewOf(messageId)?.remove();
      layOut();
    },
    refresh: (messageId) => {
      const message = messages.find((other) => other.message_id === messageId);
      if (message) draw(message, false);
      layOut();
    },
  };
}

function aboutBot(description: string, words: Words): HTMLElement {
  return element(
    "div",
    { class: "about-bot" },
    element("strong", {}, description === "" ? words.emptyChat : words.whatItDoes),
    description === "" ? undefined : element("p", {}, description),
  );
}

function dayOf(message: Message): string {
  return new Date(message.date * 1000).toDateString();
}

function dayView(message: Message, words: Words): HTMLElement {
  const date = new Date(message.date * 1000);
  const daysAgo = Math.round(
    (new Date().setHours(0, 0, 0, 0) - new Date(date).setHours(0, 0, 0, 0)) / 86_400_000,
  );
  const named = daysAgo === 0 ? words.today : daysAgo === 1 ? words.yesterday : undefined;
  const label = named ?? date.toLocaleDateString(words.locale, { day: "numeric", month: "long" });
  return element("div", { class: "day" }, element("span", {}, label));
}
