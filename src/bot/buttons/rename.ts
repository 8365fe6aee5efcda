import { Composer } from "grammy";
import { shortKey } from "../../domain/short-key.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import type { ReportLocation, TransactionScreen } from "../../usecases/report/report-location.ts";
import { findTransaction } from "../../usecases/teaching/find-transaction.ts";
import { undo } from "../../usecases/teaching/undo.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { UserContext } from "../context.ts";
import { replaceMessage } from "../messages/replace-message.ts";
import { sendOptions } from "../messages/send-options.ts";
import type { OpenQuestions } from "../report/open-questions.ts";
import { refreshScreen } from "../report/refresh-screen.ts";
import type { ReportParts } from "../report/send-report.ts";
import { markup } from "../views/html.ts";
import { message } from "../views/message.ts";
import { hiddenPlace, readPlace } from "../views/rename-place.ts";
import { locationData } from "../views/report/location-codec.ts";
import { shortTitle } from "../views/report/section-lines.ts";
import { RENAME_UNDO_PATTERN } from "../views/teaching-codec.ts";
import { answerButton } from "./answer-button.ts";

/** Asks for the new name of the merchant of a transaction, as a reply. */
export async function askName(
  ports: Pick<BotPorts, "transactions">,
  ctx: UserContext,
  location: ReportLocation<TransactionScreen>,
  questions: OpenQuestions,
): Promise<void> {
  const { screen } = location;
  const { rename, gone } = catalogFor(ctx.language).teaching;
  const row = await findTransaction(ports, ctx.user.id, screen.key);
  const shown = ctx.callbackQuery?.message;
  if (!row || !shown) return answerButton(ctx, gone);
  await answerButton(ctx);
  const place = {
    messageId: shown.message_id,
    hasPhoto: "photo" in shown,
    data: locationData({ ...location, screen: { ...screen, step: { kind: "view" } } }),
  };
  const question = message([
    markup`${hiddenPlace(place)}${rename.ask({ name: shortTitle(row.merchantName) })}`,
  ]);
  await ctx.api.sendMessage(ctx.user.chatId, question.text, {
    ...sendOptions(question),
    reply_markup: { force_reply: true },
  });
  questions.ask(ctx.user.chatId, place);
}

/** The undo button of an answer, which then says what the merchant is called again. */
export function renameButtons(ports: BotPorts, parts: ReportParts): Composer<UserContext> {
  const buttons = new Composer<UserContext>();
  buttons.callbackQuery(RENAME_UNDO_PATTERN, async (ctx) => {
    const [, change = "", key = ""] = ctx.match;
    const { rename, toldLate, toldUndone } = catalogFor(ctx.language).teaching;
    const undone = await undo(ports, ctx.user, (changeId) => shortKey(changeId) === change);
    await answerButton(ctx);
    const row = await findTransaction(ports, ctx.user.id, key);
    const named = row ? rename.undone({ name: row.merchantName }) : toldUndone;
    const place = readPlace(ctx.callbackQuery.message?.entities);
    await replaceMessage(ctx, message([markup`${undone.kind === "undone" ? named : toldLate}`]));
    if (place) await refreshScreen(ports, parts, ctx.user, place);
  });
  return buttons;
}
