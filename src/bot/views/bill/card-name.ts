import type { Language } from "../../../domain/language.ts";
import { accountName } from "../../../i18n/account-name.ts";
import { bankName } from "../../../i18n/bank-name.ts";
import { formatList } from "../../../i18n/format-list.ts";
import type { BilledCard } from "../../../usecases/bills/load-bills.ts";
import { accountLabel } from "../account-label.ts";

/** The name of a card with its bank's; of cards that have one bill, all names. */
export function cardName({ bank, accounts }: BilledCard, language: Language): string {
  const labels = accounts.map((account) => accountLabel(account, language));
  return accountName(bankName(bank, language), formatList(labels, language));
}
