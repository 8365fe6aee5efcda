import { Composer } from "grammy";
import { parsePeriod } from "../../domain/periods/parse-period.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { createReportRequest } from "../../usecases/report/report-request.ts";
import { findTransaction } from "../../usecases/teaching/find-transaction.ts";
import { renameMerchant } from "../../usecases/teaching/rename-merchant.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { UserContext } from "../context.ts";
import { reply } from "../messages/reply.ts";
import type { OpenQuestions } from "../report/open-questions.ts";
import { refreshScreen } from "../report/refresh-screen.ts";
import type { ReportParts } from "../report/send-report.ts";
import { markup } from "../views/html.ts";
import { message, type Message } from "../views/message.ts";
import { hiddenPlace, readPlace, type RenamePlace } from "../views/rename-place.ts";
import { readLocation } from "../views/report/location-codec.ts";
import { renameUndoData } from "../views/teaching-codec.ts";

/** Renames a merchant by the answer to the bot's question: a reply, or what is written right after it. */
export function handleRename(
  ports: BotPorts,
  parts: ReportParts,
  questions: OpenQuestions,
): Composer<UserContext> {
  const messages = new Composer<UserContext>();
  messages.on("message:text", async (ctx, next) => {
    const { text } = ctx.message;
    const place = placeOf(ctx, questions.take(ctx.user.chatId));
    const request = createReportRequest(ports, ctx.user);
    const location = place && readLocation(place.data, request.calendar);
    if (!place || location?.screen.kind !== "transaction" || text.startsWith("/")) return next();
    const isReply = ctx.message.reply_to_message !== undefined;
    if (!isReply && parsePeriod(text, request.calendar).kind !== "unknown") return next();
    await reply(ctx, await renamed(ports, ctx, { key: location.screen.key, place, name: text }));
    await refreshScreen(ports, parts, ctx.user, place);
  });
  return messages;
}

function placeOf(ctx: UserContext, open: RenamePlace | null): RenamePlace | null {
  const question = ctx.message?.reply_to_message;
  if (!question) return open;
  return question.from?.id === ctx.me.id ? readPlace(question.entities) : null;
}

async function renamed(
  ports: BotPorts,
  { user, language }: UserContext,
  {
    key,
    place,
    name,
  }: { readonly key: string; readonly place: RenamePlace; readonly name: string },
): Promise<Message> {
  const { rename, gone, unidentified, button } = catalogFor(language).teaching;
  const row = await findTransaction(ports, user.id, key);
  if (!row) return message([markup`${gone}`]);
  const done = await renameMerchant(ports, user, { transactionId: row.id, name });
  switch (done.kind) {
    case "gone":
      return message([markup`${gone}`]);
    case "unidentified":
      return message([markup`${unidentified}`]);
    case "nameless":
      return message([markup`${rename.nameless}`]);
    case "too-long":
      return message([markup`${rename.tooLong({ max: done.max })}`]);
    case "renamed": {
      const { changeId, count } = done;
      const sentences = [
        done.isJoined ? rename.joined(done) : rename.done(done),
        ...(count > 1 ? [rename.shared({ count })] : []),
      ];
      const text = markup`${hiddenPlace(place)}${sentences.join(" ")}`;
      if (changeId === null) return message([text]);
      const data = renameUndoData(changeId, key);
      return message([text], { kind: "callback", label: button.undo, data });
    }
  }
}
