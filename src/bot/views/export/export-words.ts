import type { ExportWords } from "../../../domain/export/export-words.ts";
import type { Language } from "../../../domain/language.ts";
import { accountLabel } from "../account-label.ts";
import { bankName } from "../../../i18n/bank-name.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";

/** The words of an export's files. */
export function exportWords(language: Language): ExportWords {
  const { columns, flows, sources, statuses, yes, no, instalment } = catalogFor(language).export;
  return {
    language,
    columns,
    flows,
    sources,
    statuses,
    yes,
    no,
    instalment,
    accountName: (account) => accountLabel(account, language),
    bankName: (bank) => bankName(bank, language),
  };
}
