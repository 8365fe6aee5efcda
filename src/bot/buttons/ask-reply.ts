import { Composer } from "grammy";
import { shortKey } from "../../domain/short-key.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import type { ReportLocation, TransactionScreen } from "../../usecases/report/report-location.ts";
import { findTransaction } from "../../usecases/teaching/find-transaction.ts";
import { MAX_NOTE_LENGTH, noteOf } from "../../usecases/teaching/note-transaction.ts";
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
import { hiddenPlace, readPlace, type AskedFor } from "../views/reply-place.ts";
import { locationData } from "../views/report/location-codec.ts";
import { shortTitle } from "../views/report/section-lines.ts";
import { readSearchOf } from "../views/search/search-place.ts";
import { ANSWER_UNDO_PATTERN, askedForBy } from "../views/teaching-codec.ts";
import { answerButton } from "./answer-button.ts";

/** Asks for the new name of the merchant of a transaction, or for a note about it, as a reply. */
export async function askReply(
  ports: Pick<BotPorts, "transactions" | "notes">,
  ctx: UserContext,
  {
    asks,
    location,
  }: {
    readonly asks: AskedFor;
    readonly location: ReportLocation<TransactionScreen>;
  },
  questions: OpenQuestions,
): Promise<void> {
  const { screen } = location;
  const row = await findTransaction(ports, ctx.user, screen.key);
  const shown = ctx.callbackQuery?.message;
  if (!row || !shown) return answerButton(ctx, catalogFor(ctx.language).teaching.gone);
  await answerButton(ctx);
  const place = {
    asks,
    messageId: shown.message_id,
    hasPhoto: "photo" in shown,
    data: locationData({ ...location, screen: { ...screen, step: { kind: "view" } } }),
    search: readSearchOf(shown.entities),
  };
  const name = shortTitle(row.merchantName);
  const note = asks === "note" ? await noteOf(ports, ctx.user.id, row.id) : null;
  const question = message([
    markup`${hiddenPlace(place)}${questionText(ctx, { asks, name, note })}`,
  ]);
  await ctx.api.sendMessage(ctx.user.chatId, question.text, {
    ...sendOptions(question),
    reply_markup: { force_reply: true },
  });
  questions.ask(ctx.user.chatId, place);
}

function questionText(
  { language }: UserContext,
  { asks, name, note }: { asks: AskedFor; name: string; note: string | null },
): string {
  const { rename, note: texts } = catalogFor(language).teaching;
  if (asks === "name") return rename.ask({ name });
  return note === null
    ? texts.ask({ name, max: MAX_NOTE_LENGTH })
    : texts.askAnother({ name, text: note });
}

/** The undo button of an answer, which then says what holds again. */
export function replyUndoButtons(ports: BotPorts, parts: ReportParts): Composer<UserContext> {
  const buttons = new Composer<UserContext>();
  buttons.callbackQuery(ANSWER_UNDO_PATTERN, async (ctx) => {
    const [, code = "", change = "", key = ""] = ctx.match;
    const { toldLate } = catalogFor(ctx.language).teaching;
    const undone = await undo(ports, ctx.user, (changeId) => shortKey(changeId) === change);
    await answerButton(ctx);
    const place = readPlace(ctx.callbackQuery.message?.entities);
    const text =
      undone.kind === "undone" ? await undoneText(ports, ctx, askedForBy(code), key) : toldLate;
    await replaceMessage(ctx, message([markup`${text}`]));
    if (place) await refreshScreen(ports, parts, ctx.user, place);
  });
  return buttons;
}

async function undoneText(
  ports: BotPorts,
  { user, language }: UserContext,
  asked: AskedFor,
  key: string,
): Promise<string> {
  const { rename, note, toldUndone } = catalogFor(language).teaching;
  const row = await findTransaction(ports, user, key);
  if (!row) return toldUndone;
  if (asked === "name") return rename.undone({ name: row.merchantName });
  const text = await noteOf(ports, user.id, row.id);
  return text === null ? note.undoneToNone : note.undone({ text });
}
