import { element } from "./element.ts";
import type { Words } from "./words.ts";

const TROUBLES = ["failLogin", "withdrawConsent", "askForMfa", "askForAction", "stall"] as const;

export type BankDeed = (typeof TROUBLES)[number] | "passDay";

export interface ConnectionButtons {
  readonly root: HTMLElement;
  show(words: Words, isOff: boolean): void;
}

/** The buttons for failures of the connection, and for the next day. */
export function createConnectionButtons(act: (deed: BankDeed) => void): ConnectionButtons {
  const heading = element("h2", { id: "trouble-heading" });
  const buttons = [...TROUBLES, "passDay" as const].map((deed) => ({
    deed,
    button: element("button", {
      type: "button",
      id: deed,
      onclick: () => act(deed),
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
      for (const { deed, button } of buttons) {
        button.textContent = words[deed];
        button.disabled = isOff;
      }
    },
  };
}
