import { situationOf } from "./bank-state.ts";
import type { BankItem, BankState, TestLogin } from "./bank-state.ts";
import { element, refill } from "./element.ts";
import { timeOfDay } from "./words.ts";
import type { Words } from "./words.ts";

export interface BankListActions {
  choose(itemId: string): void;
  /** The user's decision in the bank's app. */
  answer(item: BankItem, decision: "authorize" | "refuseAuthorization"): void;
  logoUrl(item: BankItem): string;
}

export interface BankList {
  readonly root: HTMLElement;
  show(state: BankState, chosenId: string | undefined, words: Words): void;
}

/** The connected banks with their state; one of them is selected. */
export function createBankList(actions: BankListActions): BankList {
  const heading = element("h2", { id: "banks-heading" });
  const place = element("div", { class: "banks" });
  const summary = element("summary", {});
  const moreLogins = element("div", {});
  const logins = element("details", { class: "logins" }, summary, moreLogins);
  const root = element("section", { "aria-labelledby": "banks-heading" }, heading, place, logins);
  return {
    root,
    show({ items, credentials }, chosenId, words) {
      heading.textContent = words.banks;
      summary.textContent = words.moreLogins;
      moreLogins.replaceChildren(loginList(credentials));
      logins.hidden = items.length === 0;
      if (items.length === 0) {
        refill(place, noBank(credentials, words));
        return;
      }
      refill(place, ...items.map((item) => bankCard(item, item.id === chosenId, items.length > 1)));

      function bankCard(item: BankItem, isChosen: boolean, hasOthers: boolean): HTMLElement {
        const face = element("div", { class: "bank-face" }, ...faceOf(item, actions, words));
        const card = element("div", { class: isChosen ? "bank chosen" : "bank" });
        if (!hasOthers) card.append(face);
        else {
          const radio = element("input", {
            type: "radio",
            name: "bank",
            id: `bank-${item.id}`,
            checked: isChosen,
            onchange: () => actions.choose(item.id),
          });
          card.append(element("label", {}, radio, face));
        }
        card.append(...adviceOn(item, actions, words));
        return card;
      }
    },
  };
}

function noBank(credentials: readonly TestLogin[], words: Words): HTMLElement {
  return element(
    "div",
    { class: "empty" },
    element("strong", {}, words.noBank),
    element("p", {}, words.noBankHow),
    loginList(credentials),
  );
}

/** Failing logins come last: a first attempt should not start with one. */
function works({ fields: { user = "user-ok", password = "password-ok" } }: TestLogin): boolean {
  return user === "user-ok" && password === "password-ok";
}

function loginList(credentials: readonly TestLogin[]): HTMLElement {
  return element(
    "dl",
    { class: "login-list" },
    ...credentials
      .filter(works)
      .flatMap(({ bank, fields }) => [
        element("dt", {}, bank),
        element(
          "dd",
          {},
          ...Object.values(fields).flatMap((value) => [element("code", {}, value), " "]),
        ),
      ]),
  );
}

function faceOf(item: BankItem, actions: BankListActions, words: Words): HTMLElement[] {
  const situation = situationOf(item);
  const rows = item.accounts.reduce((sum, account) => sum + account.rows, 0);
  const facts = [
    words.rows(rows),
    ...(item.lastUpdatedAt === null
      ? []
      : [words.updatedAt(timeOfDay(words, item.lastUpdatedAt, false))]),
  ];
  return [
    element("img", { src: actions.logoUrl(item), alt: "", width: 38, height: 38 }),
    element(
      "div",
      { class: "bank-text" },
      element("strong", {}, item.bank),
      element("span", { class: `situation ${situation}` }, words.situation[situation]),
      element("small", {}, ...facts.map((fact) => element("span", {}, fact))),
    ),
  ];
}

function adviceOn(item: BankItem, actions: BankListActions, words: Words): HTMLElement[] {
  const situation = situationOf(item);
  const advice = words.advice[situation];
  if (advice === undefined) return [];
  const note = element("p", { class: "advice" }, advice);
  if (situation !== "asks-yes") return [note];
  const answer = (decision: "authorize" | "refuseAuthorization", label: string) =>
    element(
      "button",
      {
        type: "button",
        id: `${decision}-${item.id}`,
        class: decision === "authorize" ? "primary" : "",
        onclick: () => actions.answer(item, decision),
      },
      label,
    );
  return [
    note,
    element(
      "div",
      { class: "buttons" },
      answer("authorize", words.allow),
      answer("refuseAuthorization", words.refuse),
    ),
  ];
}
