import type { Middleware } from "grammy";
import type { BotContext } from "../context.ts";

/** Knows of each message the button that was pressed last, also while earlier presses wait their turn. */
export interface LatestPress {
  /** To be used before anything that makes presses wait for one another. */
  readonly note: Middleware<BotContext>;
  /** False where the user has pressed another button of the message since: what this one asks for is no longer wanted. */
  readonly isWanted: (ctx: BotContext) => boolean;
}

export function createLatestPress(): LatestPress {
  const latest = new Map<string, number>();
  return {
    note: async (ctx, next) => {
      const message = messageOf(ctx);
      if (message === null) return next();
      latest.set(message, ctx.update.update_id);
      try {
        await next();
      } finally {
        if (latest.get(message) === ctx.update.update_id) latest.delete(message);
      }
    },
    isWanted: (ctx) => latest.get(messageOf(ctx) ?? "") === ctx.update.update_id,
  };
}

function messageOf({ callbackQuery }: BotContext): string | null {
  const message = callbackQuery?.message;
  return message ? `${message.chat.id} ${message.message_id}` : null;
}
