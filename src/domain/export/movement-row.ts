import { categoryName } from "../category.ts";
import { isCountedFlow } from "../flow.ts";
import { titleOf, type Transaction } from "../transaction.ts";
import { csvRow, type CsvCell, type CsvDialect } from "./csv-row.ts";
import { EXPORT_COLUMNS, type ExportColumn, type ExportWords } from "./export-words.ts";
import { signedMinor } from "./signed-minor.ts";

/** Where a movement was: the names of its account and its bank. */
export interface MovementPlace {
  /** The id of the account's current copy. */
  readonly accountId: string;
  readonly account: string;
  readonly bank: string;
}

/** The first row of a CSV file: the columns' names. */
export function headerRow(words: ExportWords, dialect: CsvDialect): string {
  return csvRow(
    EXPORT_COLUMNS.map((column) => ({ kind: "plain", text: words.columns[column] })),
    dialect,
  );
}

/** A movement as a row of a CSV file. */
export function movementRow(
  row: Transaction,
  place: MovementPlace,
  words: ExportWords,
  dialect: CsvDialect,
): string {
  const cells = cellsOf(row, place, words);
  return csvRow(
    EXPORT_COLUMNS.map((column) => cells[column]),
    dialect,
  );
}

function cellsOf(
  row: Transaction,
  { account, bank }: MovementPlace,
  words: ExportWords,
): Readonly<Record<ExportColumn, CsvCell>> {
  const { language } = words;
  const { currency, instalment } = row;
  return {
    date: { kind: "plain", text: row.day },
    description: { kind: "text", text: row.description },
    name: { kind: "text", text: titleOf(row) },
    category: { kind: "text", text: categoryName(row.categoryId ?? "", language) },
    parent: { kind: "text", text: categoryName(row.topCategoryId, language) },
    source: { kind: "text", text: words.sources[row.categorySource] },
    flow: { kind: "text", text: words.flows[row.flow] },
    amount: { kind: "amount", minor: signedMinor(row), currency },
    currency: { kind: "text", text: currency },
    account: { kind: "text", text: account },
    bank: { kind: "text", text: bank },
    instalment: { kind: "text", text: instalment ? words.instalment(instalment) : "" },
    status: { kind: "text", text: words.statuses[row.status] },
    counted: { kind: "text", text: isCountedFlow(row.flow) ? words.yes : words.no },
    id: { kind: "text", text: row.id },
  };
}
