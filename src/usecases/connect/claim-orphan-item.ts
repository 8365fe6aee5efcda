import type { BankEvent } from "../../domain/bank-event.ts";
import { newBankItem, type BankItem } from "../../domain/bank-item.ts";
import { deleteOrphanOfDeleted, wasDeleted } from "../deletion/deletion-trace.ts";
import type { Ports } from "../ports.ts";

type ClaimPorts = Pick<Ports, "users" | "deletionTraces" | "items" | "bank" | "clock">;

/**
 * Binds an item that is known only from its events, because the Connect page was closed before it
 * reported the item. The user id of the event is not trusted: Pluggy must confirm it. An item of a
 * user who deleted their data is deleted at Pluggy. Null if there is nothing to bind.
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

/** The same Pluggy keys may serve another product, whose items are ignored. */
async function isOurUser(ports: ClaimPorts, userId: string): Promise<boolean> {
  return (await ports.users.byId(userId)) !== null || (await wasDeleted(ports, userId));
}
