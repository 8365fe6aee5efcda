import { element } from "./element.ts";
import { readAmount } from "./read-amount.ts";
import { categoryOf, SHOPS } from "./shops.ts";
import type { Words } from "./words.ts";

export interface NewPurchase {
  readonly description: string;
  /** Cents of reais. */
  readonly minor: number;
  readonly categoryId: string;
  /** On a card a purchase is pending until the bill closes. */
  readonly account: "checking" | "card";
}

export interface PurchaseForm {
  readonly root: HTMLElement;
  show(words: Words, isOff: boolean): void;
}

/** Shop and amount; the suggestions change after every purchase. */
export function createPurchaseForm(buy: (purchase: NewPurchase) => Promise<boolean>): PurchaseForm {
  let turn = 0;
  let words: Words | undefined;
  const shopLabel = element("label", { for: "shop" });
  const amountLabel = element("label", { for: "amount" });
  const shop = element("input", { id: "shop", list: "shops", maxlength: 60, autocomplete: "off" });
  const amount = element("input", { id: "amount", inputmode: "decimal", autocomplete: "off" });
  const complaint = element("p", { class: "complaint", role: "alert", hidden: true });
  const heard = element("p", { class: "quiet" });
  const debit = element("button", { type: "submit", class: "primary", value: "checking" });
  const credit = element("button", { type: "submit", value: "card" });
  const root = element(
    "form",
    {
      class: "purchase",
      onsubmit: (event) => {
        event.preventDefault();
        void submit((event as SubmitEvent).submitter === credit ? "card" : "checking");
      },
    },
    element("div", { class: "field" }, shopLabel, shop),
    element("div", { class: "field amount" }, amountLabel, amount),
    complaint,
    element("div", { class: "buttons" }, debit, credit),
    heard,
    element(
      "datalist",
      { id: "shops" },
      ...SHOPS.map(({ name }) => element("option", { value: name })),
    ),
  );

  const suggestion = () => SHOPS[turn % SHOPS.length] ?? SHOPS[0];

  async function submit(account: NewPurchase["account"]): Promise<void> {
    const typed = amount.value.trim();
    const minor = typed === "" ? suggestion().minor : readAmount(typed);
    complaint.hidden = minor !== null;
    amount.setAttribute("aria-invalid", String(minor === null));
    if (minor === null) {
      complaint.textContent = words?.badAmount ?? "";
      amount.focus();
      return;
    }
    const description = shop.value.trim() || suggestion().name;
    const categoryId = categoryOf(description);
    if (!(await buy({ description, minor, categoryId, account }))) return;
    turn += 1;
    shop.value = "";
    amount.value = "";
    suggest();
  }

  function suggest(): void {
    const { name, minor } = suggestion();
    shop.placeholder = name;
    amount.placeholder = (minor / 100).toLocaleString(words?.locale, { minimumFractionDigits: 2 });
  }

  return {
    root,
    show(next, isOff) {
      words = next;
      shopLabel.textContent = next.shop;
      amountLabel.textContent = next.amount;
      debit.textContent = next.buyDebit;
      credit.textContent = next.buyCredit;
      heard.textContent = next.heard;
      for (const control of [shop, amount, debit, credit]) control.disabled = isOff;
      suggest();
    },
  };
}
