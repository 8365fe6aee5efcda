import type { Middleware } from "grammy";
import type { BotContext } from "../context.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { answerButton } from "../buttons/answer-button.ts";
import { reply } from "../messages/reply.ts";
import type { Timers } from "../../usecases/ports/timers.ts";
import { tooFastView } from "../views/notice-view.ts";

const UPDATES = 20;
const WINDOW = 10_000;
const MANY_PEOPLE = 5000;

interface Window {
  readonly start: number;
  count: number;
}

/**
 * At most 20 updates in 10 seconds from one user; the first one too many gets a sentence, the rest
 * silence, but buttons their answer. `windows` is kept by the user's id; those that are over are
 * deleted once there are many.
 */
export function limitRate(
  timers: Timers,
  windows = new Map<number, Window>(),
): Middleware<BotContext> {
  return async (ctx, next) => {
    if (!ctx.from || ctx.myChatMember) return next();
    const window = currentWindow(windows, ctx.from.id, timers.now());
    window.count += 1;
    if (window.count <= UPDATES) return next();
    // A button spins until it is answered, however often it was pressed.
    if (ctx.callbackQuery) return answerButton(ctx, catalogFor(ctx.language).notice.tooFast);
    if (window.count === UPDATES + 1) await reply(ctx, tooFastView(ctx.language));
  };
}

function currentWindow(windows: Map<number, Window>, personId: number, now: number): Window {
  const known = windows.get(personId);
  if (known && now - known.start < WINDOW) return known;
  if (windows.size >= MANY_PEOPLE)
    for (const [id, { start }] of windows) if (now - start >= WINDOW) windows.delete(id);
  const window = { start: now, count: 0 };
  windows.set(personId, window);
  return window;
}
