import { Composer } from "grammy";
import { namedBanks } from "../../usecases/banks/banks-of.ts";
import type { NamedBank } from "../../domain/bank-name.ts";
import { disconnectItem } from "../../usecases/deletion/disconnect-item.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { UserContext } from "../context.ts";
import { replaceMessage } from "../messages/replace-message.ts";
import { DISCONNECT_CALLBACK, DISCONNECT_CHOICE, itemIdIn } from "../views/item-codec.ts";
import {
  bankGoneView,
  confirmDisconnectView,
  disconnectingView,
} from "../views/disconnect-view.ts";
import { answerButton } from "./answer-button.ts";

type DisconnectPorts = Pick<BotPorts, "items" | "accounts" | "jobs" | "clock">;

/** The two steps of `/disconnect`, which edit its message. A bank of another user counts as unknown. */
export function disconnectButtons(ports: DisconnectPorts): Composer<UserContext> {
  const buttons = new Composer<UserContext>();
  buttons.callbackQuery(DISCONNECT_CHOICE.pattern, async (ctx) => {
    await answerButton(ctx);
    const bank = await findBank(ports, ctx);
    if (!bank) return replaceMessage(ctx, bankGoneView(ctx.language));
    if (bank.deletionRequestedAt !== null)
      return replaceMessage(ctx, disconnectingView(bank, ctx.language));
    return replaceMessage(ctx, confirmDisconnectView(bank, ctx.language));
  });
  buttons.callbackQuery(DISCONNECT_CALLBACK.pattern, async (ctx) => {
    const bank = await findBank(ports, ctx);
    if (bank) await disconnectItem(ports, ctx.user, bank.id);
    await answerButton(ctx);
    if (!bank) return replaceMessage(ctx, bankGoneView(ctx.language));
    return replaceMessage(ctx, disconnectingView(bank, ctx.language));
  });
  return buttons;
}

/** The bank that the button names, where it is the user's. */
async function findBank(
  ports: DisconnectPorts,
  { user, match }: UserContext & { match: string | RegExpMatchArray },
): Promise<NamedBank | undefined> {
  const id = itemIdIn(match);
  return (await namedBanks(ports, user)).find((bank) => bank.id === id);
}
