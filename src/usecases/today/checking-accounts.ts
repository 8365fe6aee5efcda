import type { Account } from "../../domain/account.ts";
import { accountMoney, type AccountMoney } from "../../domain/balances/account-money.ts";
import type { NamedBank } from "../../domain/bank-name.ts";
import { isFresh } from "../../domain/data-age.ts";
import type { Currency } from "../../domain/money.ts";

/** An account and its bank. */
export interface AccountOfBank {
  readonly account: Account;
  readonly bank: NamedBank;
}

/** A checking account whose balance counts. */
export interface CountedBalance extends AccountOfBank, AccountMoney {}

/** A checking account that does not count, and why. */
export interface LeftOutAccount extends AccountOfBank {
  readonly why: "stale" | "no-balance" | "foreign";
}

export interface CheckingMoney {
  readonly currency: Currency;
  readonly balances: readonly CountedBalance[];
  readonly leftOut: readonly LeftOutAccount[];
}

const SAVINGS = "SAVINGS_ACCOUNT";
const HOME_CURRENCY: Currency = "BRL";

/**
 * The balances of a user's checking accounts that may be spent today: those that the bank gave within a
 * day, of one currency; reais where there is an account in reais.
 */
export function checkingMoney(
  banks: readonly NamedBank[],
  accounts: readonly Account[],
  now: Date,
): CheckingMoney {
  const checking = banks.flatMap((bank) =>
    accounts
      .filter((account) => account.itemId === bank.id && isChecking(account))
      .map((account): AccountOfBank => ({ account, bank })),
  );
  const currency = currencyOf(checking);
  const judged = checking.map((one) => judge(one, currency, now));
  return {
    currency,
    balances: judged.filter((one): one is CountedBalance => !("why" in one)),
    leftOut: judged.filter((one): one is LeftOutAccount => "why" in one),
  };
}

function isChecking({ type, subtype, supersededBy, closedAt }: Account): boolean {
  return type === "BANK" && subtype !== SAVINGS && supersededBy === null && closedAt === null;
}

function currencyOf(checking: readonly AccountOfBank[]): Currency {
  const currencies = checking.map(({ account }) => account.currency).toSorted();
  return currencies.includes(HOME_CURRENCY) ? HOME_CURRENCY : (currencies[0] ?? HOME_CURRENCY);
}

function judge(one: AccountOfBank, currency: Currency, now: Date): CountedBalance | LeftOutAccount {
  const { account } = one;
  if (account.currency !== currency) return { ...one, why: "foreign" };
  // Pots that may be investments are not to spend, whichever they are.
  const money = accountMoney(account, Infinity);
  if (money === null) return { ...one, why: "no-balance" };
  return isFresh(account.balanceAt, now) ? { ...one, ...money } : { ...one, why: "stale" };
}
