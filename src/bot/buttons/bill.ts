import { Composer } from "grammy";
import { pictureOptionsFor } from "../../domain/user.ts";
import { loadBills, type BilledCard } from "../../usecases/bills/load-bills.ts";
import { setClosingDate } from "../../usecases/bills/set-closing-date.ts";
import type { BotPorts } from "../bot-ports.ts";
import { billCommand, sendBillPage } from "../commands/bill.ts";
import type { UserContext } from "../context.ts";
import { reply } from "../messages/reply.ts";
import { replaceMessage } from "../messages/replace-message.ts";
import { editReport } from "../report/edit-report.ts";
import type { ReportParts } from "../report/send-report.ts";
import { BILL_PATTERN, readBillData, type BillStep } from "../views/bill/bill-codec.ts";
import { billsPage, cardPage, type BillPage, type ShownDebts } from "../views/bill/bill-view.ts";
import { cardKeyOf, closingDateView } from "../views/bill/closing-date.ts";
import { noBillsView } from "../views/bill/no-bills-view.ts";
import { viewOptionsOf } from "../views/report/view-options.ts";
import { answerButton } from "./answer-button.ts";
import type { OncePerTap } from "./double-taps.ts";

/**
 * The buttons of `/bill`, which change its message, and the one of a report that sends it. They name
 * cards of the user who presses.
 */
export function billButtons(
  ports: BotPorts,
  once: OncePerTap,
  parts: ReportParts,
): Composer<UserContext> {
  const sendBills = billCommand(ports, parts);
  const buttons = new Composer<UserContext>();
  buttons.callbackQuery(BILL_PATTERN, async (ctx, next) => {
    const step = readBillData(ctx.callbackQuery.data);
    if (!step) return next();
    if (step.kind === "new")
      return once(ctx, async () => {
        await answerButton(ctx);
        await sendBills(ctx, "");
      });
    // Stored before the answer, so that no failure of Telegram loses what the user said.
    if (step.kind === "set") await setClosingDate(ports, ctx.user, step);
    const answer = await loadBills(ports, ctx.user);
    await answerButton(ctx);
    if (answer.kind !== "cards") return reply(ctx, noBillsView(answer, ctx.language));
    await showPage(parts, ctx, pageAfter(ctx, step, answer));
  });
  return buttons;
}

type ShownStep = Exclude<BillStep, { readonly kind: "new" }>;

/** A card that is gone leads to all cards. */
function pageAfter({ user, language }: UserContext, step: ShownStep, shown: ShownDebts): BillPage {
  const options = viewOptionsOf(user);
  const cards = shown.debts.flatMap((debt) => debt.cards);
  const card = step.kind === "all" ? undefined : cards.find((one) => isNamed(one, step.cardKey));
  if (!card) return billsPage(shown, options);
  if (step.kind !== "ask") return cardPage(shown, card, options);
  const { drawing } = cardPage(shown, card, options);
  return { ...closingDateView(card, language), drawing };
}

function isNamed(card: BilledCard, cardKey: string): boolean {
  return cardKeyOf(card) === cardKey;
}

/** A photo cannot become a text: a page without a picture is then a message of its own. */
async function showPage(parts: ReportParts, ctx: UserContext, page: BillPage): Promise<void> {
  const shown = ctx.callbackQuery?.message;
  const hasPhoto = shown !== undefined && "photo" in shown;
  const { drawing, text: caption, buttons } = page;
  if (drawing === null) return hasPhoto ? reply(ctx, page) : replaceMessage(ctx, page);
  if (!shown) return sendBillPage(parts, ctx, page);
  const { amounts } = ctx.user;
  await editReport(
    parts,
    { chatId: shown.chat.id, messageId: shown.message_id, hasPhoto },
    { drawing, caption, buttons },
    { pictureOptions: pictureOptionsFor(ctx.user), amounts },
  );
}
