import { Composer } from "grammy";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { findTransaction } from "../../usecases/teaching/find-transaction.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { UserContext } from "../context.ts";
import { markup } from "../views/html.ts";
import { shortTitle } from "../views/report/section-lines.ts";
import { RENAME_PATTERN } from "../views/teaching-codec.ts";
import { answerButton } from "./answer-button.ts";

/** Asks for the new name of a merchant, as a reply. */
export function renameButtons(ports: Pick<BotPorts, "transactions">): Composer<UserContext> {
  const buttons = new Composer<UserContext>();
  buttons.callbackQuery(RENAME_PATTERN, async (ctx) => {
    const code = ctx.match[1] ?? "";
    const { rename, gone } = catalogFor(ctx.language).teaching;
    const row = await findTransaction(ports, ctx.user.id, code);
    if (!row) return answerButton(ctx, gone);
    await answerButton(ctx);
    const { text } = markup`${rename.ask({ name: shortTitle(row.merchantName), code })}`;
    await ctx.api.sendMessage(ctx.user.chatId, text, {
      parse_mode: "HTML",
      reply_markup: { force_reply: true },
    });
  });
  return buttons;
}
