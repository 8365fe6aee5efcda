import type { ItemState } from "./item-state.ts";

/** What mends a connection that stopped working. */
export type RequiredAction =
  /** Log in again at the bank. */
  | "login"
  /** Give the code that the bank asked for. */
  | "code"
  /** Authorise in the bank's own app. */
  | "authorisation"
  /** Nothing: Pluggy tries again by itself. */
  | "patience"
  /** Connect the bank anew: Pluggy no longer has the connection. */
  | "new-connection";

/** One incident of a connection, as the user was told of it. */
export interface ConnectionIssue {
  readonly requiredAction: RequiredAction;
  /** The bank's own reason, such as `INVALID_CREDENTIALS`; null when it gave none. */
  readonly code: string | null;
  /** Until when the bank waits for the user; null where it gave no deadline. */
  readonly until: Date | null;
  readonly since: Date;
}

export type IssueChange =
  | { readonly kind: "nothing" }
  | { readonly kind: "broken"; readonly issue: ConnectionIssue }
  | { readonly kind: "mended" };

/**
 * What the user has to hear, given what they heard last. An incident is told once; it is told
 * again only when it comes to need something of them that it did not need before.
 */
export function issueChange(
  notified: ConnectionIssue | null,
  state: ItemState,
  now: Date,
): IssueChange {
  if (state.kind === "updating") return { kind: "nothing" };
  if (state.kind === "working") return { kind: notified ? "mended" : "nothing" };
  const issue: ConnectionIssue = {
    requiredAction: requiredActionOf(state.kind),
    code: "code" in state ? state.code : null,
    until: "until" in state ? state.until : null,
    since: now,
  };
  const isKnown =
    notified !== null && (issue.requiredAction === "patience" || isSameRequest(notified, issue));
  return isKnown ? { kind: "nothing" } : { kind: "broken", issue };
}

/** Who was asked for a code and gave none knows that the bank waits for them: a login brings the next one. */
function isSameRequest(told: ConnectionIssue, { requiredAction, code }: ConnectionIssue): boolean {
  if (requiredAction === told.requiredAction) return true;
  return (
    told.requiredAction === "code" && requiredAction === "login" && code === "USER_INPUT_TIMEOUT"
  );
}

type BrokenState = Exclude<ItemState["kind"], "updating" | "working">;

/** The states in which a connection does not work. */
export const BROKEN_STATES: readonly BrokenState[] = [
  "login-error",
  "waiting-input",
  "waiting-action",
  "outdated",
  "removed",
];

/** What mends a connection in such a state. */
export function requiredActionOf(kind: BrokenState): RequiredAction {
  switch (kind) {
    case "login-error":
      return "login";
    case "waiting-input":
      return "code";
    case "waiting-action":
      return "authorisation";
    case "outdated":
      return "patience";
    case "removed":
      return "new-connection";
  }
}
