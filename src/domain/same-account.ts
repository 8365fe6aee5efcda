import type { Account, AccountIdentity } from "./account.ts";
import type { BankItem } from "./bank-item.ts";
import { compareInstitutions } from "./institution.ts";

/** An account with its connection. */
export interface ConnectedAccount {
  readonly account: Account;
  readonly item: BankItem;
}

/**
 * How well the properties of two copies match. `likely` holds unless their transactions contradict,
 * `possible` only if their transactions confirm it.
 */
export type AccountMatch = "same" | "likely" | "possible" | "different";

const UNKNOWN_IDENTITY: AccountIdentity = { numbers: [], brand: null, bankCode: null };

/** Whether two accounts of a user, of one connection or two, are one account at the bank. */
export function compareAccounts(a: ConnectedAccount, b: ConnectedAccount): AccountMatch {
  if (a.account.type !== b.account.type || a.account.currency !== b.account.currency)
    return "different";
  // The bank itself lists them as two accounts.
  if (a.item.id === b.item.id && isListed(a) && isListed(b)) return "different";
  if (isLinked(a.account, b.account)) return "same";
  const [one, other] = [a, b].map(({ account }) => account.identity ?? UNKNOWN_IDENTITY) as [
    AccountIdentity,
    AccountIdentity,
  ];
  if (areDifferentBrands(one.brand, other.brand)) return "different";
  if (one.bankCode && other.bankCode && one.bankCode !== other.bankCode) return "different";
  const isOneBank = one.bankCode !== null && one.bankCode === other.bankCode;
  const institution = isOneBank ? "same" : compareInstitutions(a.item, b.item);
  if (institution === "different") return "different";
  if (one.numbers.some((number) => other.numbers.includes(number)))
    return isOneBank || a.item.id === b.item.id ? "same" : "likely";
  const areNumbersKnown = one.numbers.length > 0 && other.numbers.length > 0;
  if (areNumbersKnown && a.account.type === "CREDIT") return "different";
  return institution === "same" ? "possible" : "different";
}

/** Whether the bank lists the account and its transactions can be fetched. */
export function isListed({ account }: ConnectedAccount): boolean {
  return account.closedAt === null && account.syncCheckpoint.failingSince === null;
}

/** An older version stored the result, but no identity. */
function isLinked(a: Account, b: Account): boolean {
  if (a.identity !== null && b.identity !== null) return false;
  return a.supersededBy === b.id || b.supersededBy === a.id;
}

/** One connector may write `VISA` and another `VISAINFINITE`. */
function areDifferentBrands(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && !a.startsWith(b) && !b.startsWith(a);
}
