import { Composer } from "grammy";
import { disconnectItem } from "../../usecases/disconnect-item.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { PersonContext } from "../context.ts";
import { replaceMessage } from "../replace-message.ts";
import { DISCONNECT_CALLBACK, DISCONNECT_CHOICE } from "../views/callback-data.ts";
import {
  bankGoneView,
  confirmDisconnectView,
  disconnectingView,
} from "../views/disconnect-view.ts";
import { answerButton } from "./answer-button.ts";
import { itemIdOf } from "./item-id-of.ts";

type DisconnectPorts = Pick<BotPorts, "items" | "jobs" | "clock">;

/** The two steps of `/disconnect`, in its own message. A bank that is not the presser's is as good as gone. */
export function disconnectButtons(ports: DisconnectPorts): Composer<PersonContext> {
  const buttons = new Composer<PersonContext>();
  buttons.callbackQuery(DISCONNECT_CHOICE.pattern, async (ctx) => {
    await answerButton(ctx);
    const item = await ports.items.byId(itemIdOf(ctx.match));
    if (item?.userId !== ctx.user.id) return replaceMessage(ctx, bankGoneView(ctx.language));
    if (item.leavingAt !== null)
      return replaceMessage(ctx, disconnectingView(item.bank, ctx.language));
    return replaceMessage(ctx, confirmDisconnectView(item, ctx.language));
  });
  buttons.callbackQuery(DISCONNECT_CALLBACK.pattern, async (ctx) => {
    const answer = await disconnectItem(ports, ctx.user, itemIdOf(ctx.match));
    await answerButton(ctx);
    if (answer.kind === "unknown") return replaceMessage(ctx, bankGoneView(ctx.language));
    return replaceMessage(ctx, disconnectingView(answer.bank, ctx.language));
  });
  return buttons;
}
