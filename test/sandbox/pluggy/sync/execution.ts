import type { LoginOutcome } from "../credentials.ts";

export type TriggeredBy = "USER" | "CLIENT" | "SYNC" | "INTERNAL";

/** `quota`: Open Finance's monthly limit is exhausted, so nothing new is added. */
export type SyncOutcome = "success" | "partial" | "warning" | "quota";

/** The next step of a sync. `ask` and `authorize` wait for a user. */
export type Step =
  | { kind: "progress"; executionStatus: string }
  | { kind: "ask" }
  | { kind: "authorize" }
  | { kind: "logged-in" }
  | { kind: "fail"; code: string; message: string; providerMessage?: string }
  | { kind: "authorization-pending" }
  | { kind: "finish"; outcome: SyncOutcome };

/** One run of an item's sync, with its remaining steps. */
export interface Execution {
  triggeredBy: TriggeredBy;
  /** A new item sends `item/created`, later syncs `item/updated`. */
  isFirst: boolean;
  steps: Step[];
  waitsFor: "nothing" | "mfa" | "authorization";
  cancelTimer: () => void;
}

const progress = (executionStatus: string): Step => ({ kind: "progress", executionStatus });

// Accounts come first, when the login has succeeded.
const COLLECTING: Step[] = [
  progress("CREDITCARDS_IN_PROGRESS"),
  progress("TRANSACTIONS_IN_PROGRESS"),
  progress("PAYMENT_DATA_IN_PROGRESS"),
  progress("IDENTITY_IN_PROGRESS"),
  progress("MERGING"),
];

function ending(outcome: LoginOutcome): Step[] {
  switch (outcome.kind) {
    case "failure": {
      const { code, message, providerMessage } = outcome;
      return [
        {
          kind: "fail",
          code,
          message,
          ...(providerMessage === undefined ? {} : { providerMessage }),
        },
      ];
    }
    case "authorization-pending":
      return [{ kind: "authorization-pending" }];
    case "success":
    case "partial":
    case "warning":
      return [{ kind: "logged-in" }, ...COLLECTING, { kind: "finish", outcome: outcome.kind }];
  }
}

/** The login steps of this bank: direct, with a second step, or through the bank's app. */
export type LoginWay = "direct" | "asks-token" | "authorizes";

export function planSteps(way: LoginWay, outcome: LoginOutcome): Step[] {
  const login = progress("LOGIN_IN_PROGRESS");
  if (way === "asks-token" && outcome.kind !== "failure") {
    return [login, { kind: "ask" }, progress("LOGIN_MFA_IN_PROGRESS"), ...ending(outcome)];
  }
  if (way === "authorizes") return [login, { kind: "authorize" }, ...ending(outcome)];
  return [login, ...ending(outcome)];
}

export const stepsOfUsedUpQuota = (): Step[] => [
  { kind: "logged-in" },
  ...COLLECTING,
  { kind: "finish", outcome: "quota" },
];

/** The steps after the login. */
export const stepsOnceAuthorized = (): Step[] => ending({ kind: "success" });
