import type { PagePerson, PageState } from "../page-state.ts";
import { avatar } from "./avatar.ts";
import { element } from "./element.ts";
import { icon } from "./icon.ts";
import { openOver } from "./notices.ts";
import type { Words } from "./words.ts";

export interface OptionsActions {
  switchTo(person: PagePerson): void;
  addPerson(firstName: string): void;
  setLanguage(languageCode: string): void;
  sendLocation(): void;
  block(): void;
  showPanel(): void;
}

const languages = [
  { code: "pt-br", name: "Português (Brasil)" },
  { code: "en", name: "English" },
] as const;

/** The options: the user, the client's language, and actions on the bot. */
export function openOptions(
  phone: HTMLElement,
  state: PageState,
  words: Words,
  actions: OptionsActions,
): void {
  const sheet = element("dialog", { class: "sheet", "aria-label": words.options });
  const then =
    (act: () => void): (() => void) =>
    () => {
      sheet.close();
      act();
    };
  sheet.append(
    element("h2", {}, words.people),
    element(
      "div",
      { class: "sheet-group" },
      ...state.people.map((person) =>
        personRow(
          person,
          state,
          then(() => actions.switchTo(person)),
        ),
      ),
      addPersonForm(words, (name) => then(() => actions.addPerson(name))()),
    ),
    element("h2", {}, words.language),
    element(
      "div",
      { class: "sheet-group" },
      ...languages.map(({ code, name }) =>
        row(
          name,
          isSameLanguage(code, state.person.languageCode),
          then(() => actions.setLanguage(code)),
        ),
      ),
    ),
    element(
      "div",
      { class: "sheet-group" },
      state.panel &&
        element(
          "button",
          {
            class: "sheet-row only-narrow",
            type: "button",
            onclick: then(() => actions.showPanel()),
          },
          icon("panel"),
          state.panel.title,
        ),
      element(
        "button",
        { class: "sheet-row", type: "button", onclick: then(() => actions.sendLocation()) },
        icon("pin"),
        words.location,
      ),
      element(
        "button",
        {
          class: "sheet-row danger",
          type: "button",
          onclick: then(() => actions.block()),
          hidden: state.blocked,
        },
        icon("close"),
        words.block,
      ),
    ),
    element("p", { class: "sheet-note" }, words.standIn),
  );
  sheet.addEventListener("click", (event) => {
    if (event.target === sheet) sheet.close();
  });
  sheet.addEventListener("close", () => sheet.remove());
  openOver(phone, sheet);
}

function personRow(person: PagePerson, state: PageState, choose: () => void): HTMLElement {
  const made = row(person.firstName, person.id === state.person.id, choose);
  made.prepend(avatar(person.firstName, person.id));
  return made;
}

function row(label: string, chosen: boolean, choose: () => void): HTMLElement {
  return element(
    "button",
    {
      class: "sheet-row",
      type: "button",
      "aria-pressed": chosen ? "true" : "false",
      onclick: choose,
    },
    element("span", { class: "sheet-label" }, label),
    chosen ? icon("check") : undefined,
  );
}

function addPersonForm(words: Words, add: (name: string) => void): HTMLElement {
  const input = element("input", {
    class: "sheet-input",
    placeholder: words.addPerson,
    "aria-label": words.addPerson,
    maxlength: 40,
    required: true,
  });
  const form = element(
    "form",
    { class: "sheet-row" },
    input,
    element("button", { class: "sheet-add", type: "submit" }, words.add),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (input.value.trim() !== "") add(input.value.trim());
  });
  return form;
}

function isSameLanguage(a: string, b: string): boolean {
  return a.slice(0, 2) === b.slice(0, 2).toLowerCase();
}
