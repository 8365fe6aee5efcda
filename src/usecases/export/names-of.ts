import type { ExportedAccount } from "../../domain/export/exported-account.ts";
import type { ExportWords } from "../../domain/export/export-words.ts";
import { exportFileName } from "../../domain/export/file-name.ts";
import type { ExportContext } from "./export-context.ts";

/** The names of the files of an export, by part. */
export function namesOf(
  { request: { format, span } }: Pick<ExportContext, "request">,
  subject = "",
): (part: number) => string {
  return (part) => exportFileName({ format, span, subject, part });
}

/** What a file of one account is called after: `Nubank 1234`, `Dinheiro`. */
export function subjectOf(
  { account, bank }: ExportedAccount,
  { accountName }: Pick<ExportWords, "accountName">,
): string {
  if (account.type === "CASH") return accountName(account);
  return `${bank?.bankName ?? ""} ${account.lastDigits ?? account.name}`;
}
