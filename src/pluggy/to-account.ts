import { NO_CHECKPOINT, type Account, type AccountType } from "../domain/account.ts";
import { dayOfBankDate, type Day } from "../domain/day.ts";
import { isCountable, toMinor } from "../domain/money.ts";
import { tidyAccountName } from "../domain/tidy-name.ts";
import { identityOf, isCard, lastDigitsOf, type KeyedHash } from "./account-identity.ts";
import { documentHash } from "./document-hash.ts";
import type { PluggyAccount } from "./schemas.ts";
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
    identity: identityOf(account, keyedHash),
    sharedLimit:
      type === "CREDIT" && balance !== null ? sharedLimitOf(account, balance, keyedHash) : null,
    dueDay: type === "CREDIT" ? dayOf(account.creditData?.balanceDueDate) : null,
    closingDay: type === "CREDIT" ? dayOf(account.creditData?.balanceCloseDate) : null,
    closingDate: null,
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
