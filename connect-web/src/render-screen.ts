import { drawIcon } from "./draw-icon.ts";
import type { ChatOwner } from "./link.ts";
import type { PageEvent } from "./page-event.ts";
import type { Action, Screen } from "./screen.ts";

export interface ScreenHandlers {
  readonly dispatch: (event: PageEvent) => void;
  /** Copies the page's URL; rejects when the browser does not allow it. */
  readonly copyUrl: () => Promise<void>;
}

/** Replaces the content of `root`. Returns the heading, which takes the focus after a change of state. */
export function renderScreen(
  root: HTMLElement,
  screen: Screen,
  { dispatch, copyUrl }: ScreenHandlers,
): HTMLElement {
  const heading = element("h1", {}, screen.title);
  // Focusable by the page, and not in the tab order.
  heading.tabIndex = -1;
  root.dataset["tone"] = screen.tone;
  root.setAttribute("aria-busy", String(screen.tone === "busy"));
  root.replaceChildren(
    element("div", { class: "emblem" }, drawIcon(screen.icon)),
    heading,
    ...screen.paragraphs.map((text) => element("p", { class: "lead" }, ...markCommands(text))),
    ...renderAdvice(screen, copyUrl),
    ...renderOwner(screen),
    ...renderActions(screen.actions, dispatch),
    ...renderPoints(screen),
  );
  return heading;
}

function renderAdvice({ advice }: Screen, copyUrl: () => Promise<void>): HTMLElement[] {
  if (!advice) return [];
  const button = element("button", { class: "action action-quiet", type: "button" }, advice.copy);
  button.addEventListener("click", () => {
    const showResult = (label: string) => () => button.replaceChildren(label);
    copyUrl().then(showResult(advice.copied), showResult(advice.notCopied));
  });
  const words = [element("h2", {}, advice.title), element("p", {}, advice.text)];
  return [element("aside", { class: "advice" }, ...words, button)];
}

function renderOwner({ owner }: Screen): HTMLElement[] {
  if (!owner) return [];
  const { lead, chat, warning } = owner;
  const cards = chat ? [ownerCard(chat)] : [];
  return [
    element("div", { class: "owner" }, element("p", {}, lead), ...cards),
    element("p", { class: "warning" }, element("strong", {}, warning)),
  ];
}

/** The name with the photo; the first letter of the name until the photo is loaded. */
function ownerCard({ firstName, username, photoUrl }: ChatOwner): HTMLElement {
  const [initial = ""] = firstName;
  const face = element("span", { class: "face", "aria-hidden": "true" }, initial);
  const image = element("img", { alt: "", width: "48", height: "48" });
  image.addEventListener("load", () => face.replaceChildren(image));
  image.src = photoUrl;
  const names = element("span", { class: "names" }, element("strong", {}, firstName));
  if (username !== null) names.append(element("span", {}, `@${username}`));
  return element("div", { class: "person" }, face, names);
}

function renderPoints({ points }: Screen): HTMLElement[] {
  if (points.length === 0) return [];
  const items = points.map(({ icon, title, text }) =>
    element(
      "li",
      {},
      drawIcon(icon),
      element("h2", {}, title),
      element("p", {}, ...markCommands(text)),
    ),
  );
  return [element("ul", { class: "points" }, ...items)];
}

function renderActions(
  actions: readonly Action[],
  dispatch: (event: PageEvent) => void,
): HTMLElement[] {
  if (actions.length === 0) return [];
  const controls = actions.map((action, index) => {
    const style = { class: index === 0 ? "action" : "action action-quiet" };
    if (action.kind === "link") {
      return element("a", { ...style, href: action.href, rel: "noreferrer" }, action.label);
    }
    const button = element("button", { ...style, type: "button" }, action.label);
    button.addEventListener("click", () => dispatch(action.event));
    return button;
  });
  return [element("div", { class: "actions" }, ...controls)];
}

/** A text with its bot commands as `<code>`. */
function markCommands(text: string): (string | HTMLElement)[] {
  return text
    .split(/(\/[a-z_]+)/)
    .map((part) => (part.startsWith("/") ? element("code", {}, part) : part));
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const created = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) created.setAttribute(name, value);
  created.append(...children);
  return created;
}
