import type { Purchase } from "./bank-state.ts";
import { element, refill } from "./element.ts";
import { money } from "./words.ts";
import type { Words } from "./words.ts";

/** What a correction adds, like a tip, in cents. */
export const CORRECTION = 250;

export type PurchaseAction = "correct" | "remove" | "post";

export interface PurchaseList {
  readonly root: HTMLElement;
  show(purchases: readonly Purchase[], chosenId: string | undefined, words: Words): void;
}

/** The newest purchases; the selected one can be corrected, removed, or posted under another id. */
export function createPurchaseList(
  choose: (id: string) => void,
  act: (action: PurchaseAction, purchase: Purchase) => void,
): PurchaseList {
  const root = element("div", { class: "latest" });
  return {
    root,
    show(purchases, chosenId, words) {
      const chosen = purchases.find(({ id }) => id === chosenId);
      root.hidden = chosen === undefined;
      if (chosen === undefined) return;
      const button = (action: PurchaseAction, label: string, isOff = false) =>
        element(
          "button",
          { type: "button", id: action, disabled: isOff, onclick: () => act(action, chosen) },
          label,
        );
      refill(
        root,
        element(
          "fieldset",
          {},
          element("legend", {}, words.latest),
          ...purchases.map((purchase) => row(purchase, purchase.id === chosen.id, words)),
        ),
        element(
          "div",
          { class: "buttons" },
          button("correct", words.correct(money(words, CORRECTION, chosen.currency))),
          button("remove", words.remove),
          button("post", words.post, chosen.status !== "PENDING"),
        ),
      );
    },
  };

  function row(purchase: Purchase, isChosen: boolean, words: Words): HTMLElement {
    return element(
      "label",
      { class: "row" },
      element("input", {
        type: "radio",
        name: "purchase",
        id: `purchase-${purchase.id}`,
        checked: isChosen,
        onchange: () => choose(purchase.id),
      }),
      element("span", { class: "row-name" }, purchase.description),
      purchase.status === "PENDING" ? element("span", { class: "tag" }, words.pending) : undefined,
      element("span", { class: "row-amount" }, money(words, purchase.minor, purchase.currency)),
    );
  }
}
