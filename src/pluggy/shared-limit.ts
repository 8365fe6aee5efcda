import type { Fingerprint } from "./account-identity.ts";
import type { PluggyAccount } from "./schemas.ts";

/**
 * The credit line behind a card, hashed: cards of one connection that share it all report the whole
 * line's debt. Null where the limit is the card's own, or the bank does not say. The debt is a part of
 * it, so cards that share a limit and yet report each their own debt stay apart.
 */
export function sharedLimitOf(
  account: PluggyAccount,
  debt: number,
  fingerprint: Fingerprint,
): string | null {
  const line = lineOf(account);
  if (line === null) return null;
  const facts = [account.itemId, account.currencyCode ?? "BRL", debt, ...line];
  return fingerprint(["limit", ...facts].join("\n"));
}

type CreditLine = readonly (string | number | null)[];

/** Open Finance says which limits cards have in common; elsewhere only the figures themselves can tell. */
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
