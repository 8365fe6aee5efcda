import { readCash } from "../../domain/cash/read-cash.ts";
import type { CashReading } from "../../domain/cash/typed-cash.ts";
import type { User } from "../../domain/user.ts";
import { recordAgain, retypeCash } from "../../usecases/cash/change-cash.ts";
import { recordCash } from "../../usecases/cash/record-cash.ts";
import { calendarOf } from "../../usecases/users/calendar-of.ts";
import type { BotPorts } from "../bot-ports.ts";
import { cashDraftView, cashRefusedView } from "../views/cash/cash-draft-view.ts";
import { cashView, type CashMoment } from "../views/cash/cash-view.ts";
import type { Button, Message } from "../views/message.ts";
import { viewOptionsOf } from "../views/report/view-options.ts";

/** What a text of a user says of cash; null where it says nothing. */
export async function readTyped(
  ports: Pick<BotPorts, "transactions" | "cashEntries" | "clock" | "workingDays">,
  user: User,
  text: string,
): Promise<CashReading | null> {
  const calendar = calendarOf(ports, user);
  const bare = readCash(text, calendar);
  if (bare?.kind !== "cash" && bare?.kind !== "either") return bare;
  const [merchants, entries] = await Promise.all([
    ports.transactions.keptMerchants(user),
    ports.cashEntries.ofUser(user.id),
  ]);
  return readCash(
    text,
    calendar,
    merchants.map(({ name }) => name),
    entries.filter(({ state }) => state === "cash").map(({ title }) => title),
  );
}

/** What was read of a message, and buttons for its other readings. */
interface CashAsked {
  readonly messageId: number;
  readonly isEdited: boolean;
  readonly reading: CashReading;
  readonly others: readonly Button[];
}

/**
 * Records cash that was typed: `café 12`. Off until the user agrees to the first one; what is in doubt is
 * asked, with buttons for `others`. An edited message changes its own entry.
 */
export async function answerCash(
  ports: BotPorts,
  user: User,
  { messageId, isEdited, reading, others }: CashAsked,
): Promise<Message> {
  const options = viewOptionsOf(user);
  if (reading.kind === "refused") return cashRefusedView(reading.why, options);
  const draft = { messageId, typed: reading.typed };
  const moment = cashMomentOf(ports, user);
  const isOff = user.cashSince === null;
  const retyped = isEdited ? await retypeCash(ports, user, draft) : null;
  if (retyped) return cashView(retyped, moment, options);
  const record = isEdited ? recordAgain : recordCash;
  if (reading.kind === "cash" && !isOff)
    return cashView(await record(ports, user, draft), moment, options);
  const doubt = reading.kind === "cash" ? "first" : reading.kind;
  return cashDraftView(draft, { doubt, isOff, others }, moment.today, options);
}

export function cashMomentOf(
  ports: Pick<BotPorts, "clock" | "workingDays">,
  user: User,
): CashMoment {
  return { today: calendarOf(ports, user).today, zone: user.timeZone };
}
