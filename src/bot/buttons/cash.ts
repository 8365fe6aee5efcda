import { Composer } from "grammy";
import { CASH_CURRENCY } from "../../domain/cash/typed-cash.ts";
import type { Transaction } from "../../domain/transaction.ts";
import { transactionKey } from "../../domain/transaction-key.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { changeCash, recordAgain } from "../../usecases/cash/change-cash.ts";
import { switchCash } from "../../usecases/cash/switch-cash.ts";
import type { ReportLocation } from "../../usecases/report/report-location.ts";
import { createReportRequest } from "../../usecases/report/report-request.ts";
import type { BotPorts } from "../bot-ports.ts";
import { cashMomentOf } from "../commands/answer-cash.ts";
import type { UserContext } from "../context.ts";
import { replaceMessage } from "../messages/replace-message.ts";
import { showScreen } from "../report/show-screen.ts";
import type { ReportParts } from "../report/send-report.ts";
import { CASH_PATTERN, readCashData, type CashAction } from "../views/cash/cash-codec.ts";
import { readDraft } from "../views/cash/cash-draft.ts";
import { cashDeclinedView } from "../views/cash/cash-draft-view.ts";
import { cashGoneView, cashView } from "../views/cash/cash-view.ts";
import type { Message } from "../views/message.ts";
import { viewOptionsOf } from "../views/report/view-options.ts";
import { answerButton } from "./answer-button.ts";
import type { OncePerTap } from "./double-taps.ts";

/** The buttons about cash, which edit their message. A change is stored before the answer. */
export function cashButtons(
  ports: BotPorts,
  once: OncePerTap,
  parts: ReportParts,
): Composer<UserContext> {
  const buttons = new Composer<UserContext>();
  buttons.callbackQuery(CASH_PATTERN, async (ctx, next) => {
    const action = readCashData(ctx.callbackQuery.data);
    if (!action) return next();
    if (action.kind === "category")
      return once(ctx, () => askCategory(ports, parts, ctx, action.entryId));
    const view = await viewAfter(ports, ctx, action);
    if (!view) return answerButton(ctx, catalogFor(ctx.language).notice.oldButton);
    await answerButton(ctx);
    await replaceMessage(ctx, view);
  });
  return buttons;
}

/** Asks in a message of its own, so that the entry keeps its buttons. */
async function askCategory(
  ports: BotPorts,
  parts: ReportParts,
  ctx: UserContext,
  entryId: string,
): Promise<void> {
  const { user } = ctx;
  const row = await ports.transactions.ofUserById(user.id, entryId);
  await answerButton(ctx);
  if (!row) return replaceMessage(ctx, cashGoneView(viewOptionsOf(user)));
  const request = createReportRequest(ports, user);
  await showScreen(ports, parts, request, { location: categoryOf(row), message: null });
}

/** The screen of a transaction where its category is asked for. */
function categoryOf(row: Transaction): ReportLocation {
  const key = transactionKey(row);
  return {
    period: { name: "range", first: row.day, last: row.day },
    currency: CASH_CURRENCY,
    screen: { kind: "transaction", key, step: { kind: "likely" }, of: null, page: 0 },
  };
}

/** Null where the message does not say what it is about. */
async function viewAfter(
  ports: BotPorts,
  ctx: UserContext,
  action: Exclude<CashAction, { readonly kind: "category" }>,
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
  const shown = await recordAgain(ports, ctx.user, draft);
  return cashView(shown, cashMomentOf(ports, ctx.user), options);
}

function entitiesOf({ callbackQuery }: UserContext) {
  const message = callbackQuery?.message;
  return message && "entities" in message ? message.entities : [];
}
