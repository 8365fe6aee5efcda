import type { Account } from "../../domain/account.ts";
import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";

/** An account's name with its last digits: "Gold (final 1234)", or "Cartão final 1234" where it has no name; the one of cash by what it is. */
export function accountLabel(
  { name, type, lastDigits }: Pick<Account, "name" | "type" | "lastDigits">,
  language: Language,
): string {
  const { accounts: texts, cash } = catalogFor(language);
  if (type === "CASH") return cash.account;
  const ending = lastDigits === null ? null : texts.endingIn({ digits: lastDigits });
  const unnamed = type === "CREDIT" ? texts.unnamedCard : texts.unnamedAccount;
  if (name === "") return ending === null ? unnamed : `${unnamed} ${ending}`;
  return ending === null ? name : `${name} (${ending})`;
}
