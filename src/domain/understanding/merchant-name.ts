import type { MerchantName } from "./taught.ts";

/** The user's own name of a merchant, which a joined one has again once it is split; null for the bank's. */
export function ownNameOf(value: MerchantName | null): string | null {
  if (value === null) return null;
  return value.joinedTo === null ? value.name : (value.ownName ?? null);
}

/** Whether the user gave the name, and not the merchant that it was joined to. */
export function isNamed(value: MerchantName): boolean {
  return ownNameOf(value) === value.name;
}

/** What holds of a joined merchant once it is split again. */
export function splitName(value: MerchantName | null): MerchantName | null {
  const name = ownNameOf(value);
  return name === null ? null : { name, joinedTo: null };
}
