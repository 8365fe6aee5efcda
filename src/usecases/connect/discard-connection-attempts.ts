import { hasDelivered } from "../../domain/connection-attempt.ts";
import type { BankItem } from "../../domain/bank-item.ts";
import type { Ports } from "../ports.ts";

/**
 * Requests the deletion of the user's attempts at a bank, here and at Pluggy, after a later one
 * succeeded or the bank was disconnected. An attempt that is being fetched stays.
 */
export async function discardConnectionAttempts(
  ports: Pick<Ports, "items" | "jobs" | "clock">,
  bank: Pick<BankItem, "userId" | "connectorId">,
  before: Date,
): Promise<void> {
  const items = await ports.items.ofUser(bank.userId);
  const attempts = items.filter(
    (item) =>
      item.connectorId === bank.connectorId &&
      item.linkedAt < before &&
      item.deletionRequestedAt === null &&
      item.state.kind !== "updating" &&
      !hasDelivered(item),
  );
  for (const { id } of attempts)
    await ports.items.update(id, { deletionRequestedAt: ports.clock.now() });
  await ports.jobs.pushAll(attempts.map(({ id }) => ({ kind: "sync-item", itemId: id })));
}
