import { Composer } from "grammy";
import { shortKey } from "../../domain/short-key.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { findTransaction } from "../../usecases/teaching/find-transaction.ts";
import { renameMerchant } from "../../usecases/teaching/rename-merchant.ts";
import type { TeachPorts } from "../../usecases/teaching/teach.ts";
import type { UserContext } from "../context.ts";
import { reply } from "../messages/reply.ts";
import { markup } from "../views/html.ts";
import type { Message } from "../views/message.ts";
import { message } from "../views/message.ts";
import { rulesData } from "../views/rules-codec.ts";
import { renameCodeIn } from "../views/teaching-codec.ts";

/** Renames a merchant by the answer to the bot's question, which ends in the transaction's code. */
export function handleRename(ports: TeachPorts): Composer<UserContext> {
  const messages = new Composer<UserContext>();
  messages.on("message:text", async (ctx, next) => {
    const question = ctx.message.reply_to_message;
    const isOwn = question?.from?.id === ctx.me.id;
    const code = isOwn ? renameCodeIn(question.text ?? "") : null;
    if (code === null || ctx.message.text.startsWith("/")) return next();
    return reply(ctx, await renamed(ports, ctx, code, ctx.message.text));
  });
  return messages;
}

async function renamed(
  ports: TeachPorts,
  { user, language }: UserContext,
  code: string,
  name: string,
): Promise<Message> {
  const { rename, gone, unidentified, button } = catalogFor(language).teaching;
  const row = await findTransaction(ports, user.id, code);
  if (!row) return message([markup`${gone}`]);
  const done = await renameMerchant(ports, user, { transactionId: row.id, name });
  switch (done.kind) {
    case "gone":
      return message([markup`${gone}`]);
    case "unidentified":
      return message([markup`${unidentified}`]);
    case "nameless":
      return message([markup`${rename.nameless}`]);
    case "renamed": {
      const { count } = done;
      const sentences = [
        done.isJoined ? rename.joined(done) : rename.done(done),
        ...(count > 1 ? [rename.shared({ count })] : []),
      ];
      const text = sentences.join(" ");
      if (done.changeId === null) return message([markup`${text}`]);
      const data = rulesData({ kind: "undo", change: shortKey(done.changeId) });
      return message([markup`${text}`], { kind: "callback", label: button.undo, data });
    }
  }
}
