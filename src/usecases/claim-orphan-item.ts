import type { BankEvent } from "../domain/bank-event.ts";
import { newBankItem, type BankItem } from "../domain/bank-item.ts";
import { deleteOrphanOfDeleted, wasDeleted } from "./deletion-trace.ts";
import type { Ports } from "./ports.ts";

type ClaimPorts = Pick<Ports, "users" | "deletionTraces" | "items" | "bank" | "clock">;

/**
 * Binds an item that we know only by its events: the user connected a bank and closed the page
 * before it could tell us. The event's word is checked: Pluggy must say that the item is theirs. One
 * of a user who departed is deleted at Pluggy. Null where there is nothing to bind.
 */
export async function claimOrphanItem(
  ports: ClaimPorts,
  itemId: string,
  events: readonly BankEvent[],
): Promise<BankItem | null> {
  const claimed = events.find(({ clientUserId }) => clientUserId !== null)?.clientUserId;
  if (!claimed || !(await isOurUser(ports, claimed))) return null;
  const connection = await ports.bank.connection(itemId);
  if (connection?.clientUserId !== claimed) return null;
  if (await deleteOrphanOfDeleted(ports, connection)) return null;
  await ports.items.add(newBankItem(connection, claimed, ports.clock.now()));
  return ports.items.byId(itemId);
}

/** Others may use the same keys of Pluggy; what is theirs is not even looked at. */
async function isOurUser(ports: ClaimPorts, userId: string): Promise<boolean> {
  return (await ports.users.byId(userId)) !== null || (await wasDeleted(ports, userId));
}
