import { element } from "./element.ts";
import type { Words } from "./words.ts";

const FAILURES = ["failLogin", "withdrawConsent", "askForMfa", "askForAction", "stall"] as const;

export type ConnectionAction = (typeof FAILURES)[number] | "passDay";

export interface ConnectionButtons {
  readonly root: HTMLElement;
  show(words: Words, isOff: boolean): void;
}

/** The buttons for failures of the connection, and for the next day. */
export function createConnectionButtons(
  act: (action: ConnectionAction) => void,
): ConnectionButtons {
  const heading = element("h2", { id: "trouble-heading" });
  const buttons = [...FAILURES, "passDay" as const].map((action) => ({
    action,
    button: element("button", {
      type: "button",
      id: action,
      onclick: () => act(action),
    }),
  }));
  return {
    root: element(
      "section",
      { "aria-labelledby": "trouble-heading" },
      heading,
      element("div", { class: "buttons" }, ...buttons.map(({ button }) => button)),
    ),
    show(words, isOff) {
      heading.textContent = words.trouble;
      for (const { action, button } of buttons) {
        button.textContent = words[action];
        button.disabled = isOff;
      }
    },
  };
}
