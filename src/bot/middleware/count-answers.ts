import type { Middleware } from "grammy";
import type { AnswersInProgress } from "../../usecases/timing/answers-in-progress.ts";
import type { BotContext } from "../context.ts";

/**
 * Counts an update among the answers in progress while it is handled: not while it waits for its turn in the chat,
 * nor where it is refused, as that of a stranger.
 */
export function countAnswers({ begin }: Pick<AnswersInProgress, "begin">): Middleware<BotContext> {
  return async (_ctx, next) => {
    const end = begin();
    try {
      await next();
    } finally {
      end();
    }
  };
}
