import type { User } from "../../domain/user.ts";
import { cashId } from "../../usecases/cash/cash-id.ts";
import { untypeCash } from "../../usecases/cash/change-cash.ts";
import type { BotPorts } from "../bot-ports.ts";
import { cashView } from "../views/cash/cash-view.ts";
import { viewOptionsOf } from "../views/report/view-options.ts";
import { cashMomentOf } from "./answer-cash.ts";

/**
 * Undoes what a message recorded that was edited and is a question by now: a question records no cash. What
 * the end of the answer says of it; null where nothing was recorded.
 */
export async function undoItsCash(
  ports: BotPorts,
  user: User,
  messageId: number,
): Promise<string | null> {
  const undone = await untypeCash(ports, user, messageId);
  return undone && cashView(undone, cashMomentOf(ports, user), viewOptionsOf(user)).text;
}

/** Whether a message has an entry of cash, which is shown with its buttons. */
export async function hasEntry(
  { cashEntries }: Pick<BotPorts, "cashEntries">,
  user: User,
  messageId: number,
): Promise<boolean> {
  const entry = await cashEntries.byId(user.id, cashId(user.id, messageId));
  return entry !== null && entry.state !== "undone";
}
