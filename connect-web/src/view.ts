import { drawIcon } from "./draw-icon.ts";
import type { Action, Screen } from "./screen.ts";
import type { PageEvent } from "./state.ts";

type Dispatch = (event: PageEvent) => void;

/** Replaces what `root` shows, and returns the heading for the focus to go to. */
export function renderScreen(root: HTMLElement, screen: Screen, dispatch: Dispatch): HTMLElement {
  const heading = element("h1", {}, screen.title);
  // Not in the tab order, but reachable for the focus after a change of state.
  heading.tabIndex = -1;
  root.dataset["tone"] = screen.tone;
  root.setAttribute("aria-busy", String(screen.tone === "busy"));
  root.replaceChildren(
    element("div", { class: "emblem" }, drawIcon(screen.icon)),
    heading,
    ...screen.paragraphs.map((text) => element("p", { class: "lead" }, ...withCommands(text))),
    ...renderPoints(screen),
    ...renderActions(screen.actions, dispatch),
  );
  return heading;
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
