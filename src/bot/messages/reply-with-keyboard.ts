import { Keyboard } from "grammy";
import { catalogFor } from "../../i18n/catalog-for.ts";
import type { UserContext } from "../context.ts";
import type { Html } from "../views/html.ts";

/** Asks for a location with a reply keyboard: inline buttons cannot request one. */
export async function replyAskingLocation(ctx: UserContext, { text }: Html): Promise<void> {
  const { settings, connection } = catalogFor(ctx.language);
  const keyboard = new Keyboard()
    .requestLocation(settings.zone.sendLocation)
    .row()
    .text(connection.cancel)
    .resized()
    .oneTime();
  await ctx.api.sendMessage(ctx.user.chatId, text, { parse_mode: "HTML", reply_markup: keyboard });
}

/** Answers and removes the reply keyboard. */
export async function replyClosingKeyboard(ctx: UserContext, { text }: Html): Promise<void> {
  await ctx.api.sendMessage(ctx.user.chatId, text, {
    parse_mode: "HTML",
    reply_markup: { remove_keyboard: true },
  });
}
