import type { KeyedHash } from "./account-identity.ts";
import type { PluggyAccount } from "./schemas.ts";

/**
 * A hash of a card's credit line: cards of one item that share it all report the whole line's debt.
 * Null where the limit is the card's own or unknown. The debt is part of the hash, so that cards
 * with a shared limit but debts of their own stay separate.
 */
export function sharedLimitOf(
  account: PluggyAccount,
  debt: number,
  keyedHash: KeyedHash,
): string | null {
  const line = lineOf(account);
  if (line === null) return null;
  const facts = [account.itemId, account.currencyCode ?? "BRL", debt, ...line];
  return keyedHash(["limit", ...facts].join("\n"));
}

type CreditLine = readonly (string | number | null)[];

/** Open Finance lists shared limits; elsewhere equal amounts are the only sign. */
function lineOf({ creditData }: PluggyAccount): CreditLine | null {
  if (creditData === null) return null;
  const { disaggregatedCreditLimits: limits, creditLimit, availableCreditLimit } = creditData;
  if (limits.length === 0)
    return creditLimit !== null && creditLimit > 0 && availableCreditLimit !== null
      ? ["whole", creditLimit, availableCreditLimit]
      : null;
  const shared = limits
    .filter(({ consolidationType }) => consolidationType === "CONSOLIDADO")
    .map(({ creditLineLimitType, lineName, limitAmount, usedAmount }) =>
      [creditLineLimitType, lineName, limitAmount, usedAmount].join(" "),
    );
  return shared.length === 0 ? null : ["consolidated", ...shared.toSorted()];
}
