import type { Counterparty } from "../domain/counterparty.ts";
import type { Fingerprint } from "./account-identity.ts";
import { documentHash } from "./document-hash.ts";
import { cnpjRoot } from "./to-facts.ts";
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
  const document = party.documentNumber?.value ?? null;
  const whole = documentHash(document, fingerprint);
  if (whole === null) return namedParty(party.name, fingerprint);
  if (whole === holder) return { kind: "own" };
  return { kind: holder === null ? "document" : "other", ...partyOf(document, fingerprint, whole) };
}

/** Branches of a company have CNPJs of one root, and are one party. */
function partyOf(document: string | null, fingerprint: Fingerprint, whole: string) {
  const root = cnpjRoot(document);
  return root === null
    ? ({ hash: whole, party: isCpf(document) ? "person" : "company" } as const)
    : ({ hash: fingerprint(`document\n${root}`), party: "company" } as const);
}

function isCpf(document: string | null): boolean {
  return (document ?? "").replaceAll(/\D/g, "").length === CPF_DIGITS;
}

const CPF_DIGITS = 11;

function namedParty(name: string | null, fingerprint: Fingerprint): Counterparty | null {
  const plain = (name ?? "").normalize("NFKC").trim().replaceAll(/\s+/g, " ").toUpperCase();
  return plain === "" ? null : { kind: "name", hash: fingerprint(`name\n${plain}`) };
}
