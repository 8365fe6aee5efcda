import { createHash } from "node:crypto";
import type { BankConnection } from "../../domain/bank-item.ts";
import type { Ports } from "../ports.ts";

/**
 * How long the hash of a user's id is kept after they deleted everything. A connect token lives for 30
 * minutes, and Pluggy repeats a webhook for hours.
 */
export const KEEP_DELETION_TRACE_MS = 24 * 3_600_000;

/** The trace of a user's id. The id is random, so it cannot be guessed from the hash. */
export function hashUserId(userId: string): string {
  return createHash("sha256").update(`person ${userId}`).digest("hex");
}

/** Whether the user with this id requested the deletion of everything, now or within the last day. */
export async function wasDeleted(
  { users, deletionTraces }: Pick<Ports, "users" | "deletionTraces">,
  userId: string,
): Promise<boolean> {
  const user = await users.byId(userId);
  return user ? user.deletionRequestedAt !== null : deletionTraces.has(hashUserId(userId));
}

/**
 * Deletes a connection at Pluggy that was created for a user who deleted their data: a bank may be
 * connected while the deletion runs. Returns whether it was one.
 */
export async function deleteOrphanOfDeleted(
  ports: Pick<Ports, "users" | "deletionTraces" | "bank">,
  { id, clientUserId }: Pick<BankConnection, "id" | "clientUserId">,
): Promise<boolean> {
  if (clientUserId === null || !(await wasDeleted(ports, clientUserId))) return false;
  await ports.bank.deleteConnection(id);
  return true;
}
