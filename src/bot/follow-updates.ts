import type { Middleware } from "grammy";
import { ChatBlockedError } from "../errors.ts";
import type { Timers } from "../usecases/ports/timers.ts";
import type { BotContext } from "./context.ts";
import { updateKind, type UpdateKind } from "./update-kind.ts";

/** An update, as its handling ended. */
export interface HandledUpdate {
  readonly kind: UpdateKind;
  /** `blocked`: the user blocked the bot meanwhile. */
  readonly outcome: "handled" | "failed" | "blocked";
  /** From its arrival, with the time that it waited for its chat. In milliseconds. */
  readonly ms: number;
}

interface Followers {
  readonly timers: Pick<Timers, "now">;
  readonly onEnd: (update: HandledUpdate) => void;
}

/** Logs one line when an update ends, without anything that the user wrote, and passes it to `onEnd`. */
export function followUpdates({ timers, onEnd }: Followers): Middleware<BotContext> {
  return async (ctx, next) => {
    const begun = timers.now();
    const end = (outcome: HandledUpdate["outcome"]) => {
      const update = { kind: updateKind(ctx.update), outcome, ms: timers.now() - begun };
      onEnd(update);
      ctx.log.info({ ...update, ms: Math.round(update.ms) }, "update");
    };
    try {
      await next();
      end("handled");
    } catch (error) {
      end(error instanceof ChatBlockedError ? "blocked" : "failed");
      throw error;
    }
  };
}
