import { drawIcon } from "./draw-icon.ts";
import type { Action, Screen } from "./screen.ts";
import type { Chat } from "./session.ts";
import type { PageEvent } from "./state.ts";

type Dispatch = (event: PageEvent) => void;

/** Replaces what `root` shows, and returns the heading for the focus to go to. */
export function renderScreen(
  root: HTMLElement,
  screen: Screen,
  dispatch: Dispatch,
  copyAddress: () => Promise<void>,
): HTMLElement {
  const heading = element("h1", {}, screen.title);
  // Not in the tab order, but reachable for the focus after a change of state.
  heading.tabIndex = -1;
  root.dataset["tone"] = screen.tone;
  root.setAttribute("aria-busy", String(screen.tone === "busy"));
  root.replaceChildren(
    element("div", { class: "emblem" }, drawIcon(screen.icon)),
    heading,
    ...screen.paragraphs.map((text) => element("p", { class: "lead" }, ...withCommands(text))),
    ...renderAdvice(screen, copyAddress),
    ...renderOwner(screen),
    ...renderActions(screen.actions, dispatch),
    ...renderPoints(screen),
  );
  return heading;
}

function renderAdvice({ advice }: Screen, copyAddress: () => Promise<void>): HTMLElement[] {
  if (!advice) return [];
  const copy = element("button", { class: "action action-quiet", type: "button" }, advice.copy);
  copy.addEventListener("click", () => {
    const say = (words: string) => () => copy.replaceChildren(words);
    copyAddress().then(say(advice.copied), say(advice.notCopied));
  });
  const words = [element("h2", {}, advice.title), element("p", {}, advice.text)];
  return [element("aside", { class: "advice" }, ...words, copy)];
}

function renderOwner({ owner }: Screen): HTMLElement[] {
  if (!owner) return [];
  const { lead, chat, warning } = owner;
  return [
    element("div", { class: "owner" }, element("p", {}, lead), ...(chat ? [card(chat)] : [])),
    element("p", { class: "warning" }, element("strong", {}, warning)),
  ];
}

/** The first letter of the name, until there is a photo. */
function card({ firstName, username, photo }: Chat): HTMLElement {
  const face = element(
    "span",
    { class: "face", "aria-hidden": "true" },
    Array.from(firstName)[0] ?? "",
  );
  const image = element("img", { alt: "", width: "48", height: "48" });
  image.addEventListener("load", () => face.replaceChildren(image));
  image.src = photo;
  const names = element("span", { class: "names" }, element("strong", {}, firstName));
  if (username !== undefined) names.append(element("span", {}, `@${username}`));
  return element("div", { class: "person" }, face, names);
}

function renderPoints({ points }: Screen): HTMLElement[] {
  if (points.length === 0) return [];
  const items = points.map((point) =>
    element(
      "li",
      {},
      drawIcon(point.icon),
      element("h2", {}, point.title),
      element("p", {}, ...withCommands(point.text)),
    ),
  );
  return [element("ul", { class: "points" }, ...items)];
}

function renderActions(actions: readonly Action[], dispatch: Dispatch): HTMLElement[] {
  if (actions.length === 0) return [];
  const rendered = actions.map((action, index) => {
    const look = { class: index === 0 ? "action" : "action action-quiet" };
    if (action.kind === "link") {
      return element("a", { ...look, href: action.href, rel: "noreferrer" }, action.label);
    }
    const button = element("button", { ...look, type: "button" }, action.label);
    button.addEventListener("click", () => dispatch(action.event));
    return button;
  });
  return [element("div", { class: "actions" }, ...rendered)];
}

/** Bot commands stand out from the sentence around them. */
function withCommands(text: string): (string | HTMLElement)[] {
  return text
    .split(/(\/[a-z_]+)/)
    .map((part) => (part.startsWith("/") ? element("code", {}, part) : part));
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
