import type { Account } from "./account.ts";
import type { BankItem } from "./bank-item.ts";

/** When an account's updates stopped; `since` is null where that is unknown. */
export interface NotUpdated {
  readonly since: Date | null;
}

/** Null while the account is updated, and where the bank no longer lists it. */
export function notUpdated(
  { type, closedAt, syncCheckpoint }: Pick<Account, "type" | "closedAt" | "syncCheckpoint">,
  { lagging }: Pick<BankItem, "lagging">,
): NotUpdated | null {
  if (closedAt !== null) return null;
  if (syncCheckpoint.failingSince !== null) return { since: syncCheckpoint.failingSince };
  const own = type === "CREDIT" ? "cards" : "accounts";
  return lagging.find(({ product }) => product === "transactions" || product === own) ?? null;
}

/** A kind of account that the bank has but could not deliver, and of which none is stored. */
export type MissingAccountKind = "accounts" | "cards";

/** The kinds of accounts that the last fetch failed for and of which none is stored. */
export function missingAccountKinds(
  { lagging }: Pick<BankItem, "lagging">,
  accounts: readonly Pick<Account, "type">[],
): MissingAccountKind[] {
  const isHere = (kind: MissingAccountKind) =>
    accounts.some(({ type }) => (type === "CREDIT") === (kind === "cards"));
  return (["accounts", "cards"] as const).filter(
    (kind) => lagging.some(({ product }) => product === kind) && !isHere(kind),
  );
}
