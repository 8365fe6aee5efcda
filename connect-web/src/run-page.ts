import { createHandOver } from "./hand-over.ts";
import type { Language } from "./language.ts";
import { saveLastVisit, type VisitStorage } from "./last-visit.ts";
import { createLatestRequest } from "./latest-request.ts";
import type { LinkApi } from "./link-api.ts";
import type { Link } from "./link.ts";
import { openWidget, type WidgetParts } from "./open-widget.ts";
import type { PageEvent } from "./page-event.ts";
import { reduce } from "./reduce.ts";
import { renderScreen } from "./render-screen.ts";
import { screenOf, type Browser } from "./screen.ts";
import type { Effect, Step } from "./step.ts";
import { textsByLanguage } from "./texts-by-language.ts";

/** The elements of `index.html`. */
export interface PageElements {
  /** The whole page, which is inert while the widget covers it. */
  readonly page: HTMLElement;
  readonly main: HTMLElement;
  readonly footnote: HTMLElement;
  readonly announcer: HTMLElement;
}

export interface PageParts extends WidgetParts {
  readonly api: LinkApi;
  readonly storage: () => VisitStorage;
  readonly browser: Browser;
  readonly copyUrl: () => Promise<void>;
}

/** Runs the page: shows the first state, runs its effect, and does the same for every event after it. */
export function runPage(
  elements: PageElements,
  parts: PageParts,
  first: Step & { readonly language: Language },
): void {
  let { state, language } = first;

  function dispatch(event: PageEvent): void {
    const before = state;
    const { state: next, effect } = reduce(before, event);
    state = next;
    if (event.kind === "link-answered" && event.answer.kind === "usable")
      acceptLink(event.answer.link);
    coverPage(elements.page, event, effect);
    const isChanged = event.kind !== "widget-item-created" && state !== before;
    if (isChanged || event.kind === "widget-closed") render({ movesFocus: true });
    if (effect) run(effect);
  }

  function render({ movesFocus }: { readonly movesFocus: boolean }): void {
    const texts = textsByLanguage[language];
    const screen = screenOf(state, texts, parts.browser);
    const { copyUrl } = parts;
    const heading = renderScreen(elements.main, screen, { dispatch, copyUrl });
    document.documentElement.lang = texts.htmlLang;
    document.title = `${screen.title} · Quanto`;
    elements.footnote.textContent = state.kind === "ready" ? texts.footnote : "";
    elements.announcer.textContent = screen.paragraphs.join(" ");
    if (movesFocus && !elements.page.inert) heading.focus();
  }

  function acceptLink(link: Link): void {
    ({ language } = link);
    saveLastVisit(parts.storage, { botUrl: link.botUrl, language });
    // Loaded while the user reads. A failure shows when the widget is opened.
    parts.loadSdk().catch(() => undefined);
  }

  const { api } = parts;
  const request = createLatestRequest(parts.startTimer, dispatch);
  const handOver = createHandOver(api);

  function run(effect: Effect): void {
    switch (effect.kind) {
      case "open-link":
        void request(api.openLink(), (answer) => ({ kind: "link-answered", answer }));
        return;
      case "open-session":
        void request(api.openSession(effect.itemId), (answer) => ({
          kind: "session-answered",
          answer,
        }));
        return;
      case "save-item":
        void request(api.saveItem(effect.itemId), (answer) => ({ kind: "item-answered", answer }));
        return;
      case "hand-over":
        void handOver(effect.itemId);
        return;
      case "open-widget":
        void openWidget(effect.session, parts, dispatch);
    }
  }

  render({ movesFocus: false });
  if (first.effect) run(first.effect);
}

/** Makes the page inert while the widget covers it, so that neither Tab nor a screen reader reaches it. */
function coverPage(page: HTMLElement, event: PageEvent, effect: Effect | null): void {
  if (effect?.kind === "open-widget") page.inert = true;
  if (event.kind === "widget-shown") {
    document.querySelector<HTMLElement>('iframe[name^="__zoid__"]')?.focus();
  }
  if (WIDGET_END.has(event.kind)) page.inert = false;
}

const WIDGET_END = new Set<PageEvent["kind"]>([
  "widget-closed",
  "widget-blocked",
  "widget-offline",
  "widget-failed",
]);
