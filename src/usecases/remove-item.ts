import { NO_MARKS } from "../domain/account.ts";
import { hasSucceeded } from "../domain/attempt.ts";
import type { BankItem } from "../domain/bank-item.ts";
import type { User } from "../domain/user.ts";
import { nameOfBank } from "./banks-of.ts";
import type { JobOutcome } from "./job.ts";
import type { Ports } from "./ports.ts";
import { rescheduleSummaries } from "./reschedule-summaries.ts";
import { promiseFarewell } from "./say-farewell.ts";
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
): Promise<JobOutcome> {
  await ports.bank.deleteConnection(item.id);
  // An attempt has nothing to say goodbye to: its message says that nothing came of it.
  const wasBank = hasSucceeded(item);
  if (!wasBank && item.progressMessageId !== null)
    await showFirstProgress(ports, user, item.id, { kind: "given-up", bank: item.bank });
  // It waits for the last row to go.
  const farewell =
    wasBank && user.leavingAt === null
      ? await promiseFarewell(ports, user, {
          kind: "bank",
          itemId: item.id,
          name: await nameOfBank(ports, user, item),
        })
      : null;
  await reviveOldCopies(ports, item);
  await eraseContents(ports, item.id);
  await rescheduleSummaries(ports, user);
  await settleTransfers(ports, user.id);
  await ports.items.remove(item.id);
  if (farewell) await ports.jobs.push(farewell);
  return { kind: "done" };
}

/** Deletes everything of a connection here, whether we know it or something of it was left behind. */
export async function eraseItem(
  ports: ErasePorts & Pick<Ports, "items">,
  itemId: string,
): Promise<void> {
  await eraseContents(ports, itemId);
  await ports.items.remove(itemId);
}

type ErasePorts = Pick<Ports, "transactions" | "accounts" | "links" | "events" | "jobs">;

async function eraseContents(ports: ErasePorts, itemId: string): Promise<void> {
  await ports.transactions.removeOfItem(itemId);
  await ports.accounts.removeOfItem(itemId);
  await ports.links.removeOfItem(itemId);
  await ports.events.removeOfItem(itemId);
  await ports.jobs.drop([
    { kind: "welcome-item", itemId },
    { kind: "tell-item", itemId },
  ]);
}

const REVIVAL_MS = 60_000;

/** An older connection of the same account counts again, once all of it was walked again. */
async function reviveOldCopies(ports: RemovePorts, item: BankItem): Promise<void> {
  const accounts = await ports.accounts.ofUser(item.userId);
  const leaving = new Set(accounts.filter((one) => one.itemId === item.id).map(({ id }) => id));
  for (const old of accounts)
    if (old.supersededBy !== null && leaving.has(old.supersededBy)) {
      const sync = { kind: "sync-item", itemId: old.itemId } as const;
      // For a run that is killed before it asks for it now: the next one does not find the copy again.
      await ports.jobs.push(sync, new Date(ports.clock.now().getTime() + REVIVAL_MS));
      await ports.accounts.setMarks(old.id, NO_MARKS);
      await ports.accounts.setSupersededBy(old.id, null);
      await ports.jobs.push(sync);
    }
}
