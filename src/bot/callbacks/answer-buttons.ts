import { Composer } from "grammy";
import { catalogFor } from "../../i18n/catalog-for.ts";
import type { Commands } from "../commands/command.ts";
import type { PersonContext } from "../context.ts";
import { isRefusal } from "../telegram-error.ts";
import { CONNECT_CALLBACK } from "../views/callback-data.ts";

/** Every button gets an answer, also one from a message of an older version: without it the button spins. */
export function answerButtons(commands: Pick<Commands, "connect">): Composer<PersonContext> {
  const buttons = new Composer<PersonContext>();
  buttons.callbackQuery(CONNECT_CALLBACK, async (ctx) => {
    await answer(ctx);
    await commands.connect(ctx, "");
  });
  buttons.on("callback_query", (ctx) => answer(ctx, catalogFor(ctx.language).notice.oldButton));
  return buttons;
}

/** A button that was pressed while the bot was down can no longer be answered, and need not be. */
async function answer(ctx: PersonContext, text = ""): Promise<void> {
  try {
    await ctx.answerCallbackQuery({ text });
  } catch (error) {
    if (!isRefusal(error, /query is too old|query ID is invalid/i)) throw error;
  }
}
