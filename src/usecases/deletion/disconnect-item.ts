import type { User } from "../../domain/user.ts";
import { discardConnectionAttempts } from "../connect/discard-connection-attempts.ts";
import type { Ports } from "../ports.ts";

export type DisconnectAnswer =
  { readonly kind: "deleting"; readonly bankName: string } | { readonly kind: "unknown" };

/** Requests the deletion of one bank of the user; the job repeats until nothing of it is left. */
export async function disconnectItem(
  ports: Pick<Ports, "items" | "jobs" | "clock">,
  user: User,
  itemId: string,
): Promise<DisconnectAnswer> {
  const item = await ports.items.byId(itemId);
  if (item?.userId !== user.id) return { kind: "unknown" };
  await ports.items.update(itemId, {
    deletionRequestedAt: item.deletionRequestedAt ?? ports.clock.now(),
  });
  await ports.jobs.push({ kind: "sync-item", itemId });
  await discardConnectionAttempts(ports, item, ports.clock.now());
  return { kind: "deleting", bankName: item.bankName };
}
