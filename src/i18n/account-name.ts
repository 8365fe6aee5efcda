import type { LeftOutAccount } from "../domain/coverage.ts";
import type { Language } from "../domain/language.ts";
import { plainWords } from "../domain/plain-text.ts";
import { catalogFor } from "./catalog-for.ts";

/** Bank and account as one name. Most banks begin the account's name with their own, which is said once. */
export function accountName(bank: string, account: string): string {
  const [bankWords, accountWords] = [plainWords(bank), plainWords(account)];
  const isSaid =
    startsWithWords(accountWords, bankWords) ||
    startsWithWords(accountWords, bankWords.replace(/^banco /, ""));
  const names = isSaid ? [account] : [bank, account];
  return names
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .join(" ");
}

/** What a comparison left out, as a sentence names it. */
export function leftOutName(
  { bank, account, lastDigits }: LeftOutAccount,
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
