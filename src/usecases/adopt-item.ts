import type { BankEvent } from "../domain/bank-event.ts";
import { newBankItem, type BankItem } from "../domain/bank-item.ts";
import type { Ports } from "./ports.ts";

/**
 * Binds an item that we know only by its events: the person connected a bank and closed the page
 * before it could tell us. The event's word is checked: Pluggy must say that the item is theirs.
 */
export async function adoptItem(
  ports: Pick<Ports, "users" | "items" | "bank" | "clock">,
  itemId: string,
  events: readonly BankEvent[],
): Promise<BankItem | null> {
  const claimed = events.find(({ clientUserId }) => clientUserId !== null)?.clientUserId;
  const user = claimed ? await ports.users.byId(claimed) : null;
  if (!user || user.leavingAt !== null) return null;
  const connection = await ports.bank.connection(itemId);
  if (connection?.clientUserId !== user.id) return null;
  await ports.items.add(newBankItem(connection, user.id, ports.clock.now()));
  return ports.items.byId(itemId);
}
