import type { Fingerprint } from "./account-identity.ts";

/** A CPF or a CNPJ, hashed with our keys; null where there is none, or the bank masked it. */
export function documentHash(document: string | null, fingerprint: Fingerprint): string | null {
  const plain = (document ?? "").replaceAll(/[^\dA-Za-z*•]/g, "").toUpperCase();
  // A CNPJ may hold letters since July 2026 (Receita Federal, IN 2.229/2024).
  const isWhole = /^(?:\d{11}|[\dA-Z]{12}\d{2})$/.test(plain);
  return isWhole ? fingerprint(`document\n${plain}`) : null;
}
