import type { Counterparty } from "../domain/counterparty.ts";
import type { KeyedHash } from "./account-identity.ts";
import { documentHash } from "./document-hash.ts";
import { cnpjRoot } from "./to-facts.ts";
import type { PluggyParty, PluggyTransaction } from "./schemas.ts";

/** What recognising a user's own transfers needs besides the row. */
export interface HolderContext {
  /** The hash of the account holder's document; null where the bank gives none. */
  readonly holder: string | null;
  readonly keyedHash: KeyedHash;
}

/**
 * The other party of a transfer, hashed here so that documents and names stay inside the adapter.
 * Null where the bank gives none.
 */
export function toCounterparty(
  { paymentData, type, amount }: Pick<PluggyTransaction, "paymentData" | "type" | "amount">,
  { holder, keyedHash }: HolderContext,
): Counterparty | null {
  const isOut = type === null ? amount < 0 : type === "DEBIT";
  const party: PluggyParty = (isOut ? paymentData?.receiver : paymentData?.payer) ?? null;
  if (party === null) return null;
  const document = party.documentNumber?.value ?? null;
  const whole = documentHash(document, keyedHash);
  if (whole === null) return namedParty(party.name, keyedHash);
  if (whole === holder) return { kind: "own" };
  return { kind: holder === null ? "document" : "other", ...partyOf(document, keyedHash, whole) };
}

/** Branches of a company have CNPJs of one root, and are one party. */
function partyOf(document: string | null, keyedHash: KeyedHash, whole: string) {
  const root = cnpjRoot(document);
  return root === null
    ? ({ hash: whole, party: isCpf(document) ? "person" : "company" } as const)
    : ({ hash: keyedHash(`document\n${root}`), party: "company" } as const);
}

function isCpf(document: string | null): boolean {
  return (document ?? "").replaceAll(/\D/g, "").length === CPF_DIGITS;
}

const CPF_DIGITS = 11;

function namedParty(name: string | null, keyedHash: KeyedHash): Counterparty | null {
  const plain = (name ?? "").normalize("NFKC").trim().replaceAll(/\s+/g, " ").toUpperCase();
  return plain === "" ? null : { kind: "name", hash: keyedHash(`name\n${plain}`) };
}
