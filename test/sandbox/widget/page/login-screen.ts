import type { Connector, Parameters } from "./api.ts";
import { bankHeader } from "./bank-logo.ts";
import { button, element } from "./element.ts";
import type { Field } from "./field.ts";
import { createForm } from "./form.ts";
import type { FormProblem } from "./form.ts";
import type { Texts } from "./texts.ts";
import { heading } from "./widget.ts";
import type { Widget } from "./widget.ts";

/** Pluggy's sandbox: this password and code are valid for every test bank. */
const TEST_LOGIN: Parameters = { user: "user-ok", password: "password-ok", token: "123456" };
const TEST_CPF = "123.456.789-09";

const OTHER_TEST_USERS = [
  "user-ok-two-checking-accounts",
  "user-ok-account-error",
  "user-ok-auth-pending",
  "user-locked",
  "user-unavailable",
  "user-account-need-actions",
  "user-error",
];

export type LoginAnswer = { kind: "submitted"; parameters: Parameters } | { kind: "back" };

/** The bank's login form. There is no way back when the bank cannot be changed. */
export function loginScreen(
  widget: Widget,
  connector: Connector,
  given: { problem?: FormProblem | undefined; filled?: Parameters | undefined; canGoBack: boolean },
): Promise<LoginAnswer> {
  const { texts } = widget;
  return new Promise((resolve) => {
    const form = createForm(
      connector.credentials,
      texts,
      { action: texts.login.action, ...given },
      (parameters) => resolve({ kind: "submitted", parameters }),
    );
    form.root.lastElementChild?.before(...hint(form.fields, texts));
    const back = given.canGoBack ? () => resolve({ kind: "back" }) : undefined;
    widget.show([bankHeader(connector), heading(texts.login.title), form.root], back);
  });
}

/** A stand-in may show its passwords. */
function hint(fields: readonly Field[], texts: Texts): HTMLElement[] {
  const names = new Set(fields.map((field) => field.name));
  if (names.has("password")) return [passwordHint(fields, texts)];
  const cpf = fields.find((field) => field.name === "cpf");
  if (!cpf) return [];
  const fill = button(texts.login.fill, "link", () => cpf.fill(TEST_CPF));
  return [hintBox(texts.login.hintCpf, [TEST_CPF], fill)];
}

function passwordHint(fields: readonly Field[], texts: Texts): HTMLElement {
  const fillUser = (user: string) => {
    for (const field of fields) field.fill({ ...TEST_LOGIN, user }[field.name] ?? field.value());
  };
  const shown = fields.flatMap((field) => TEST_LOGIN[field.name] ?? []);
  const box = hintBox(
    texts.login.hint,
    shown,
    button(texts.login.fill, "link", () => fillUser("user-ok")),
  );
  const others = OTHER_TEST_USERS.map((user) => button(user, "quiet", () => fillUser(user)));
  box.append(
    element(
      "details",
      {},
      element("summary", {}, texts.login.more),
      element("div", { class: "chips" }, ...others),
    ),
  );
  return box;
}

function hintBox(title: string, values: readonly string[], fill: HTMLElement): HTMLElement {
  const codes = values.flatMap((value, index) => [
    ...(index === 0 ? [] : [" · "]),
    element("code", {}, value),
  ]);
  return element(
    "div",
    { class: "hint" },
    element("div", { class: "hint-line" }, element("strong", {}, title), fill),
    element("div", {}, ...codes),
  );
}
