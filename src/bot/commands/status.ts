import { Composer } from "grammy";
import type { Status } from "../../usecases/operation/load-status.ts";
import type { BotContext } from "../context.ts";
import type { OwnerReading } from "../messages/owner-chat.ts";
import { reply } from "../messages/reply.ts";
import { statusView } from "../views/owner/status-view.ts";

/** `/status` of the owner. Everybody else's goes on, to be answered as an unknown command. */
export function statusCommand(
  ownerId: number,
  loadStatus: () => Promise<Status>,
  reading: () => Promise<OwnerReading>,
): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on("message:text", async (ctx, next) => {
    const asked = /^\/status(?:@(\w+))?\s*$/i.exec(ctx.message.text);
    const own = ctx.me.username.toLowerCase();
    const isAsked = asked !== null && (asked[1] ?? own).toLowerCase() === own;
    if (!isAsked || ctx.from.id !== ownerId) return next();
    const { language, zone } = await reading();
    return reply(ctx, statusView(await loadStatus(), zone, language));
  });
  return composer;
}
