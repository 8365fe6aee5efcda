import type { Clock } from "../../usecases/ports/clock.ts";
import type { BotContext } from "../context.ts";
import { answerButton } from "./answer-button.ts";

/** Handles a press, or only answers it where it is the second tap of the one before. */
export type OncePerTap = (ctx: BotContext, handle: () => Promise<unknown>) => Promise<void>;

/** From the end of the first handling on: a queued tap follows at once. */
const SECOND_TAP_MS = 3_000;

/**
 * For presses that send a message each, a link or a summary: two taps are one wish. The presses of a
 * chat come one after the other, to one process; a press that failed may be repeated at once.
 */
export function createDoubleTaps(clock: Clock): OncePerTap {
  const handledAt = new Map<string, number>();
  const forgetOlder = (now: number): void => {
    for (const [press, at] of handledAt) if (now - at >= SECOND_TAP_MS) handledAt.delete(press);
  };
  return async (ctx, handle) => {
    const press = pressOf(ctx);
    forgetOlder(clock.now().getTime());
    if (handledAt.has(press)) return answerButton(ctx);
    await handle();
    handledAt.set(press, clock.now().getTime());
  };
}

function pressOf({ callbackQuery }: BotContext): string {
  const { message, data } = callbackQuery ?? {};
  return `${message?.chat.id} ${message?.message_id} ${data}`;
}
