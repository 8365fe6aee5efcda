/**
 * What a bank connection can do now, boiled down from Pluggy's open lists of `status` and
 * `executionStatus`. `code` is the bank's own reason (`INVALID_CREDENTIALS`), null when it gave none.
 */
export type ItemState =
  /** Pluggy is fetching from the bank. */
  | { readonly kind: "updating" }
  /** The last fetch went well, wholly or for the most part. */
  | { readonly kind: "working" }
  /** The last fetch failed; Pluggy tries again by itself. */
  | { readonly kind: "outdated"; readonly code: string | null }
  /** Credentials or consent are no longer good: only the user can mend it. */
  | { readonly kind: "login-error"; readonly code: string | null }
  /** The bank asked for a code. */
  | { readonly kind: "waiting-input"; readonly until: Date | null }
  /** The user must authorise in the bank's own app. */
  | { readonly kind: "waiting-action"; readonly until: Date | null }
  /** Pluggy no longer has the connection: it was revoked or deleted there. */
  | { readonly kind: "removed" };
