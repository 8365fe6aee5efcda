import type { KeyedHash } from "./account-identity.ts";

/** A keyed hash of a CPF or CNPJ; null where it is missing or masked. */
export function documentHash(document: string | null, keyedHash: KeyedHash): string | null {
  const plain = (document ?? "").replaceAll(/[^\dA-Za-z*•]/g, "").toUpperCase();
  // A CNPJ may contain letters since July 2026 (Receita Federal, IN 2.229/2024).
  const isWhole = /^(?:\d{11}|[\dA-Z]{12}\d{2})$/.test(plain);
  return isWhole ? keyedHash(`document\n${plain}`) : null;
}
