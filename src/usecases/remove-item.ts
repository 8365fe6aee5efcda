import type { BankItem } from "../domain/bank-item.ts";
import type { User } from "../domain/user.ts";
import type { JobOutcome } from "./job.ts";
import type { Ports } from "./ports.ts";
import { settleTransfers } from "./settle-transfers.ts";

type RemovePorts = Omit<Ports, "random" | "clock">;

/**
 * Deletes a connection at Pluggy and then everything of it here, the item itself last: so a run that
 * failed on the way is found and repeated until nothing is left.
 */
export async function removeItem(
  ports: RemovePorts,
  user: User,
  item: BankItem,
): Promise<JobOutcome> {
  await ports.bank.deleteConnection(item.id);
  await reviveOldCopies(ports, item);
  await ports.transactions.removeOfItem(item.id);
  await ports.accounts.removeOfItem(item.id);
  await ports.links.removeOfItem(item.id);
  await ports.events.removeOfItem(item.id);
  await ports.jobs.drop([
    { kind: "welcome-item", itemId: item.id },
    { kind: "tell-item", itemId: item.id },
  ]);
  await ports.items.remove(item.id);
  await settleTransfers(ports, user.id);
  if (user.leavingAt === null && user.pausedAt === null)
    await ports.chat.tell(user, { kind: "disconnected", bank: item.bank });
  return { kind: "done" };
}

/** An older connection of the same account counts again, once all of it was walked again. */
async function reviveOldCopies(ports: RemovePorts, item: BankItem): Promise<void> {
  const accounts = await ports.accounts.ofUser(item.userId);
  const leaving = new Set(accounts.filter((one) => one.itemId === item.id).map(({ id }) => id));
  for (const old of accounts)
    if (old.supersededBy !== null && leaving.has(old.supersededBy)) {
      await ports.accounts.setSupersededBy(old.id, null);
      await ports.items.update(old.itemId, {
        marks: { watermark: null, syncedAt: null, walkedAt: null },
      });
      await ports.jobs.push({ kind: "sync-item", itemId: old.itemId });
    }
}
