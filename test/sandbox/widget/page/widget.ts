import type { PluggyApi } from "./api.ts";
import { element } from "./element.ts";
import type { Texts } from "./texts.ts";
import type { WidgetEvent, Xprops } from "./xprops.ts";

/** What every screen and step of the widget works with. */
export type Widget = {
  api: PluggyApi;
  xprops: Xprops;
  texts: Texts;
  emit: (event: WidgetEvent) => void;
  /** Replaces the screen; the way back is offered only where there is one. */
  show: (content: HTMLElement[], back?: () => void) => void;
  pause: (milliseconds: number) => Promise<void>;
};

export type Chrome = { screen: HTMLElement; back: HTMLElement };

export function createWidget(
  outside: Pick<Widget, "api" | "xprops" | "texts" | "pause">,
  chrome: Chrome,
): Widget {
  let goBack: (() => void) | undefined;
  chrome.back.addEventListener("click", () => goBack?.());
  return {
    ...outside,
    emit: (event) => {
      void outside.xprops.onEventProp?.({ ...event, timestamp: Date.now() });
    },
    show: (content, back) => {
      goBack = back;
      chrome.back.hidden = back === undefined;
      chrome.screen.replaceChildren(...content);
      chrome.screen.scrollTop = 0;
      focusFirst(chrome.screen);
    },
  };
}

/** A field to type in where the screen has one, its heading otherwise. */
function focusFirst(screen: HTMLElement): void {
  const field = screen.querySelector<HTMLElement>("input:not([type=search]), select");
  (field ?? screen.querySelector<HTMLElement>("h1"))?.focus({ preventScroll: true });
}

export function heading(text: string): HTMLElement {
  return element("h1", { tabindex: "-1" }, text);
}

export function paragraph(text: string, look = "lead"): HTMLElement {
  return element("p", { class: look }, text);
}
