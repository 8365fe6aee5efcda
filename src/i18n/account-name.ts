import type { LeftOutAccount } from "../domain/coverage.ts";
import type { Language } from "../domain/language.ts";
import { plainWords } from "../domain/plain-text.ts";
import { catalogFor } from "./catalog-for.ts";

/** Bank and account as one name. Where the account's name begins with the bank's, that is not repeated. */
export function accountName(bank: string, account: string): string {
  const [bankWords, accountWords] = [plainWords(bank), plainWords(account)];
  const isIncluded =
    startsWithWords(accountWords, bankWords) ||
    startsWithWords(accountWords, bankWords.replace(/^banco /, ""));
  const names = isIncluded ? [account] : [bank, account];
  return names
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .join(" ");
}

/** The name of an account that a comparison leaves out, inside a sentence. */
export function leftOutName(
  { bankName: bank, account, lastDigits }: LeftOutAccount,
  language: Language,
): string {
  if (account === null) return bank;
  const { accounts, picture } = catalogFor(language);
  const name = accountName(bank, account) || accounts.unnamedAccount;
  return lastDigits === null ? name : `${name} ${picture.endingIn({ digits: lastDigits })}`;
}

function startsWithWords(text: string, words: string): boolean {
  return words !== "" && (text === words || text.startsWith(`${words} `));
}
