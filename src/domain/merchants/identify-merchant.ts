import type { Facts } from "../understanding/facts.ts";
import type { Merchant } from "./merchant.ts";

/** The other party of a transaction. Pure. */
export function identifyMerchant({ merchant, description, facts }: Facts): Merchant {
  const name = merchant ?? description;
  const key = facts.cnpjRoot === null ? null : `c:${facts.cnpjRoot}`;
  return { key, name, kind: "shop" };
}
