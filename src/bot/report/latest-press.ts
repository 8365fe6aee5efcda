import type { Middleware } from "grammy";
import type { BotContext } from "../context.ts";

/** Remembers the last press on each message, also while earlier presses are queued. */
export interface LatestPress {
  /** Has to run before the middleware that queues the updates of a chat. */
  readonly note: Middleware<BotContext>;
  /** False when a button of the same message was pressed since. */
  readonly isLatest: (ctx: BotContext) => boolean;
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
    isLatest: (ctx) => latest.get(messageOf(ctx) ?? "") === ctx.update.update_id,
  };
}

function messageOf({ callbackQuery }: BotContext): string | null {
  const message = callbackQuery?.message;
  return message ? `${message.chat.id} ${message.message_id}` : null;
}
