import { sameBytes } from "./bson-order.ts";
import type { Collection } from "./collection.ts";
import type { CollectionIndex } from "./collection-index.ts";

/** An index by its name or its key pattern. */
export function findIndex(collection: Collection, nameOrKey: unknown): CollectionIndex | undefined {
  if (typeof nameOrKey === "string") return collection.indexes.get(nameOrKey);
  return [...collection.indexes.values()].find((index) =>
    sameBytes(index.spec.shown["key"], nameOrKey),
  );
}
