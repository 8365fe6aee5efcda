import { editMessage } from "../messages/edit-message.ts";
import { sendMessage } from "../messages/send-message.ts";
import type { UserContext } from "../context.ts";
import { exportProgressView, type ExportProgress } from "../views/export/export-answers.ts";

/** An export with more movements takes seconds, and says how far it is. */
const LONG_ROWS = 20_000;
/** A chat takes few edits. */
const STEP_PERCENT = 25;

/** Says in one message how far an export is. A short one says nothing. */
export interface ExportProgressMessage {
  /** Counts movements that were written. */
  readonly count: (rows: number) => void;
  readonly end: (how: "done" | "stopped") => Promise<void>;
}

const SILENT: ExportProgressMessage = { count: () => undefined, end: async () => undefined };

export async function startProgress(
  { api, log, language, user: { chatId } }: UserContext,
  rows: number,
): Promise<ExportProgressMessage> {
  if (rows < LONG_ROWS) return SILENT;
  const view = (progress: ExportProgress) => exportProgressView(progress, language);
  const messageId = await sendMessage(api, chatId, view({ kind: "begun", rows }));
  let written = 0;
  let shown = 0;
  let editing: Promise<void> = Promise.resolve();
  // The file does not wait for an edit, nor does it fail with one.
  const show = (progress: ExportProgress): Promise<void> =>
    (editing = editing
      .then(() => editMessage(api, chatId, messageId, view(progress)))
      .then(
        () => undefined,
        (error: unknown) => log.warn({ err: error }, "The progress of an export was not shown"),
      ));
  return {
    count: (more) => {
      written += more;
      const percent = Math.floor((written / rows) * 100);
      if (percent < shown + STEP_PERCENT || percent >= 100) return;
      shown = percent - (percent % STEP_PERCENT);
      void show({ kind: "so-far", percent: shown });
    },
    end: (how) => show(how === "done" ? { kind: "done", rows } : { kind: "stopped" }),
  };
}
