import type { Middleware } from "grammy";
import type { TimeZone } from "../../domain/day.ts";
import { markBlocked } from "../../usecases/users/mark-blocked.ts";
import { registerUser } from "../../usecases/users/register-user.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { BotContext } from "../context.ts";

/** Stores that a known user blocked or unblocked the bot. */
export function followBlocks(ports: BotPorts, defaultTimeZone: TimeZone): Middleware<BotContext> {
  return async (ctx, next) => {
    const change = ctx.myChatMember;
    if (!change) return next();
    if (change.chat.type !== "private") return;
    const known = await ports.users.byTelegramId(change.from.id);
    if (!known) return;
    const { from, chat, new_chat_member: member } = change;
    if (member.status === "kicked") await markBlocked(ports, from.id);
    if (member.status !== "member") return;
    const newcomer = {
      telegramId: from.id,
      chatId: chat.id,
      languageTag: from.language_code,
      defaultTimeZone,
    };
    await registerUser(ports, newcomer, known);
  };
}
