import type { Account } from "../../../domain/account.ts";
import type { BankName } from "../../../domain/bank-name.ts";
import type { Language } from "../../../domain/language.ts";
import { accountName } from "../../../i18n/account-name.ts";
import { bankName } from "../../../i18n/bank-name.ts";
import { formatList } from "../../../i18n/format-list.ts";
import { accountLabel } from "../account-label.ts";

interface NamedCard {
  readonly bank: BankName;
  readonly accounts: readonly Account[];
}

/** The name of a card with its bank's; of cards that have one bill, all names. */
export function cardName({ bank, accounts }: NamedCard, language: Language): string {
  const labels = accounts.map((account) => accountLabel(account, language));
  return accountName(bankName(bank, language), formatList(labels, language));
}
