import { hasDelivered } from "../../domain/connection-attempt.ts";
import type { BankItem } from "../../domain/bank-item.ts";
import type { User } from "../../domain/user.ts";
import { nameOfBank } from "../banks/banks-of.ts";
import type { JobOutcome } from "../jobs/job.ts";
import type { Ports } from "../ports.ts";
import { recomputeRecurring } from "../recurring/recompute-recurring.ts";
import { rescheduleSummaries } from "../summaries/reschedule-summaries.ts";
import { enqueueConfirmation } from "./confirm-deletion.ts";
import { deduplicateAccounts } from "../sync/deduplicate-accounts.ts";
import { showFirstProgress } from "../connect/show-first-progress.ts";
import { recomputeDecisions } from "../decisions/recompute-decisions.ts";

type RemovePorts = Omit<Ports, "random">;

/**
 * Deletes a connection at Pluggy and then everything of it here, the item itself last, so that a run
 * that failed half-way is found and repeated until nothing is left.
 */
export async function removeItem(
  ports: RemovePorts,
  user: User,
  item: BankItem,
): Promise<JobOutcome> {
  await ports.bank.deleteConnection(item.id);
  // An attempt gets no confirmation: its progress message shows that it was given up.
  const wasBank = hasDelivered(item);
  if (!wasBank && item.progressMessageId !== null)
    await showFirstProgress(ports, user, item.id, { kind: "given-up", bankName: item.bankName });
  // Sent once the item is deleted.
  const confirmation =
    wasBank && user.deletionRequestedAt === null
      ? await enqueueConfirmation(ports, user, {
          kind: "bank",
          itemId: item.id,
          name: await nameOfBank(ports, user, item),
        })
      : null;
  // Its transactions are assigned to other copies of its accounts before it is deleted.
  await deduplicateAccounts(ports, user);
  await eraseContents(ports, item.id);
  await deduplicateAccounts(ports, user);
  await rescheduleSummaries(ports, user);
  await recomputeDecisions(ports, user);
  await recomputeRecurring(ports, user);
  await ports.items.remove(item.id);
  if (confirmation) await ports.jobs.push(confirmation);
  return { kind: "done" };
}

/** Deletes everything of a connection here, also if only parts of it are stored. */
export async function eraseItem(
  ports: ErasePorts & Pick<Ports, "items">,
  itemId: string,
): Promise<void> {
  await eraseContents(ports, itemId);
  await ports.items.remove(itemId);
}

type ErasePorts = Pick<
  Ports,
  | "transactions"
  | "monthSums"
  | "bills"
  | "positions"
  | "alerts"
  | "accounts"
  | "links"
  | "events"
  | "jobs"
>;

async function eraseContents(ports: ErasePorts, itemId: string): Promise<void> {
  await ports.transactions.removeOfItem(itemId);
  await ports.monthSums.removeOfItem(itemId);
  await ports.bills.removeOfItem(itemId);
  await ports.positions.removeOfItem(itemId);
  await ports.alerts.removeOfItem(itemId);
  await ports.accounts.removeOfItem(itemId);
  await ports.links.removeOfItem(itemId);
  await ports.events.removeOfItem(itemId);
  await ports.jobs.drop([
    { kind: "send-first-report", itemId },
    { kind: "notify-item-status", itemId },
  ]);
}
