import type { Account } from "../account.ts";
import type { BankName } from "../bank-name.ts";
import { groupBy } from "../group-by.ts";

/** An account of an export, with all its copies: each movement is in it once. */
export interface ExportedAccount {
  /** The copy that the others were superseded by. */
  readonly account: Account;
  /** The ids of all copies. */
  readonly ids: readonly string[];
  /** Null where its bank is not known. */
  readonly bank: BankName | null;
  /** Whether `/accounts` shows it. Others are history. */
  readonly isCurrent: boolean;
}

export interface AccountFacts {
  /** All accounts of the user, older copies included. */
  readonly accounts: readonly Account[];
  /** Banks by the id of their item. */
  readonly banks: ReadonlyMap<string, BankName>;
  /** The ids of the items that `/accounts` shows. */
  readonly currentItems: ReadonlySet<string>;
}

/** The accounts with their copies, those of the oldest bank first. */
export function exportedAccounts({
  accounts,
  banks,
  currentItems,
}: AccountFacts): ExportedAccount[] {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const groups = groupBy(accounts, (account) => lastCopy(account, byId));
  const rank = new Map([...banks.keys()].map((itemId, index) => [itemId, index]));
  const rankOf = ({ account }: ExportedAccount) => rank.get(account.itemId) ?? rank.size;
  return [...groups]
    .map(([account, copies]) => ({
      account,
      ids: copies.map(({ id }) => id),
      bank: banks.get(account.itemId) ?? null,
      isCurrent: currentItems.has(account.itemId) && account.closedAt === null,
    }))
    .sort((a, b) => rankOf(a) - rankOf(b));
}

/** A circle, which nothing stores, would end at the account itself. */
function lastCopy(account: Account, byId: ReadonlyMap<string, Account>): Account {
  let last = account;
  const seen = new Set([account.id]);
  for (;;) {
    const next = last.supersededBy === null ? undefined : byId.get(last.supersededBy);
    if (!next || seen.has(next.id)) return last;
    seen.add(next.id);
    last = next;
  }
}
