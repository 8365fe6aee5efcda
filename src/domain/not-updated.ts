import type { Account } from "./account.ts";
import type { BankItem } from "./bank-item.ts";

/** Since when an account gets no news; `since` is null where that is not known. */
export interface NotUpdated {
  readonly since: Date | null;
}

/** Null while an account's news come, and where the bank no longer lists it. */
export function notUpdated(
  { type, closedAt, syncCheckpoint }: Pick<Account, "type" | "closedAt" | "syncCheckpoint">,
  { lagging }: Pick<BankItem, "lagging">,
): NotUpdated | null {
  if (closedAt !== null) return null;
  if (syncCheckpoint.failingSince !== null) return { since: syncCheckpoint.failingSince };
  const own = type === "CREDIT" ? "cards" : "accounts";
  return lagging.find(({ product }) => product === "transactions" || product === own) ?? null;
}

/** Accounts of a kind that the bank has and could not tell so far: none of them is known. */
export type MissingAccountKind = "accounts" | "cards";

/** Which kinds of accounts the last fetch failed for, where not one of them is here from before. */
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
