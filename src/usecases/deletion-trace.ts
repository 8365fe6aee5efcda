import { createHash } from "node:crypto";
import type { BankConnection } from "../domain/bank-item.ts";
import type { Ports } from "./ports.ts";

/**
 * How long a user's id is remembered after they deleted everything. A connect token lives for 30
 * minutes, and Pluggy repeats a webhook for hours.
 */
export const KEEP_DELETION_TRACE_MS = 24 * 3_600_000;

/** What is remembered of a user's id. The id is random, so nobody finds it by trying. */
export function hashUserId(userId: string): string {
  return createHash("sha256").update(`person ${userId}`).digest("hex");
}

/** Whether the user with this id wants to keep nothing here: leaving now, or gone a short while ago. */
export async function wasDeleted(
  { users, deletionTraces }: Pick<Ports, "users" | "deletionTraces">,
  userId: string,
): Promise<boolean> {
  const user = await users.byId(userId);
  return user ? user.deletionRequestedAt !== null : deletionTraces.has(hashUserId(userId));
}

/**
 * Deletes a connection at Pluggy that was made for a user who departed: they connected a bank while
 * everything of theirs was deleted. Returns whether it was one.
 */
export async function deleteOrphanOfDeleted(
  ports: Pick<Ports, "users" | "deletionTraces" | "bank">,
  { id, clientUserId }: Pick<BankConnection, "id" | "clientUserId">,
): Promise<boolean> {
  if (clientUserId === null || !(await wasDeleted(ports, clientUserId))) return false;
  await ports.bank.deleteConnection(id);
  return true;
}
