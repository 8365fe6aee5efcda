import type { Credential, Parameters } from "./api.ts";
import { button, element } from "./element.ts";
import { createField, valuesOf } from "./field.ts";
import type { Field } from "./field.ts";
import type { Texts } from "./texts.ts";

/** Shows Pluggy's errors: at a field when it is named, above the form otherwise. */
export type FormProblem = { message: string; byField: Record<string, string> };

export type Form = { root: HTMLFormElement; fields: Field[] };

/** A form with a bank's credentials; `submit` is called when every field is valid. */
export function createForm(
  credentials: readonly Credential[],
  texts: Texts,
  given: { action: string; problem?: FormProblem | undefined; filled?: Parameters | undefined },
  submit: (parameters: Parameters) => void,
): Form {
  const fields = credentials.map((credential) => createField(credential, texts));
  for (const field of fields) {
    field.fill(given.filled?.[field.name] ?? field.value());
    field.complain(given.problem?.byField[field.name] ?? "");
  }
  const send = button(given.action, "primary", () => undefined);
  send.type = "submit";
  const root = element(
    "form",
    { class: "form", novalidate: true },
    ...(given.problem?.message
      ? [element("p", { class: "problem", role: "alert" }, given.problem.message)]
      : []),
    ...fields.map((field) => field.row),
    element("div", { class: "bottom" }, send),
  );
  root.addEventListener("submit", (event) => {
    event.preventDefault();
    for (const field of fields) field.complain(field.problem());
    if (fields.every((field) => field.problem() === "")) submit(valuesOf(fields));
  });
  return { root, fields };
}
