import type { Sandbox } from "../sandbox.ts";
import type { ItemRecord } from "../store.ts";
import { announceDeleted } from "../sync/announce.ts";

/** Deletes everything of an item at once, and sends `item/deleted`. */
export function deleteItem(sandbox: Sandbox, item: ItemRecord): void {
  const { store } = sandbox;
  item.execution?.cancelTimer();
  item.execution = null;
  store.items.delete(item.wire.id);
  store.deletedItems.add(item.wire.id);
  for (const [id, truth] of store.truth) {
    if (truth.itemId === item.wire.id) store.truth.delete(id);
  }
  announceDeleted(sandbox, item);
}
