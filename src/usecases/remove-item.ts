import { NO_MARKS } from "../domain/account.ts";
import { hasSucceeded } from "../domain/attempt.ts";
import type { BankItem } from "../domain/bank-item.ts";
import type { User } from "../domain/user.ts";
import { nameOfBank } from "./banks-of.ts";
import type { JobOutcome } from "./job.ts";
import type { Ports } from "./ports.ts";
import { rescheduleSummaries } from "./reschedule-summaries.ts";
import { sayGoodbye } from "./say-goodbye.ts";
import { showFirstProgress } from "./show-first-progress.ts";
import { settleTransfers } from "./settle-transfers.ts";

type RemovePorts = Omit<Ports, "random">;

/**
 * Deletes a connection at Pluggy and then everything of it here, the item itself last: so a run that
 * failed on the way is found and repeated until nothing is left.
 */
export async function removeItem(
  ports: RemovePorts,
  user: User,
  item: BankItem,
  askedAt: Date,
): Promise<JobOutcome> {
  await ports.bank.deleteConnection(item.id);
  // An attempt has nothing to say goodbye to: its message says that nothing came of it.
  const wasBank = hasSucceeded(item);
  if (!wasBank && item.progressMessageId !== null)
    await showFirstProgress(ports, user, item.id, { kind: "given-up", bank: item.bank });
  const name = await nameOfBank(ports, user, item);
  await reviveOldCopies(ports, item);
  await eraseItem(ports, item.id);
  await rescheduleSummaries(ports, user);
  await settleTransfers(ports, user.id);
  if (wasBank && user.leavingAt === null)
    await sayGoodbye(ports, user, {
      notice: { kind: "disconnected", ...name },
      askedAt,
      putBack: () => ports.items.add(item),
    });
  return { kind: "done" };
}

/** Deletes everything of a connection here, whether we know it or something of it was left behind. */
export async function eraseItem(
  ports: Pick<Ports, "transactions" | "accounts" | "links" | "events" | "jobs" | "items">,
  itemId: string,
): Promise<void> {
  await ports.transactions.removeOfItem(itemId);
  await ports.accounts.removeOfItem(itemId);
  await ports.links.removeOfItem(itemId);
  await ports.events.removeOfItem(itemId);
  await ports.jobs.drop([
    { kind: "welcome-item", itemId },
    { kind: "tell-item", itemId },
  ]);
  await ports.items.remove(itemId);
}

/** An older connection of the same account counts again, once all of it was walked again. */
async function reviveOldCopies(ports: RemovePorts, item: BankItem): Promise<void> {
  const accounts = await ports.accounts.ofUser(item.userId);
  const leaving = new Set(accounts.filter((one) => one.itemId === item.id).map(({ id }) => id));
  for (const old of accounts)
    if (old.supersededBy !== null && leaving.has(old.supersededBy)) {
      await ports.accounts.setSupersededBy(old.id, null);
      await ports.accounts.setMarks(old.id, NO_MARKS);
      await ports.jobs.push({ kind: "sync-item", itemId: old.itemId });
    }
}
