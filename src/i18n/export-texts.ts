import type { ExportFormat } from "../domain/export/export-format.ts";
import type { ExportWords } from "../domain/export/export-words.ts";

type Words<Values> = (values: Values) => string;

/** Texts of `/export`, and the words of its files. Names, counts and days are already formatted. */
export interface ExportTexts {
  /** The button of a report that leads here. */
  readonly button: string;
  readonly title: string;
  /** The label of a format, and what it is good for. */
  readonly formats: Readonly<
    Record<ExportFormat, { readonly label: string; readonly about: string }>
  >;
  /** The spans that have a button. */
  readonly spans: Readonly<Record<"month" | "last-month" | "year" | "all", string>>;
  readonly days: Words<{ readonly days: string }>;
  readonly accounts: Words<{ readonly account: string }>;
  readonly allAccounts: string;
  readonly askAccount: string;
  readonly back: string;
  readonly send: string;
  /** Under a file, beside its days. */
  readonly movements: Words<{ readonly count: number; readonly formatted: string }>;
  readonly part: Words<{ readonly part: number }>;
  /** In place of a file. */
  readonly nothing: string;
  readonly noAccount: string;
  readonly refused: string;
  readonly unknownFormat: string;
  readonly examplesTitle: string;
  /** What to type, and what it means. */
  readonly examples: readonly (readonly [typed: string, meaning: string])[];
  /** One message, edited while a long export is written. */
  readonly progress: {
    readonly begun: Words<{ readonly movements: string }>;
    readonly soFar: Words<{ readonly percent: string }>;
    readonly done: Words<{ readonly movements: string }>;
    readonly stopped: string;
  };
  readonly columns: ExportWords["columns"];
  readonly flows: ExportWords["flows"];
  readonly sources: ExportWords["sources"];
  readonly statuses: ExportWords["statuses"];
  readonly yes: string;
  readonly no: string;
  readonly instalment: ExportWords["instalment"];
}
