import type { MessageEntity } from "grammy/types";
import { element } from "./element.ts";

/** The action of a press on a part of the text. */
export interface TextActions {
  runCommand(command: string): void;
  copy(text: string): void;
  readonly hiddenLabel: string;
  readonly moreLabel: string;
}

/** A text with its entities as elements. Nothing is parsed as HTML. */
export function renderText(
  text: string,
  entities: readonly MessageEntity[],
  actions: TextActions,
): DocumentFragment {
  const sorted = entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
  return renderRange(text, 0, text.length, sorted, actions);
}

const blocks = new Set(["blockquote", "expandable_blockquote", "pre"]);

function renderRange(
  text: string,
  start: number,
  end: number,
  entities: readonly MessageEntity[],
  actions: TextActions,
): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let at = start;
  let rest = entities;
  while (rest.length > 0) {
    const [entity, ...later] = rest;
    if (entity === undefined) break;
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    if (from >= to) {
      rest = later;
      continue;
    }
    const isBlock = blocks.has(entity.type);
    fragment.append(text.slice(at, from));
    const inside = later.filter((other) => other.offset < to);
    const element = wrap(entity, text.slice(from, to), actions);
    element.append(renderRange(text, from, to, inside, actions));
    fragment.append(element);
    // A block ends its line, so the line break after it is not rendered.
    at = isBlock && text[to] === "\n" ? Math.min(to + 1, end) : to;
    // The part of an entity that extends past this one continues after it.
    rest = later.filter((other) => other.offset + other.length > to);
  }
  fragment.append(text.slice(at, end));
  return fragment;
}

function wrap(entity: MessageEntity, text: string, actions: TextActions): HTMLElement {
  switch (entity.type) {
    case "bold":
      return element("strong");
    case "italic":
      return element("em");
    case "underline":
      return element("u");
    case "strikethrough":
      return element("s");
    case "code":
      return element("code", { class: "code", onclick: () => actions.copy(text) });
    case "pre":
      return preformatted(entity, text, actions);
    case "spoiler":
      return spoiler(actions.hiddenLabel);
    case "blockquote":
      return element("blockquote", { class: "quote" });
    case "expandable_blockquote":
      return expandableQuote(actions.moreLabel);
    case "text_link":
      return anchor(entity.url);
    case "url":
      return anchor(/^[a-z]+:\/\//i.test(text) ? text : `http://${text}`);
    case "email":
      return anchor(`mailto:${text}`);
    case "bot_command":
      return element("button", {
        class: "text-link",
        type: "button",
        onclick: () => actions.runCommand(text),
      });
    case "mention":
    case "hashtag":
    case "cashtag":
    case "phone_number":
    case "text_mention":
      return element("span", { class: "text-link" });
    case "custom_emoji":
    case "date_time":
      return element("span");
  }
}

function anchor(href: string): HTMLElement {
  const safe = /^(https?|mailto|tg):/i.test(href);
  return element("a", {
    class: "text-link",
    href: safe ? href : undefined,
    target: "_blank",
    rel: "noopener noreferrer",
  });
}

function preformatted(
  entity: MessageEntity & { type: "pre" },
  text: string,
  actions: TextActions,
): HTMLElement {
  return element("code", {
    class: "pre",
    "data-language": entity.language,
    onclick: () => actions.copy(text),
  });
}

function spoiler(label: string): HTMLElement {
  const reveal = (event: Event): void => {
    if (event instanceof KeyboardEvent && event.key !== "Enter" && event.key !== " ") return;
    const all = (event.currentTarget as HTMLElement)
      .closest(".bubble, .viewer-caption")
      ?.querySelectorAll(".spoiler");
    for (const hidden of all ?? []) {
      hidden.classList.add("revealed");
      hidden.removeAttribute("role");
      hidden.removeAttribute("tabindex");
      hidden.removeAttribute("aria-label");
    }
  };
  return element("span", {
    class: "spoiler",
    role: "button",
    tabindex: 0,
    "aria-label": label,
    onclick: reveal,
    onkeydown: reveal,
  });
}

/** Shows three lines; a tap shows all and hides them again. A shorter quote has nothing to expand. */
function expandableQuote(label: string): HTMLElement {
  const quote = element("blockquote", { class: "quote expandable" });
  const isLong = (): boolean =>
    quote.classList.contains("expanded") || quote.scrollHeight > quote.clientHeight + 1;
  const measure = (): void => {
    if (quote.classList.toggle("long", isLong())) {
      quote.setAttribute("role", "button");
      quote.setAttribute("tabindex", "0");
      quote.setAttribute("title", label);
      quote.setAttribute("aria-expanded", String(quote.classList.contains("expanded")));
    } else
      for (const name of ["role", "tabindex", "title", "aria-expanded"])
        quote.removeAttribute(name);
  };
  const toggle = (event: Event): void => {
    if (!quote.classList.contains("long")) return;
    if (
      event.target instanceof Element &&
      event.target.closest("a, .text-link, .spoiler:not(.revealed)")
    )
      return;
    if (event instanceof KeyboardEvent && event.key !== "Enter" && event.key !== " ") return;
    quote.classList.toggle("expanded");
    measure();
  };
  quote.addEventListener("click", toggle);
  quote.addEventListener("keydown", toggle);
  new ResizeObserver(measure).observe(quote);
  return quote;
}
