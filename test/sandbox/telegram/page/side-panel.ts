import type { SidePanel } from "../page-state.ts";
import { element } from "./element.ts";
import { icon } from "./icon.ts";
import type { Words } from "./words.ts";

/** The panel beside the phone. On narrow screens it covers the chat. */
export interface PanelSlot {
  readonly root: HTMLElement;
  show(panel: SidePanel | undefined, words: Words): void;
  open(): void;
  /** Passes on what the bot wrote by itself. */
  tell(text: string): void;
}

export function createPanelSlot(): PanelSlot {
  const title = element("h2", {});
  const close = element(
    "button",
    { class: "icon-button only-narrow", type: "button" },
    icon("close"),
  );
  const frame = element("iframe", { class: "panel-frame" });
  const root = element(
    "aside",
    { class: "panel", hidden: true },
    element("div", { class: "panel-head" }, title, close),
    frame,
  );
  let shown = "";
  close.addEventListener("click", () => root.classList.remove("open"));
  return {
    root,
    open: () => root.classList.add("open"),
    tell: (text) => {
      if (frame.src !== "")
        frame.contentWindow?.postMessage({ kind: "told", text }, new URL(frame.src).origin);
    },
    show: (panel, words) => {
      root.hidden = panel === undefined;
      close.setAttribute("aria-label", words.close);
      // The state is sent with every change; an equal frame must not reload.
      if (panel === undefined || JSON.stringify(panel) === shown) return;
      shown = JSON.stringify(panel);
      title.textContent = panel.title;
      frame.title = panel.title;
      if (panel.url === undefined) frame.srcdoc = panel.html ?? "";
      else frame.src = panel.url;
    },
  };
}
