import type { LinkApi } from "./api.ts";
import { createAsker } from "./asker.ts";
import { createHandOver } from "./hand-over.ts";
import { rememberVisit, type Memory } from "./last-visit.ts";
import { textsByLanguage } from "./language.ts";
import { reduce } from "./reduce.ts";
import { screenOf, type Place } from "./screen.ts";
import type { Language, Link } from "./session.ts";
import type { Effect, PageEvent, State } from "./state.ts";
import { renderScreen } from "./view.ts";
import { openWidget, type LoadSdk, type Theme, type Timers } from "./widget.ts";

export type PageParts = {
  /** All of our own page: out of reach while the widget lies over it. */
  page: HTMLElement;
  main: HTMLElement;
  footnote: HTMLElement;
  announcer: HTMLElement;
};

type Outside = {
  api: LinkApi;
  loadSdk: LoadSdk;
  timers: Timers;
  storage: () => Memory;
  place: Place;
  isOnline: () => boolean;
  copyAddress: () => Promise<void>;
  /** What the person's device shows now. */
  theme: () => Theme;
};

/** Shows `state`, and keeps showing what becomes of it. */
export function runPage(
  parts: PageParts,
  outside: Outside,
  first: { state: State; effect?: Effect; language: Language },
): void {
  const { api } = outside;
  let { state, language } = first;

  const dispatch = (event: PageEvent): void => {
    const before = state;
    const step = reduce(state, event);
    ({ state } = step);
    if (event.kind === "linkAnswered" && event.answer.state === "usable")
      welcome(event.answer.link);
    coverPage(parts.page, event, step.effect);
    const isNews = event.kind !== "widgetHasItem" && state !== before;
    if (isNews || event.kind === "widgetClosed") show(true);
    if (step.effect) run(step.effect);
  };

  const show = (moveFocus: boolean): void => {
    const texts = textsByLanguage[language];
    const screen = screenOf(state, texts, outside.place);
    const heading = renderScreen(parts.main, screen, dispatch, outside.copyAddress);
    document.documentElement.lang = texts.htmlLang;
    document.title = `${screen.title} · Quanto`;
    parts.footnote.textContent = state.kind === "ready" ? texts.footnote : "";
    parts.announcer.textContent = screen.paragraphs.join(" ");
    if (moveFocus && !parts.page.inert) heading.focus();
  };

  const welcome = (link: Link): void => {
    ({ language } = link);
    rememberVisit(outside.storage, { botUrl: link.botUrl, language });
    // Fetched while the person reads. A failure shows itself when the widget is really opened.
    outside.loadSdk().catch(() => undefined);
  };

  const ask = createAsker(outside.timers, dispatch);
  const handOver = createHandOver(outside.api);

  const run = (effect: Effect): void => {
    switch (effect.kind) {
      case "openLink":
        void ask(api.openLink(), (answer) => ({ kind: "linkAnswered", answer }));
        return;
      case "openSession":
        void ask(api.openSession(effect.itemId), (answer) => ({ kind: "sessionAnswered", answer }));
        return;
      case "saveItem":
        void ask(api.saveItem(effect.itemId), (answer) => ({ kind: "itemAnswered", answer }));
        return;
      case "handOver":
        void handOver(effect.itemId);
        return;
      case "openWidget":
        void openWidget(effect.session, outside, dispatch);
    }
  };

  show(false);
  if (first.effect) run(first.effect);
}

/** While the widget is up, neither Tab nor a screen reader shall wander into the page below it. */
function coverPage(page: HTMLElement, event: PageEvent, effect: Effect | undefined): void {
  if (effect?.kind === "openWidget") page.inert = true;
  if (event.kind === "widgetShown") {
    document.querySelector<HTMLElement>('iframe[name^="__zoid__"]')?.focus();
  }
  if (ENDS.has(event.kind)) page.inert = false;
}

const ENDS = new Set<PageEvent["kind"]>([
  "widgetClosed",
  "widgetBlocked",
  "widgetOffline",
  "widgetFailed",
]);
