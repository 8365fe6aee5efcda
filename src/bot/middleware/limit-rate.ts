import type { Middleware } from "grammy";
import type { BotContext } from "../context.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { answerButton } from "../buttons/answer-button.ts";
import { reply } from "../messages/reply.ts";
import type { Timers } from "../../usecases/ports/timers.ts";
import { tooFastView } from "../views/system-replies.ts";

const MAX_UPDATES = 20;
const WINDOW_MS = 10_000;
const SWEEP_THRESHOLD = 5000;

interface Window {
  readonly start: number;
  count: number;
}

/**
 * Allows 20 updates in 10 seconds for each user. The first excess update is answered, others are
 * ignored; buttons are always answered. `windows` is keyed by user id; expired ones are deleted above
 * `SWEEP_THRESHOLD`.
 */
export function limitRate(
  timers: Timers,
  windows = new Map<number, Window>(),
): Middleware<BotContext> {
  return async (ctx, next) => {
    if (!ctx.from || ctx.myChatMember) return next();
    const window = currentWindow(windows, ctx.from.id, timers.now());
    window.count += 1;
    if (window.count <= MAX_UPDATES) return next();
    // A button shows a spinner until its callback query is answered.
    if (ctx.callbackQuery) return answerButton(ctx, catalogFor(ctx.language).notice.tooFast);
    if (window.count === MAX_UPDATES + 1) await reply(ctx, tooFastView(ctx.language));
  };
}

function currentWindow(windows: Map<number, Window>, userId: number, now: number): Window {
  const known = windows.get(userId);
  if (known && now - known.start < WINDOW_MS) return known;
  if (windows.size >= SWEEP_THRESHOLD)
    for (const [id, { start }] of windows) if (now - start >= WINDOW_MS) windows.delete(id);
  const window = { start: now, count: 0 };
  windows.set(userId, window);
  return window;
}
