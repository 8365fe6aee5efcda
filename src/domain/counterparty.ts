/**
 * The other party of a transfer: the receiver of money out, the payer of money in. Only keyed
 * hashes are kept, never a document or a name. Null on a transaction where the bank gives none.
 */
export type Counterparty =
  /** The document is the account holder's own. */
  | { readonly kind: "own" }
  /** The document differs from the account holder's. */
  | { readonly kind: "other"; readonly hash: string; readonly party?: Party }
  /** The bank gives a document, but not the account holder's to compare it with. */
  | { readonly kind: "document"; readonly hash: string; readonly party?: Party }
  /** The bank gives a name only, and names are not unique. */
  | { readonly kind: "name"; readonly hash: string };

/** Whose document it is: a CPF is a person's, a CNPJ a company's. Missing on rows of older versions. */
export type Party = "person" | "company";

/**
 * A key that is equal for transactions with the same counterparty; null where it cannot be
 * compared.
 */
export function counterpartyKey(counterparty: Counterparty | null): string | null {
  if (counterparty === null || counterparty.kind === "own") return null;
  return `${counterparty.kind === "name" ? "name" : "document"} ${counterparty.hash}`;
}

/** Whose document the bank gives; null where it gives none, and for the user's own. */
export function partyOf(counterparty: Counterparty | null): Party | null {
  return counterparty !== null && "party" in counterparty ? (counterparty.party ?? null) : null;
}
