import type { ExportedAccount } from "../../domain/export/exported-account.ts";
import type { ExportFormat } from "../../domain/export/export-format.ts";
import type { ExportSpan } from "../../domain/export/export-span.ts";
import type { ExportWords } from "../../domain/export/export-words.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import type { ExportCount } from "../ports/exported-transactions.ts";

export type ExportPorts = Pick<
  Ports,
  | "users"
  | "items"
  | "accounts"
  | "transactions"
  | "monthSums"
  | "clock"
  | "bills"
  | "positions"
  | "budgets"
  | "choices"
  | "rules"
  | "merchants"
  | "recurrences"
  | "recurring"
  | "notes"
  | "cashEntries"
  | "alerts"
  | "deliveries"
>;

/** What is to be exported. */
export interface ExportRequest {
  readonly format: ExportFormat;
  readonly span: ExportSpan;
  /** Only one account, by `accountKeyOf`; null: all. */
  readonly accountKey: string | null;
}

/** What the writers of all formats need. */
export interface ExportContext {
  readonly ports: ExportPorts;
  readonly user: User;
  readonly request: ExportRequest;
  readonly words: ExportWords;
  readonly now: Date;
  /** All accounts of the user, and those that are exported. */
  readonly accounts: readonly ExportedAccount[];
  readonly chosen: readonly ExportedAccount[];
  /** What the files are named after beside their days: the only account. Empty: all. */
  readonly subject: string;
  /** What the files hold, of the exported accounts. */
  readonly counts: readonly ExportCount[];
  /** After which size a document ends, and another one goes on. */
  readonly maxBytes: number;
}
