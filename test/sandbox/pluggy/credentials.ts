import type { Connector } from "./connectors.ts";

/** The result of a login, by the typed values. */
export type LoginOutcome =
  | { kind: "success" }
  | { kind: "partial" }
  | { kind: "warning" }
  | { kind: "authorization-pending" }
  | { kind: "failure"; code: string; message: string; providerMessage?: string };

const failure = (code: string, message: string, providerMessage?: string): LoginOutcome => ({
  kind: "failure",
  code,
  message,
  ...(providerMessage === undefined ? {} : { providerMessage }),
});

const INVALID_CREDENTIALS = failure("INVALID_CREDENTIALS", "Invalid credentials.");

const FAILING_USERS: Record<string, LoginOutcome> = {
  "user-logged": failure("ALREADY_LOGGED_IN", "User already logged in."),
  "user-locked": failure("ACCOUNT_LOCKED", "Account is locked."),
  "user-error": failure("UNEXPECTED_ERROR", "An unexpected error occurred."),
  "user-unavailable": failure("SITE_NOT_AVAILABLE", "Site is not available."),
  "user-account-need-actions": failure("ACCOUNT_NEEDS_ACTION", "Account needs action."),
  "user-account-need-actions-provider-message": failure(
    "ACCOUNT_NEEDS_ACTION",
    "Account needs action.",
    "Aceite os novos termos no aplicativo do banco",
  ),
  "user-connection-error": failure("CONNECTION_ERROR", "Could not connect to the institution."),
  "user-account-credentials-reset": failure(
    "ACCOUNT_CREDENTIALS_RESET",
    "Credentials need to be reset.",
  ),
  "user-not-supported": failure("USER_NOT_SUPPORTED", "User is not supported."),
};

const OTHER_USERS: Record<string, LoginOutcome> = {
  "user-ok-account-error": { kind: "partial" },
  "user-ok-account-warning": { kind: "warning" },
  "user-ok-auth-pending": { kind: "authorization-pending" },
};

const SUCCEEDING = new Set([
  "user-ok",
  "user-ok-two-checking-accounts",
  "user-ok-img",
  "user-ok-select",
  "user-ok-phone",
  "user-ok-multi-company",
  "user-ok-perf",
]);

/** The MFA answer of every sandbox bank. */
export const SANDBOX_MFA = "123456";

export function loginOutcome(
  connector: Connector,
  parameters: Record<string, string>,
): LoginOutcome {
  if (!connector.credentials.some((field) => field.name === "password")) return { kind: "success" };
  const user = parameters["user"] ?? "";
  if (parameters["password"] !== "password-ok") return INVALID_CREDENTIALS;
  const token = parameters["token"];
  if (token !== undefined && token !== SANDBOX_MFA) {
    return failure("INVALID_CREDENTIALS_MFA", "Invalid MFA token.");
  }
  if (SUCCEEDING.has(user) || /^user-ok-perf-\d+x$/.test(user)) return { kind: "success" };
  return OTHER_USERS[user] ?? FAILING_USERS[user] ?? INVALID_CREDENTIALS;
}

/** Sandbox logins with their results, for the demo's hint. */
export const SANDBOX_CREDENTIALS: readonly {
  bank: string;
  fields: Record<string, string>;
  leadsTo: string;
}[] = [
  {
    bank: "Pluggy Bank",
    fields: { user: "user-ok", password: "password-ok" },
    leadsTo: "conecta uma conta corrente e um cartão, com doze meses de movimentos",
  },
  {
    bank: "Pluggy Bank MFA 2-step",
    fields: { user: "user-ok", password: "password-ok", token: SANDBOX_MFA },
    leadsTo: "pede um código depois da senha",
  },
  {
    bank: "Pluggy Bank MFA 1-step",
    fields: { user: "user-ok", password: "password-ok", token: SANDBOX_MFA },
    leadsTo: "pede o código junto com a senha",
  },
  {
    bank: "Itaú, Nubank, C6 Bank…",
    fields: { cpf: "123.456.789-09" },
    leadsTo: "Open Finance: o banco autoriza em alguns segundos",
  },
  {
    bank: "Pluggy Bank",
    fields: { user: "user-locked", password: "password-ok" },
    leadsTo: "a conta está bloqueada no banco",
  },
  {
    bank: "Pluggy Bank",
    fields: { user: "user-ok", password: "errada-123" },
    leadsTo: "senha errada",
  },
];
