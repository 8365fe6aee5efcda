import type { Currency } from "../money.ts";
import { shortKey } from "../short-key.ts";
import type { ExportedAccount } from "./exported-account.ts";
import { asciiText } from "./ofx-text.ts";

/** By which a program recognises an account in the next file. Letters, digits and hyphens. */
export interface OfxAccountId {
  /** The bank's code in Brazil (`260`), else the beginning of its name. */
  readonly bank: string;
  /** The last digits; on a card, which names no bank beside it, after the bank's name. */
  readonly account: string;
}

/** The specification's limits. */
const MAX_BANK = 9;
const MAX_ACCOUNT = 22;
/** What a number that tells two accounts apart takes of it. */
const MAX_NUMBER = 4;
/** What is left of a bank's name beside a card's digits. */
const MAX_CARD_BANK = 12;

/** An account in one of its currencies: files hold one currency each. */
export interface OfxAccount {
  readonly exported: ExportedAccount;
  readonly currency: Currency;
}

export type IdentifiedAccount = OfxAccount & { readonly id: OfxAccountId };

/**
 * All accounts of a user with their ids, no two of which are alike. An id depends on nothing but the
 * accounts before it, so that a later export has the same ones.
 */
export function withOfxIds(accounts: readonly OfxAccount[]): IdentifiedAccount[] {
  const taken = new Set<string>();
  return accounts.map((account) => {
    const wanted = idOf(account);
    let id = wanted;
    for (let number = 2; taken.has(`${id.bank} ${id.account}`); number += 1)
      id = { ...wanted, account: `${wanted.account}-${number}` };
    taken.add(`${id.bank} ${id.account}`);
    return { ...account, id };
  });
}

function idOf({ exported, currency }: OfxAccount): OfxAccountId {
  const { account, bank } = exported;
  const name = codeOf(bank?.bankName ?? "") || (account.type === "CASH" ? "CASH" : "BANK");
  const digits = codeOf(account.lastDigits ?? "") || shortKey(account.id).toUpperCase();
  const own = currency === account.currency ? digits : `${digits}-${codeOf(currency)}`;
  if (account.type === "CREDIT")
    return {
      bank: "",
      account: `${name.slice(0, MAX_CARD_BANK)}-${own}`.slice(0, MAX_ACCOUNT - MAX_NUMBER),
    };
  const code = codeOf(account.identity?.bankCode ?? "");
  return {
    bank: (code || name).slice(0, MAX_BANK),
    account: own.slice(0, MAX_ACCOUNT - MAX_NUMBER),
  };
}

function codeOf(text: string): string {
  return asciiText(text)
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, "");
}
