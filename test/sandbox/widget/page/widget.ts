import type { PluggyApi } from "./api.ts";
import { element } from "./element.ts";
import type { Texts } from "./texts.ts";
import type { WidgetEvent, Xprops } from "./xprops.ts";

/** The shared parts of every screen and step. */
export type Widget = {
  api: PluggyApi;
  xprops: Xprops;
  texts: Texts;
  emit: (event: WidgetEvent) => void;
  /** Replaces the screen; the back button is shown only when it leads somewhere. */
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

/** The first input of the screen, else its heading. */
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
