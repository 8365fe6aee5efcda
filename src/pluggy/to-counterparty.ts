import type { Counterparty } from "../domain/counterparty.ts";
import type { Fingerprint } from "./account-identity.ts";
import { documentHash } from "./document-hash.ts";
import type { PluggyParty, PluggyTransaction } from "./schemas.ts";

/** What recognising a user's own transfers needs besides the row. */
export interface HolderContext {
  /** The hash of the account holder's document; null where the bank gives none. */
  readonly holder: string | null;
  readonly fingerprint: Fingerprint;
}

/**
 * The other party of a transfer, hashed here so that documents and names stay inside the adapter.
 * Null where the bank gives none.
 */
export function toCounterparty(
  { paymentData, type, amount }: Pick<PluggyTransaction, "paymentData" | "type" | "amount">,
  { holder, fingerprint }: HolderContext,
): Counterparty | null {
  const isOut = type === null ? amount < 0 : type === "DEBIT";
  const party: PluggyParty = (isOut ? paymentData?.receiver : paymentData?.payer) ?? null;
  if (party === null) return null;
  const hash = documentHash(party.documentNumber?.value ?? null, fingerprint);
  if (hash === null) return namedParty(party.name, fingerprint);
  if (holder === null) return { kind: "document", hash };
  return hash === holder ? { kind: "own" } : { kind: "other", hash };
}

function namedParty(name: string | null, fingerprint: Fingerprint): Counterparty | null {
  const plain = (name ?? "").normalize("NFKC").trim().replaceAll(/\s+/g, " ").toUpperCase();
  return plain === "" ? null : { kind: "name", hash: fingerprint(`name\n${plain}`) };
}
