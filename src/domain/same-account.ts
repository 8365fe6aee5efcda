import type { Account, AccountIdentity } from "./account.ts";
import type { BankItem } from "./bank-item.ts";
import { compareInstitutions } from "./institution.ts";

/** An account with the connection that brought it. */
export interface AccountCopy {
  readonly account: Account;
  readonly item: BankItem;
}

/**
 * What two copies' facts say: the same account at the bank, two accounts, or nothing certain, so that
 * their transactions have to decide. `unless-contradicted` is the same unless the transactions say no.
 */
export type AccountMatch = "same" | "likely" | "possible" | "different";

const UNKNOWN_IDENTITY: AccountIdentity = { numbers: [], brand: null, bankCode: null };

/** Whether two of a user's accounts, of two connections or of one, are one account at the bank. */
export function compareAccounts(a: AccountCopy, b: AccountCopy): AccountMatch {
  if (a.account.type !== b.account.type || a.account.currency !== b.account.currency)
    return "different";
  // The bank itself lists them beside each other.
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

/** Whether the bank lists the account and answers for it. */
export function isListed({ account }: AccountCopy): boolean {
  return account.closedAt === null && account.syncCheckpoint.failingSince === null;
}

/** An older version stored no identity, but what it had found out. */
function isLinked(a: Account, b: Account): boolean {
  if (a.identity !== null && b.identity !== null) return false;
  return a.supersededBy === b.id || b.supersededBy === a.id;
}

/** `VISA` may be the beginning of `VISAINFINITE`. */
function areDifferentBrands(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && !a.startsWith(b) && !b.startsWith(a);
}
