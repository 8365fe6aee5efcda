import type { ReplyKeyboard } from "../reply-keyboard.ts";
import { element } from "./element.ts";
import { icon } from "./icon.ts";
import type { Words } from "./words.ts";

export interface ReplyKeysActions {
  send(text: string): void;
  sendLocation(): void;
}

/** The reply keyboard, in place of the phone's keyboard. */
export interface ReplyKeys {
  readonly root: HTMLElement;
  show(keyboard: ReplyKeyboard | null, words: Words): void;
}

export function createReplyKeys(actions: ReplyKeysActions): ReplyKeys {
  const root = element("div", { class: "reply-keys", role: "group" });
  return {
    root,
    show: (keyboard, words) => {
      root.hidden = keyboard === null;
      root.setAttribute("aria-label", words.keys);
      const rows = (keyboard?.rows ?? []).map((row) =>
        element(
          "div",
          { class: "keyboard-row" },
          ...row.map(({ text, asksLocation }) =>
            element(
              "button",
              {
                class: "reply-key",
                type: "button",
                onclick: () => (asksLocation ? actions.sendLocation() : actions.send(text)),
              },
              asksLocation ? icon("pin") : undefined,
              element("span", { class: "key-label" }, text),
            ),
          ),
        ),
      );
      root.replaceChildren(...rows);
    },
  };
}
