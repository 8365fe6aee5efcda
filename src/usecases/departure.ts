import { createHash } from "node:crypto";
import type { BankConnection } from "../domain/bank-item.ts";
import type { Ports } from "./ports.ts";

/**
 * How long a person's id is remembered after they deleted everything. A connect token lives for 30
 * minutes, and Pluggy repeats a webhook for hours.
 */
export const DEPARTURE_KEPT_MS = 24 * 3_600_000;

/** What is remembered of a person's id. The id is random, so nobody finds it by trying. */
export function hashUserId(userId: string): string {
  return createHash("sha256").update(`person ${userId}`).digest("hex");
}

/** Whether the person with this id wants to keep nothing here: leaving now, or gone a short while ago. */
export async function hasDeparted(
  { users, departures }: Pick<Ports, "users" | "departures">,
  userId: string,
): Promise<boolean> {
  const user = await users.byId(userId);
  return user ? user.leavingAt !== null : departures.has(hashUserId(userId));
}

/**
 * Deletes a connection at Pluggy that was made for a person who departed: they connected a bank while
 * everything of theirs was deleted. Returns whether it was one.
 */
export async function deleteOfDeparted(
  ports: Pick<Ports, "users" | "departures" | "bank">,
  { id, clientUserId }: Pick<BankConnection, "id" | "clientUserId">,
): Promise<boolean> {
  if (clientUserId === null || !(await hasDeparted(ports, clientUserId))) return false;
  await ports.bank.deleteConnection(id);
  return true;
}
