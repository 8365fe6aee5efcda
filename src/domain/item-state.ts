/**
 * The state of a bank connection, reduced from Pluggy's open lists `status` and `executionStatus`.
 * `code` is the bank's error code (`INVALID_CREDENTIALS`), null where it gave none.
 */
export type ItemState =
  /** Pluggy is fetching from the bank. */
  | { readonly kind: "updating" }
  /** The last fetch succeeded, fully or in part. */
  | { readonly kind: "working" }
  /** The last fetch failed; Pluggy retries by itself. */
  | { readonly kind: "outdated"; readonly code: string | null }
  /** Credentials or consent are no longer valid: only the user can repair it. */
  | { readonly kind: "login-error"; readonly code: string | null }
  /** The bank asked for a code. */
  | { readonly kind: "waiting-input"; readonly until: Date | null }
  /** The user must authorise in the bank's own app. */
  | { readonly kind: "waiting-action"; readonly until: Date | null }
  /** Pluggy no longer has the connection: it was revoked or deleted there. */
  | { readonly kind: "removed" };

/** Whether only the user can continue. A refused login counts against the user at some banks. */
export function needsUser({ kind }: ItemState): boolean {
  return kind === "login-error" || kind === "waiting-input" || kind === "waiting-action";
}
