import type { Middleware } from "grammy";
import type { BotContext } from "../context.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { answerButton } from "../buttons/answer-button.ts";
import { reply } from "../messages/reply.ts";
import type { Usage, UsageLimit, UsageLimits } from "../../usecases/ports/usage-limits.ts";
import { tooFastView } from "../views/system-replies.ts";

const UPDATES: UsageLimit = { id: "updates", max: 20, windowS: 10 };
/** What a killed or frozen process left is handled again, which is no further use. */
const SAME_UPDATE: UsageLimit = { id: "update", max: 1, windowS: 3600 };

/**
 * Allows 20 updates in 10 seconds for each user. The first excess update is answered, others are
 * ignored; buttons are always answered. Updates of a user leave it in the order in which they came.
 */
export function limitRate(usageLimits: UsageLimits): Middleware<BotContext> {
  /** By user, the count of their latest update, until it is known. */
  const latest = new Map<number, Promise<Usage["kind"]>>();

  function countInOrder(userId: number, updateId: number): Promise<Usage["kind"]> {
    const counted = (latest.get(userId) ?? Promise.resolve())
      .then(() => countUpdate(usageLimits, userId, updateId))
      .finally(() => {
        if (latest.get(userId) === counted) latest.delete(userId);
      });
    latest.set(userId, counted);
    return counted;
  }

  return async (ctx, next) => {
    if (!ctx.from || ctx.myChatMember) return next();
    const kind = await countInOrder(ctx.from.id, ctx.update.update_id);
    if (kind === "within") return next();
    // A button shows a spinner until its callback query is answered.
    if (ctx.callbackQuery) return answerButton(ctx, catalogFor(ctx.language).notice.tooFast);
    if (kind === "exceeded-now") await reply(ctx, tooFastView(ctx.language));
  };
}

async function countUpdate(
  usageLimits: UsageLimits,
  userId: number,
  updateId: number,
): Promise<Usage["kind"]> {
  const repeated = await usageLimits.count(SAME_UPDATE, `${updateId}`);
  if (repeated.kind !== "within") return "within";
  return (await usageLimits.count(UPDATES, `${userId}`)).kind;
}
