import { Composer } from "grammy";
import { deleteMyData } from "../../usecases/deletion/delete-my-data.ts";
import type { BotPorts } from "../bot-ports.ts";
import { publishChatMenu } from "../commands/command-menu.ts";
import type { UserContext } from "../context.ts";
import { replaceMessage } from "../messages/replace-message.ts";
import { DELETE_DATA_CALLBACK } from "../views/item-codec.ts";
import { deletionStartedView } from "../views/delete-data-view.ts";
import { answerButton } from "./answer-button.ts";

/** The confirmation of `/delete_data`. The deletion is enqueued before the answer, so that no failure of Telegram loses it. */
export function deleteDataButtons(
  ports: Pick<BotPorts, "users" | "jobs" | "clock">,
): Composer<UserContext> {
  const buttons = new Composer<UserContext>();
  buttons.callbackQuery(DELETE_DATA_CALLBACK, async (ctx) => {
    await deleteMyData(ports, ctx.user);
    await answerButton(ctx);
    await replaceMessage(ctx, deletionStartedView(ctx.language));
    // Telegram stores the chat's own menu in the chosen language.
    if (ctx.user.chosenLanguage !== null) await publishChatMenu(ctx, null);
  });
  return buttons;
}
