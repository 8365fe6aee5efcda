import {
  NO_CHECKPOINT,
  type Account,
  type AccountFunds,
  type AccountType,
} from "../domain/account.ts";
import { dayOfBankDate, type Day } from "../domain/day.ts";
import { isCountable, toMinor } from "../domain/money.ts";
import { tidyAccountName } from "../domain/tidy-name.ts";
import { identityOf, isCard, lastDigitsOf, type KeyedHash } from "./account-identity.ts";
import { documentHash } from "./document-hash.ts";
import type { PluggyAccount, PluggyBankData } from "./schemas.ts";
import { sharedLimitOf } from "./shared-limit.ts";

export function toAccount(account: PluggyAccount, userId: string, keyedHash: KeyedHash): Account {
  const type = isCard(account) ? "CREDIT" : "BANK";
  const currency = account.currencyCode ?? "BRL";
  const balance = balanceOf(type, account.balance, currency);
  return {
    id: account.id,
    itemId: account.itemId,
    userId,
    type,
    subtype: account.subtype,
    name: nameOf(account),
    lastDigits: lastDigitsOf(account.number),
    currency,
    balance,
    balanceAt: null,
    funds: type === "BANK" ? fundsOf(account.bankData, currency) : null,
    identity: identityOf(account, keyedHash),
    sharedLimit:
      type === "CREDIT" && balance !== null ? sharedLimitOf(account, balance, keyedHash) : null,
    dueDay: type === "CREDIT" ? dayOf(account.creditData?.balanceDueDate) : null,
    closingDay: type === "CREDIT" ? dayOf(account.creditData?.balanceCloseDate) : null,
    closingDate: null,
    firstDay: null,
    holder: documentHash(account.taxNumber, keyedHash),
    supersededBy: null,
    closedAt: null,
    syncCheckpoint: NO_CHECKPOINT,
  };
}

/** Empty where the bank gives none. */
function nameOf({ name, marketingName }: PluggyAccount): string {
  return tidyAccountName(name ?? "") || tidyAccountName(marketingName ?? "");
}

/** Null where the bank says nothing. */
function fundsOf(data: PluggyBankData | null, currency: string): AccountFunds | null {
  if (data === null) return null;
  const own = data.reservedBalances
    .flatMap(({ availableAmounts }) => availableAmounts)
    .filter(({ currencyCode }) => (currencyCode ?? currency) === currency);
  const funds = {
    invested: sumOf([data.automaticallyInvestedBalance], currency),
    reserved: sumOf(
      own.map(({ amount }) => amount),
      currency,
    ),
    overdraftUsed: sumOf([data.overdraftUsedLimit, data.unarrangedOverdraftAmount], currency),
  };
  return Object.values(funds).every((minor) => minor === null) ? null : funds;
}

/** The sum of the amounts that the bank gives, in minor units; null without any. */
function sumOf(amounts: readonly (number | null)[], currency: string): number | null {
  const given = amounts.flatMap((amount) =>
    amount !== null && isCountable(amount, currency)
      ? [toMinor(Math.max(0, amount), currency)]
      : [],
  );
  return given.length === 0 ? null : given.reduce((sum, minor) => sum + minor, 0);
}

/** Null where the bank gives no countable amount. */
function balanceOf(type: AccountType, balance: number | null, currency: string): number | null {
  if (balance === null || !isCountable(balance, currency)) return null;
  const magnitude = toMinor(balance, currency);
  return type === "BANK" && balance < 0 && magnitude > 0 ? -magnitude : magnitude;
}

/** Banks write it as a day or as its midnight; a time is read in the banks' zone. */
function dayOf(date: Date | null | undefined): Day | null {
  return date ? dayOfBankDate(date, "America/Sao_Paulo") : null;
}
