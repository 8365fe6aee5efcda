import type { Credential, Parameters } from "./api.ts";
import { element } from "./element.ts";
import type { Texts } from "./texts.ts";

export type Field = {
  row: HTMLElement;
  name: string;
  value: () => string;
  fill: (value: string) => void;
  /** Shows the error of the field, or removes it. */
  complain: (message: string) => void;
  /** The error of the value, before a request is made. */
  problem: () => string;
};

type Input = HTMLInputElement | HTMLSelectElement;

/** One credential of a connector as a labelled field of a form. */
export function createField(credential: Credential, texts: Texts): Field {
  const id = `field-${credential.name}`;
  const input = createInput(credential, id);
  const complaint = element("p", { class: "complaint", id: `${id}-problem`, role: "alert" });
  const row = element(
    "div",
    { class: "row" },
    element("label", { for: id }, texts.login.labels[credential.name] ?? credential.label),
    ...picture(credential),
    element("div", { class: "input" }, input, ...revealButton(input, texts)),
    ...note(texts.login.notes[credential.name], credential),
    complaint,
  );
  return {
    row,
    name: credential.name,
    value: () => input.value.trim(),
    fill: (value) => {
      input.value = value;
    },
    complain: (message) => {
      complaint.textContent = message;
      input.setAttribute("aria-invalid", String(message !== ""));
    },
    problem: () => problemOf(credential, input.value.trim(), texts),
  };
}

export function valuesOf(fields: readonly Field[]): Parameters {
  return Object.fromEntries(fields.map((field) => [field.name, field.value()] as const));
}

function createInput(credential: Credential, id: string): Input {
  const described = { id, class: "field", "aria-describedby": `${id}-problem` };
  if (credential.type === "select") {
    const options = (credential.options ?? []).map(({ value, label }) =>
      element("option", { value }, label),
    );
    return element("select", described, ...options);
  }
  const isPassword = credential.type === "password";
  return element("input", {
    ...described,
    type: isPassword ? "password" : "text",
    ...(credential.type === "number" ? { inputmode: "numeric" } : {}),
    placeholder: isPassword ? undefined : credential.placeholder,
    autocomplete: "off",
    autocapitalize: "none",
    spellcheck: "false",
  });
}

function revealButton(input: Input, texts: Texts): HTMLElement[] {
  if (input.getAttribute("type") !== "password") return [];
  const reveal = element("button", { type: "button", class: "reveal" }, texts.login.show);
  reveal.addEventListener("click", () => {
    const isHidden = input.getAttribute("type") === "password";
    input.setAttribute("type", isHidden ? "text" : "password");
    reveal.textContent = isHidden ? texts.login.hide : texts.login.show;
  });
  return [reveal];
}

/** Image challenges are base64, with or without the prefix of a data URL. */
function picture({ data, label, type }: Credential): HTMLElement[] {
  if (type !== "image" || !data) return [];
  const src = data.startsWith("data:") ? data : `data:image/png;base64,${data}`;
  return [element("img", { src, alt: label, class: "challenge" })];
}

function note(own: string | undefined, { assistiveText, instructions }: Credential): HTMLElement[] {
  const text = own ?? instructions ?? assistiveText;
  return text ? [element("p", { class: "note" }, text)] : [];
}

function problemOf(credential: Credential, value: string, texts: Texts): string {
  if (value === "") return credential.optional ? "" : texts.login.required;
  if (!credential.validation || new RegExp(credential.validation).test(value)) return "";
  return texts.login.invalid ?? credential.validationMessage ?? texts.login.required;
}
