import type { InlineKeyboardButton } from "grammy/types";
import { element } from "./element.ts";
import { icon } from "./icon.ts";
import type { Words } from "./words.ts";

export interface KeyboardActions {
  press(data: string): void;
  copy(text: string): void;
  /** Whether the bot has yet to answer this button. */
  isWaiting(data: string): boolean;
}

/** The rows of buttons below a message. */
export function keyboardView(
  rows: readonly (readonly InlineKeyboardButton[])[],
  actions: KeyboardActions,
  words: Words,
): HTMLElement {
  return element(
    "div",
    { class: "keyboard" },
    ...rows.map((row) =>
      element(
        "div",
        { class: "keyboard-row" },
        ...row.map((button) => buttonView(button, actions, words)),
      ),
    ),
  );
}

function buttonView(
  button: InlineKeyboardButton,
  actions: KeyboardActions,
  words: Words,
): HTMLElement {
  const style = "style" in button && button.style !== undefined ? ` ${button.style}` : "";
  const label = element("span", { class: "key-label" }, button.text);
  const address = addressOf(button);
  if (address !== undefined) {
    return element(
      "a",
      {
        class: `key${style}`,
        href: address,
        target: "_blank",
        rel: "noopener",
        title: address,
        "aria-label": `${button.text} (${words.opensNewTab})`,
      },
      label,
      icon("link"),
    );
  }
  if ("callback_data" in button) {
    const data = button.callback_data;
    const waiting = actions.isWaiting(data);
    return element(
      "button",
      {
        class: `key${style}${waiting ? " waiting" : ""}`,
        type: "button",
        "data-data": data,
        "aria-busy": waiting ? "true" : undefined,
        onclick: () => actions.press(data),
      },
      label,
    );
  }
  const copied = "copy_text" in button ? button.copy_text.text : "";
  return element(
    "button",
    { class: `key${style}`, type: "button", onclick: () => actions.copy(copied) },
    label,
  );
}

function addressOf(button: InlineKeyboardButton): string | undefined {
  if ("url" in button && button.url !== undefined) {
    return /^[a-z]+:\/\//i.test(button.url) ? button.url : `http://${button.url}`;
  }
  return "web_app" in button && button.web_app !== undefined ? button.web_app.url : undefined;
}
