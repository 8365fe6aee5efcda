import { createHash } from "node:crypto";
import type { BotPorts } from "../bot-ports.ts";
import type { BotContext } from "../context.ts";
import { answerButton } from "./answer-button.ts";

/** Handles a press, or only answers it where it is the second tap of the one before. */
export type OncePerTap = (ctx: BotContext, handle: () => Promise<unknown>) => Promise<void>;

/** From the end of the first handling on: a queued tap follows at once. */
const SECOND_TAP_MS = 3_000;
/** Longer than a press is handled. */
const HANDLING_MS = 60_000;

/**
 * For presses that send a message each, a link or a summary: two taps are one wish, whichever process gets
 * the second one. A press that failed may be repeated at once.
 */
export function createDoubleTaps({ cooldowns, clock }: BotPorts): OncePerTap {
  const start = (ctx: BotContext, ms: number): Promise<boolean> => {
    const now = clock.now();
    const until = new Date(now.getTime() + ms);
    return cooldowns.start({ key: pressOf(ctx), by: `${ctx.update.update_id}`, until }, now);
  };
  return async (ctx, handle) => {
    if (!(await start(ctx, HANDLING_MS))) return answerButton(ctx);
    try {
      await handle();
    } catch (error) {
      await cooldowns.cancel(pressOf(ctx));
      throw error;
    }
    await start(ctx, SECOND_TAP_MS);
  };
}

/** A button's data may say what somebody looked at. */
function pressOf({ callbackQuery }: BotContext): string {
  const { message, data } = callbackQuery ?? {};
  const press = `${message?.chat.id} ${message?.message_id} ${data}`;
  return `press ${createHash("sha256").update(press).digest("base64url")}`;
}
