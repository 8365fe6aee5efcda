import { BotError } from "grammy";
import type { Update } from "grammy/types";
import type { ReportError } from "./bot-ports.ts";

const REMEMBERED = 1000;

/** Where every update comes in, however the bot listens. */
export interface UpdateIntake {
  /** Handles an update unless it came before; never rejects. */
  receive(update: Update): Promise<void>;
  /** Has `settled` wait for some other work too. */
  track(work: Promise<void>): void;
  /** Resolves once nothing that was received is still being handled. */
  settled(): Promise<void>;
}

/**
 * Telegram repeats an update whose answer it did not get. The ids of the last thousand are kept in
 * memory; across a restart an update may be handled twice, which at worst repeats an answer.
 */
export function createUpdateIntake(
  handle: (update: Update) => Promise<void>,
  report: ReportError,
): UpdateIntake {
  const seen = new Set<number>();
  const running = new Set<Promise<void>>();

  async function handled(update: Update): Promise<void> {
    try {
      await handle(update);
    } catch (error) {
      // grammY's own error carries the whole update, with the person and their words in it.
      const cause = error instanceof BotError ? error.error : error;
      report(cause, "bot", { updateId: update.update_id });
    }
  }

  async function track(task: Promise<void>): Promise<void> {
    running.add(task);
    await task;
    running.delete(task);
  }

  return {
    receive: async (update) => {
      if (seen.has(update.update_id)) return;
      seen.add(update.update_id);
      for (const oldest of seen) {
        if (seen.size <= REMEMBERED) break;
        seen.delete(oldest);
      }
      await track(handled(update));
    },
    track: (work) => void track(work.catch((error: unknown) => report(error, "bot"))),
    settled: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
