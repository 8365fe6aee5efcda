import { Composer } from "grammy";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { changeCash } from "../../usecases/cash/change-cash.ts";
import { recordCash } from "../../usecases/cash/record-cash.ts";
import { switchCash } from "../../usecases/cash/switch-cash.ts";
import type { BotPorts } from "../bot-ports.ts";
import { cashMomentOf } from "../commands/handle-cash.ts";
import type { UserContext } from "../context.ts";
import { replaceMessage } from "../messages/replace-message.ts";
import { CASH_PATTERN, readCashData, type CashAction } from "../views/cash/cash-codec.ts";
import { readDraft } from "../views/cash/cash-draft.ts";
import { cashDeclinedView } from "../views/cash/cash-draft-view.ts";
import { cashGoneView, cashView } from "../views/cash/cash-view.ts";
import type { Message } from "../views/message.ts";
import { viewOptionsOf } from "../views/report/view-options.ts";
import { answerButton } from "./answer-button.ts";

/** The buttons about cash, which edit their message. A change is stored before the answer. */
export function cashButtons(ports: BotPorts): Composer<UserContext> {
  const buttons = new Composer<UserContext>();
  buttons.callbackQuery(CASH_PATTERN, async (ctx, next) => {
    const action = readCashData(ctx.callbackQuery.data);
    if (!action) return next();
    const view = await viewAfter(ports, ctx, action);
    if (!view) return answerButton(ctx, catalogFor(ctx.language).notice.oldButton);
    await answerButton(ctx);
    await replaceMessage(ctx, view);
  });
  return buttons;
}

/** Null where the message does not say what it is about. */
async function viewAfter(
  ports: BotPorts,
  ctx: UserContext,
  action: CashAction,
): Promise<Message | null> {
  const options = viewOptionsOf(ctx.user);
  if (action.kind === "decline") return cashDeclinedView(options);
  if (action.kind === "change") {
    const { entryId, change } = action;
    const shown = await changeCash(ports, ctx.user, entryId, change);
    return shown ? cashView(shown, cashMomentOf(ports, ctx.user), options) : cashGoneView(options);
  }
  const draft = readDraft(entitiesOf(ctx));
  if (!draft) return null;
  ctx.user = await switchCash(ports, ctx.user, "on");
  const shown = await recordCash(ports, ctx.user, draft);
  return cashView(shown, cashMomentOf(ports, ctx.user), options);
}

function entitiesOf({ callbackQuery }: UserContext) {
  const message = callbackQuery?.message;
  return message && "entities" in message ? message.entities : [];
}
