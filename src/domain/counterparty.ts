/**
 * Who stands on the other side of a transfer: the receiver of money out, the payer of money in.
 * Only keyed hashes are kept, never a document or a name. Null on a transaction: the bank does not say.
 */
export type Counterparty =
  /** The document is the account holder's own. */
  | { readonly kind: "own" }
  /** The document is known to be somebody else's. */
  | { readonly kind: "other"; readonly hash: string }
  /** The bank gives a document, and not the account holder's to compare it with. */
  | { readonly kind: "document"; readonly hash: string }
  /** The bank gives a name only, and users share names. */
  | { readonly kind: "name"; readonly hash: string };

/** The hash by which two transactions have the same counterparty; null where nothing can be compared. */
export function counterpartyKey(counterparty: Counterparty | null): string | null {
  if (counterparty === null || counterparty.kind === "own") return null;
  return `${counterparty.kind === "name" ? "name" : "document"} ${counterparty.hash}`;
}
