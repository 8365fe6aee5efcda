import type { Sandbox } from "../sandbox.ts";
import type { ItemRecord } from "../store.ts";

/** The products of an item; none of one that is unknown, or whose consent was withdrawn. */
export function productsOf<Product>(
  { store }: Sandbox,
  itemId: string,
  render: (item: ItemRecord) => Product[],
): Product[] {
  const item = store.items.get(itemId);
  return item === undefined || item.revoked ? [] : render(item);
}

/** The product with an id, whatever its item. */
export function productById<Product extends { id: string }>(
  { store }: Sandbox,
  id: string,
  render: (item: ItemRecord) => Product[],
): Product | undefined {
  return [...store.items.values()].flatMap(render).find((product) => product.id === id);
}
