import type { Account } from "../account.ts";
import type { BankName } from "../bank-name.ts";
import type { CategorySource } from "../categorize/category-source.ts";
import type { Flow } from "../flow.ts";
import type { Language } from "../language.ts";
import type { Transaction } from "../transaction.ts";

/** The columns of a CSV file, in their order. */
export const EXPORT_COLUMNS = [
  "date",
  "description",
  "name",
  "category",
  "parent",
  "source",
  "flow",
  "amount",
  "currency",
  "account",
  "bank",
  "instalment",
  "status",
  "counted",
  "id",
] as const;

export type ExportColumn = (typeof EXPORT_COLUMNS)[number];

/** The words that files use, in the user's language. */
export interface ExportWords {
  readonly language: Language;
  readonly columns: Readonly<Record<ExportColumn, string>>;
  readonly flows: Readonly<Record<Flow, string>>;
  readonly sources: Readonly<Record<CategorySource, string>>;
  readonly statuses: Readonly<Record<Transaction["status"], string>>;
  readonly yes: string;
  readonly no: string;
  /** Never as `2/4`, which a spreadsheet takes for a day. */
  readonly instalment: (values: { readonly number: number; readonly total: number }) => string;
  readonly accountName: (account: Pick<Account, "name" | "type" | "lastDigits">) => string;
  readonly bankName: (bank: BankName) => string;
}
