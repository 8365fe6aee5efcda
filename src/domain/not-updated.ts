import type { Account } from "./account.ts";
import type { BankItem } from "./bank-item.ts";

/** A part of a connection that the last fetch could not update, though others went well. */
export interface LaggingProduct {
  readonly product: "accounts" | "cards" | "movements";
  /** When it was updated last; null where Pluggy does not say. */
  readonly since: Date | null;
}

/** Since when an account gets no news; `since` is null where that is not known. */
export interface NotUpdated {
  readonly since: Date | null;
}

/** Null while an account's news come, and where the bank no longer lists it. */
export function notUpdated(
  { type, closedAt, marks }: Pick<Account, "type" | "closedAt" | "marks">,
  { lagging }: Pick<BankItem, "lagging">,
): NotUpdated | null {
  if (closedAt !== null) return null;
  if (marks.failingSince !== null) return { since: marks.failingSince };
  const own = type === "CREDIT" ? "cards" : "accounts";
  return lagging.find(({ product }) => product === "movements" || product === own) ?? null;
}

/** Accounts of a kind that the bank has and could not tell so far: none of them is known. */
export type UntoldKind = "accounts" | "cards";

/** Which kinds of accounts the last fetch failed for, where not one of them is here from before. */
export function untoldKinds(
  { lagging }: Pick<BankItem, "lagging">,
  accounts: readonly Pick<Account, "type">[],
): UntoldKind[] {
  const isHere = (kind: UntoldKind) =>
    accounts.some(({ type }) => (type === "CREDIT") === (kind === "cards"));
  return (["accounts", "cards"] as const).filter(
    (kind) => lagging.some(({ product }) => product === kind) && !isHere(kind),
  );
}
