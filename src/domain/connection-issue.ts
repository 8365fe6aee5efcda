import type { ItemState } from "./item-state.ts";

/** What the user must do to repair a connection. */
export type RequiredAction =
  /** Log in again at the bank. */
  | "login"
  /** Enter the code that the bank asked for. */
  | "code"
  /** Authorise in the bank's own app. */
  | "authorisation"
  /** Nothing: Pluggy retries by itself. */
  | "patience"
  /** Connect the bank again: Pluggy no longer has the connection. */
  | "new-connection";

/** An issue of a connection, as the user was notified of it. */
export interface ConnectionIssue {
  readonly requiredAction: RequiredAction;
  /** The bank's error code, such as `INVALID_CREDENTIALS`; null where it gave none. */
  readonly code: string | null;
  /** The bank's deadline for the user; null where it gave none. */
  readonly until: Date | null;
  readonly since: Date;
}

export type IssueChange =
  | { readonly kind: "nothing" }
  | { readonly kind: "broken"; readonly issue: ConnectionIssue }
  | { readonly kind: "mended" };

/**
 * What to notify the user of, given their last notice. Each issue is notified once, and again only
 * when it requires another action.
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

/**
 * A code that was asked for and never entered becomes a login error, which the user already knows
 * of.
 */
function isSameRequest(
  notified: ConnectionIssue,
  { requiredAction, code }: ConnectionIssue,
): boolean {
  if (requiredAction === notified.requiredAction) return true;
  return (
    notified.requiredAction === "code" &&
    requiredAction === "login" &&
    code === "USER_INPUT_TIMEOUT"
  );
}

/** Whether a connection waits, or waited when the user was last notified, for something that only they can do. */
export function waitsForUser(state: ItemState, notified: ConnectionIssue | null): boolean {
  const isRepair = (action: RequiredAction) => action !== "patience";
  if (notified !== null && isRepair(notified.requiredAction)) return true;
  return isBroken(state.kind) && isRepair(requiredActionOf(state.kind));
}

function isBroken(kind: ItemState["kind"]): kind is BrokenState {
  return kind !== "updating" && kind !== "working";
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

/** The action that a state requires. */
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
