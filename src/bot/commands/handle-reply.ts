import { Composer } from "grammy";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { createReportRequest } from "../../usecases/report/report-request.ts";
import { findTransaction } from "../../usecases/teaching/find-transaction.ts";
import { noteTransaction } from "../../usecases/teaching/note-transaction.ts";
import { renameMerchant } from "../../usecases/teaching/rename-merchant.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { UserContext } from "../context.ts";
import { reply } from "../messages/reply.ts";
import type { OpenQuestions } from "../report/open-questions.ts";
import { refreshScreen } from "../report/refresh-screen.ts";
import type { ReportParts } from "../report/send-report.ts";
import { notedView, renamedView, type RepliedPlace } from "../views/reply-view.ts";
import { markup } from "../views/html.ts";
import { message, type Message } from "../views/message.ts";
import { readPlace, type ReplyPlace } from "../views/reply-place.ts";
import { readLocation } from "../views/report/location-codec.ts";
import { readRequest } from "./read-request.ts";

/**
 * Renames a merchant, or notes something about a transaction, by the answer to the bot's question: a
 * reply, or what is written right after it and is no command.
 */
export function handleReply(
  ports: BotPorts,
  parts: ReportParts,
  questions: OpenQuestions,
): Composer<UserContext> {
  const messages = new Composer<UserContext>();
  messages.on("message:text", async (ctx, next) => {
    const { text } = ctx.message;
    const place = placeOf(ctx, questions.take(ctx.user.chatId));
    const { calendar } = createReportRequest(ports, ctx.user);
    const location = place && readLocation(place.data, calendar);
    if (!place || location?.screen.kind !== "transaction" || text.startsWith("/")) return next();
    const isReply = ctx.message.reply_to_message !== undefined;
    if (!isReply && readRequest(text, calendar)) return next();
    await reply(ctx, await answered(ports, ctx, { place, key: location.screen.key }, text));
    await refreshScreen(ports, parts, ctx.user, place);
  });
  return messages;
}

function placeOf(ctx: UserContext, open: ReplyPlace | null): ReplyPlace | null {
  const question = ctx.message?.reply_to_message;
  if (!question) return open;
  return question.from?.id === ctx.me.id ? readPlace(question.entities) : null;
}

async function answered(
  ports: BotPorts,
  { user, language }: UserContext,
  at: RepliedPlace,
  text: string,
): Promise<Message> {
  const row = await findTransaction(ports, user, at.key);
  if (!row) return message([markup`${catalogFor(language).teaching.gone}`]);
  const transactionId = row.id;
  if (at.place.asks === "note")
    return notedView(await noteTransaction(ports, user, { transactionId, text }), at, language);
  return renamedView(
    await renameMerchant(ports, user, { transactionId, name: text }),
    at,
    language,
  );
}
