import type { BankItem } from "../../domain/bank-item.ts";
import type { ExportFormat } from "../../domain/export/export-format.ts";
import type { ExportWords } from "../../domain/export/export-words.ts";
import type { User } from "../../domain/user.ts";
import { csvDocuments } from "./csv-documents.ts";
import type { ExportContext, ExportPorts, ExportRequest } from "./export-context.ts";
import { MAX_DOCUMENT_BYTES, type ExportDocument } from "./export-document.ts";
import { accountKeyOf, loadExportScope } from "./export-scope.ts";
import { exportedDays } from "./exported-pieces.ts";
import { forPresentUser } from "./for-present-user.ts";
import { jsonDocuments } from "./json-documents.ts";
import { subjectOf } from "./names-of.ts";
import { ofxDocuments } from "./ofx-documents.ts";

export type ExportAnswer =
  | { readonly kind: "no-bank"; readonly attempt: BankItem | null }
  /** The account that was asked for is gone. */
  | { readonly kind: "no-account" }
  /** Nothing moved in these days. */
  | { readonly kind: "nothing" }
  | {
      readonly kind: "documents";
      /** How many movements they hold. */
      readonly rows: number;
      /** Each is to be read before the next one is asked for. */
      readonly documents: AsyncIterable<ExportDocument>;
    };

/** The files of an export, which are written while they are read. */
export async function exportMovements(
  ports: ExportPorts,
  user: User,
  request: ExportRequest,
  words: ExportWords,
  maxBytes: number = MAX_DOCUMENT_BYTES,
): Promise<ExportAnswer> {
  const scope = await loadExportScope(ports, user);
  if (scope.kind === "no-bank") return scope;
  const { accounts } = scope;
  const { accountKey, format } = request;
  const chosen = accounts.filter(
    ({ account }) => accountKey === null || accountKeyOf(account) === accountKey,
  );
  if (accountKey !== null && chosen.length === 0) return { kind: "no-account" };
  const ids = new Set(chosen.flatMap((one) => one.ids));
  const all = await ports.transactions.exportCounts(user.id, exportedDays(user, request.span));
  const counts = all.filter(
    ({ accountId, status }) =>
      (accountKey === null || ids.has(accountId)) && (format !== "ofx" || status === "POSTED"),
  );
  const rows = counts.reduce((sum, { count }) => sum + count, 0);
  // The copy of everything that is stored is one without movements, too.
  if (rows === 0 && format !== "json") return { kind: "nothing" };
  const context = {
    ports,
    user,
    request,
    words,
    now: ports.clock.now(),
    accounts,
    chosen,
    subject: accountKey === null ? "" : chosen.map((one) => subjectOf(one, words)).join(" "),
    counts,
    maxBytes,
  };
  const documents = forPresentUser(ports, user.id, documentsIn(format, context));
  return { kind: "documents", rows, documents };
}

function documentsIn(format: ExportFormat, context: ExportContext): AsyncIterable<ExportDocument> {
  switch (format) {
    case "csv":
    case "csv-int":
      return csvDocuments(format, context);
    case "json":
      return jsonDocuments(context);
    case "ofx":
      return ofxDocuments(context);
  }
}
