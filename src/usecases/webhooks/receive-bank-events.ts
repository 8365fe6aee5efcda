import type { BankEvent } from "../../domain/bank-event.ts";
import type { BankEvents } from "../ports/bank-events.ts";
import type { Jobs } from "../ports/jobs.ts";

/**
 * Stores events of Pluggy and enqueues a sync of each item that they concern. An event whose job is
 * missing, because the process was killed in between, is found by the hourly maintenance.
 */
export async function receiveBankEvents(
  { events: store, jobs }: { events: Pick<BankEvents, "addAll">; jobs: Pick<Jobs, "pushAll"> },
  events: readonly BankEvent[],
): Promise<void> {
  await store.addAll(events);
  const owners = new Map<string, string | null>();
  for (const { itemId, clientUserId } of events)
    owners.set(itemId, clientUserId ?? owners.get(itemId) ?? null);
  await jobs.pushAll(
    [...owners].map(([itemId, userId]) =>
      userId === null ? { kind: "sync-item", itemId } : { kind: "sync-item", itemId, userId },
    ),
  );
}
