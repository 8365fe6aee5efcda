import { ROW_RULES } from "../domain/transaction.ts";
import type { Ports } from "./ports.ts";
import { CONSENT_WARNING } from "./tell-item.ts";

const DAY = 24 * 3_600_000;
const EVENT_PATIENCE = 5 * 60_000;
/** New rules are everybody's at once: the rest is found by the next looks. */
const MAX_REDATED = 1000;

/**
 * The hourly look for what nobody announced: items that were not read for a day (webhooks may never
 * come), events and deletions whose job was lost, consents about to end, people whose movements were
 * decided by older rules or in another time zone, wishes for news that were not answered. It only asks for jobs, each
 * under its own key, so any number of processes may look.
 */
export async function findLostWork(
  ports: Pick<Ports, "users" | "items" | "events" | "refreshes" | "jobs" | "clock">,
): Promise<void> {
  const { users, items, events, refreshes, jobs, clock } = ports;
  const now = clock.now().getTime();
  const [silent, waiting, leaving, ending, gone, outdated, asked] = await Promise.all([
    items.notSyncedSince(new Date(now - DAY)),
    events.itemsWaitingSince(new Date(now - EVENT_PATIENCE)),
    items.leaving(),
    items.consentEndingBefore(new Date(now + CONSENT_WARNING)),
    users.leaving(),
    users.withOlderRowRules(ROW_RULES, MAX_REDATED),
    refreshes.waiting(),
  ]);
  const toSync = new Set([...silent, ...waiting, ...leaving]);
  await jobs.pushAll([
    ...[...toSync].map((itemId) => ({ kind: "sync-item", itemId }) as const),
    ...ending.map((itemId) => ({ kind: "tell-item", itemId }) as const),
    ...gone.map((userId) => ({ kind: "forget-user", userId }) as const),
    ...outdated.map((userId) => ({ kind: "redate-user", userId }) as const),
    ...asked.map(({ id, userId }) => ({ kind: "tell-refresh", refreshId: id, userId }) as const),
    // Pluggy may have switched ours off.
    { kind: "register-webhook" },
  ]);
  await jobs.retryParked();
}
