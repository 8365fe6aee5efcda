import { InputFile, type Api } from "grammy";
import type { ExportSpan } from "../../domain/export/export-span.ts";
import type { ExportDocument } from "../../usecases/export/export-document.ts";
import type { UserContext } from "../context.ts";
import { showWorking } from "../report/show-working.ts";
import { viewOptionsOf } from "../views/report/view-options.ts";
import { exportCaption } from "../views/export/export-answers.ts";
import { startProgress } from "./export-progress.ts";
import type { TakeTurn } from "../../usecases/timing/turns.ts";

export interface ExportParts {
  /** Waits as long as a large file takes. */
  readonly documentApi: Api;
  readonly takeTurn: TakeTurn;
}

/** The files of an export, and what is said under them. */
export interface SentExport {
  readonly span: ExportSpan;
  readonly rows: number;
  readonly documents: AsyncIterable<ExportDocument>;
}

/** Sends the files of an export one after the other, each while it is written. */
export async function sendExport(
  parts: ExportParts,
  ctx: UserContext,
  sent: SentExport,
): Promise<void> {
  await showWorking(ctx.api, ctx.user.chatId, "upload_document");
  await parts.takeTurn(async () => {
    const progress = await startProgress(ctx, sent.rows);
    try {
      for await (const document of sent.documents)
        await sendDocument(parts, ctx, { document, sent, onRows: progress.count });
    } catch (error) {
      await progress.end("stopped");
      throw error;
    }
    await progress.end("done");
  });
}

interface SentDocument {
  readonly document: ExportDocument;
  readonly sent: SentExport;
  readonly onRows: (rows: number) => void;
}

/** Where reading fails, that is the error, and not what becomes of the call. */
async function sendDocument(
  { documentApi }: ExportParts,
  ctx: UserContext,
  { document, sent, onRows }: SentDocument,
): Promise<void> {
  await showWorking(ctx.api, ctx.user.chatId, "upload_document");
  let failure: { readonly error: unknown } | null = null;
  // Made anew for each attempt to send it.
  const bytes = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* document.open(onRows);
    } catch (error) {
      failure = { error };
      throw error;
    }
  };
  try {
    await documentApi.sendDocument(ctx.user.chatId, new InputFile(bytes, document.name), {
      caption: exportCaption(document, sent, viewOptionsOf(ctx.user)).text,
      parse_mode: "HTML",
    });
  } catch (error) {
    throw errorOf(failure) ?? error;
  }
}

function errorOf(failure: { readonly error: unknown } | null): unknown {
  return failure?.error;
}
