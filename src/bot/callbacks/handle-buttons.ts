import { Composer } from "grammy";
import { catalogFor } from "../../i18n/catalog-for.ts";
import type { Commands } from "../commands/command.ts";
import type { PersonContext } from "../context.ts";
import { CONNECT_CALLBACK } from "../views/callback-data.ts";
import { answerButton } from "./answer-button.ts";

/** Every button gets an answer, also one from a message of an older version: without it the button spins. */
export function handleButtons(commands: Pick<Commands, "connect">): Composer<PersonContext> {
  const buttons = new Composer<PersonContext>();
  buttons.callbackQuery(CONNECT_CALLBACK, async (ctx) => {
    await answerButton(ctx);
    await commands.connect(ctx, "");
  });
  buttons.on("callback_query", (ctx) =>
    answerButton(ctx, catalogFor(ctx.language).notice.oldButton),
  );
  return buttons;
}
