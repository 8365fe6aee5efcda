import type { LinkApi } from "./api.ts";
import { rememberVisit, type Memory } from "./last-visit.ts";
import { textsByLanguage } from "./language.ts";
import { reduce } from "./reduce.ts";
import { screenOf } from "./screen.ts";
import type { Language, Session } from "./session.ts";
import type { Effect, PageEvent, State } from "./state.ts";
import { renderScreen } from "./view.ts";
import { openWidget, type LoadSdk, type Theme, type Timers } from "./widget.ts";

/** A connect token lives 30 minutes at Pluggy; the person needs some of them inside the widget. */
const TOKEN_IS_FRESH_FOR_MS = 15 * 60_000;

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
  /** What the person's device shows now. */
  theme: () => Theme;
};

/** Shows `state`, and keeps showing what becomes of it. */
export function runPage(
  parts: PageParts,
  outside: Outside,
  first: { state: State; effect?: Effect; language: Language },
): void {
  let { state, language } = first;

  const dispatch = (event: PageEvent): void => {
    const before = state;
    const step = reduce(state, event);
    ({ state } = step);
    if (event.kind === "sessionAnswered" && event.answer.state === "usable") {
      language = event.answer.session.language;
      welcome(event.answer.session);
    }
    coverPage(parts.page, event, step.effect);
    if (state !== before || event.kind === "widgetClosed") show(true);
    if (step.effect) run(step.effect);
  };

  const show = (moveFocus: boolean): void => {
    const texts = textsByLanguage[language];
    const screen = screenOf(state, texts);
    const heading = renderScreen(parts.main, screen, dispatch);
    document.documentElement.lang = texts.htmlLang;
    document.title = `${screen.title} · Quanto`;
    parts.footnote.textContent = state.kind === "ready" ? texts.footnote : "";
    parts.announcer.textContent = screen.paragraphs.join(" ");
    if (moveFocus && !parts.page.inert) heading.focus();
  };

  const welcome = (session: Session): void => {
    rememberVisit(outside.storage, { botUrl: session.botUrl, language: session.language });
    outside.timers.after(TOKEN_IS_FRESH_FOR_MS, () => dispatch({ kind: "sessionAged" }));
    // Fetched while the person reads. A failure shows itself when the widget is really opened.
    outside.loadSdk().catch(() => undefined);
  };

  const run = (effect: Effect): void => {
    switch (effect.kind) {
      case "openSession":
        void outside.api
          .openSession()
          .then((answer) => dispatch({ kind: "sessionAnswered", answer }));
        return;
      case "saveItem":
        void outside.api
          .saveItem(effect.itemId)
          .then((answer) => dispatch({ kind: "itemAnswered", answer }));
        return;
      case "openWidget":
        void openWidget(effect.session, outside.theme(), outside.loadSdk, outside.timers, dispatch);
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
  const isOver = ["widgetClosed", "widgetBlocked", "widgetFailed"].includes(event.kind);
  if (isOver) page.inert = false;
}
