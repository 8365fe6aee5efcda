import { Composer } from "grammy";
import { readCash } from "../../domain/cash/read-cash.ts";
import type { CashReading } from "../../domain/cash/typed-cash.ts";
import type { User } from "../../domain/user.ts";
import { recordCash } from "../../usecases/cash/record-cash.ts";
import { calendarOf } from "../../usecases/users/calendar-of.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { UserContext } from "../context.ts";
import { reply } from "../messages/reply.ts";
import { cashDraftView, cashRefusedView } from "../views/cash/cash-draft-view.ts";
import { cashView, type CashMoment } from "../views/cash/cash-view.ts";
import type { Message } from "../views/message.ts";
import { viewOptionsOf } from "../views/report/view-options.ts";

/** Records cash that is typed: `café 12`. Off until the user agrees to the first one; what is in doubt is asked. */
export function handleCash(ports: BotPorts): Composer<UserContext> {
  const messages = new Composer<UserContext>();
  messages.on("message:text", async (ctx, next) => {
    const { text, message_id: messageId, forward_origin: origin } = ctx.message;
    const reading = origin ? null : await readTyped(ports, ctx.user, text);
    if (reading === null) return next();
    return reply(ctx, await answerTo(ports, ctx.user, messageId, reading));
  });
  return messages;
}

/** What a text of a user says of cash; null where it says nothing. */
export async function readTyped(
  ports: Pick<BotPorts, "transactions" | "clock" | "workingDays">,
  user: User,
  text: string,
): Promise<CashReading | null> {
  const calendar = calendarOf(ports, user);
  const bare = readCash(text, calendar);
  if (bare?.kind !== "cash") return bare;
  const names = await ports.transactions.merchantNames(user.id);
  return readCash(
    text,
    calendar,
    names.map(({ name }) => name),
  );
}

async function answerTo(
  ports: BotPorts,
  user: User,
  messageId: number,
  reading: CashReading,
): Promise<Message> {
  const options = viewOptionsOf(user);
  if (reading.kind === "refused") return cashRefusedView(reading.why, options);
  const draft = { messageId, typed: reading.typed };
  const moment = cashMomentOf(ports, user);
  const isOff = user.cashSince === null;
  if (reading.kind === "cash" && !isOff)
    return cashView(await recordCash(ports, user, draft), moment, options);
  const doubt = reading.kind === "cash" ? "first" : reading.kind;
  return cashDraftView(draft, { doubt, isOff }, moment.today, options);
}

export function cashMomentOf(
  ports: Pick<BotPorts, "clock" | "workingDays">,
  user: User,
): CashMoment {
  return { today: calendarOf(ports, user).today, zone: user.timeZone };
}
