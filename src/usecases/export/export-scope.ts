import type { Account } from "../../domain/account.ts";
import type { BankItem } from "../../domain/bank-item.ts";
import type { BankName } from "../../domain/bank-name.ts";
import { exportedAccounts, type ExportedAccount } from "../../domain/export/exported-account.ts";
import { shortKey } from "../../domain/short-key.ts";
import type { User } from "../../domain/user.ts";
import {
  currentBanks,
  hasActiveBank,
  latestConnectionAttempt,
  namedBanks,
} from "../banks/banks-of.ts";
import type { Ports } from "../ports.ts";

type ScopePorts = Pick<Ports, "items" | "accounts">;

/** What a user may export from. */
export type ExportScope =
  | { readonly kind: "no-bank"; readonly attempt: BankItem | null }
  | { readonly kind: "accounts"; readonly accounts: readonly ExportedAccount[] };

/** The accounts of a user, those of replaced connections with the ones that took their place. */
export async function loadExportScope(ports: ScopePorts, user: User): Promise<ExportScope> {
  const [all, current, accounts] = await Promise.all([
    namedBanks(ports, user),
    currentBanks(ports, user),
    ports.accounts.ofUser(user.id),
  ]);
  if (!hasActiveBank(all) && !accounts.some(({ type }) => type === "CASH"))
    return { kind: "no-bank", attempt: await latestConnectionAttempt(ports, user.id) };
  // A bank needs a qualifier only beside those that are shown.
  const banks = new Map<string, BankName>([...all, ...current].map((bank) => [bank.id, bank]));
  const currentItems = new Set(current.map(({ id }) => id));
  return { kind: "accounts", accounts: exportedAccounts({ accounts, banks, currentItems }) };
}

/** By which buttons name an account. */
export function accountKeyOf({ id }: Pick<Account, "id">): string {
  return shortKey(id);
}
