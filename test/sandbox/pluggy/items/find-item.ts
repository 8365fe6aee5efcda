import { forbidden, notFound } from "../errors.ts";
import type { RouteContext } from "../route.ts";
import type { Sandbox } from "../sandbox.ts";
import type { ItemRecord } from "../store.ts";
import { uuidParam } from "../validate.ts";

export function itemOf(sandbox: Sandbox, id: string): ItemRecord {
  const item = sandbox.store.items.get(id);
  if (item === undefined) throw notFound("item", "ITEM_NOT_FOUND");
  return item;
}

/** A connect token allows the items that it created and the one that it was issued for. */
export function mayReach({ principal }: RouteContext, item: ItemRecord): boolean {
  if (principal.kind === "api-key") return true;
  return principal.itemId === item.wire.id || principal.tokenId === item.tokenId;
}

export function itemSeenBy(context: RouteContext): ItemRecord {
  const id = uuidParam(context.params);
  const item = context.sandbox.store.items.get(id);
  if (item === undefined) {
    throw context.principal.kind === "api-key" ? notFound("item", "ITEM_NOT_FOUND") : forbidden();
  }
  if (!mayReach(context, item)) throw forbidden();
  return item;
}
