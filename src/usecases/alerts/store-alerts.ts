import { alertOf, type NewAlert } from "../../domain/alerts/alert.ts";
import { sendAtOf } from "../../domain/alerts/sending-time.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";

export type StorePorts = Pick<Ports, "users" | "alerts" | "jobs">;

export interface FoundAlerts {
  readonly alerts: readonly NewAlert[];
  /** What is not told, and is not to be told later. */
  readonly passed: readonly NewAlert[];
}

/**
 * Stores what was found, each once, and enqueues its sending. Stored first, so that a run that is killed
 * in between finds it again.
 */
export async function storeAlerts(
  { users, alerts: store, jobs }: StorePorts,
  { id: userId, timeZone }: Pick<User, "id" | "timeZone">,
  { alerts, passed }: FoundAlerts,
  now: Date,
): Promise<void> {
  const stored = (one: NewAlert) => alertOf(userId, one, sendAtOf(one.kind, now, timeZone));
  if (alerts.length + passed.length === 0) return;
  const waiting = alerts.map(stored);
  await store.addAll([...waiting, ...passed.map((one) => ({ ...stored(one), droppedAt: now }))]);
  // They may have been deleted meanwhile.
  if (!(await users.byId(userId))) return store.removeOfUser(userId);
  // What is found at once is due at once.
  const [first] = waiting;
  if (first) await jobs.push({ kind: "send-alerts", userId }, first.sendAt);
}

/** What was found in several ways, as one. */
export function together(...found: readonly FoundAlerts[]): FoundAlerts {
  return {
    alerts: found.flatMap(({ alerts }) => alerts),
    passed: found.flatMap(({ passed }) => passed),
  };
}
