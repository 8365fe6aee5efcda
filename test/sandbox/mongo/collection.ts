import { UUID } from "bson";
import { sameBytes } from "./bson-order.ts";
import { CollectionIndex } from "./collection-index.ts";
import type { DocKeys, Row } from "./collection-index.ts";
import type { Doc } from "./document.ts";
import { duplicateKey } from "./duplicate-key.ts";
import { ID_INDEX, placeIndex } from "./index-spec.ts";
import type { IndexSpec } from "./index-spec.ts";

/** The rows of one collection and its indexes. A row's document is never changed in place, only replaced. */
export class Collection {
  /** `database.collection` */
  readonly namespace: string;
  readonly uuid = new UUID();
  readonly rows = new Map<number, Row>();
  readonly indexes = new Map<string, CollectionIndex>([["_id_", new CollectionIndex(ID_INDEX)]]);
  #next = 1;

  constructor(namespace: string) {
    this.namespace = namespace;
  }

  /** Stores a new document, which the collection owns from now on; throws DuplicateKey before any change. */
  insert(doc: Doc): Row {
    const row: Row = { order: this.#next, doc };
    const keys = this.#freeKeys(doc, undefined, [...this.indexes.values()]);
    this.#next += 1;
    this.rows.set(row.order, row);
    for (const [index, own] of keys) index.add(row, own);
    return row;
  }

  /** Replaces a row's document; throws DuplicateKey before any change. */
  replace(row: Row, doc: Doc): void {
    const changed = changedFields(row.doc, doc);
    const indexes = [...this.indexes.values()].filter((index) => index.dependsOn(changed));
    const moved = this.#freeKeys(doc, row, indexes)
      .map(([index, after]) => ({ index, before: index.keysOf(row.doc), after }))
      .filter(({ before, after }) => !sameBytes(before.keys, after.keys));
    row.doc = doc;
    for (const { index, before, after } of moved) {
      index.remove(row, before);
      index.add(row, after);
    }
  }

  remove(row: Row): void {
    for (const index of this.indexes.values()) index.remove(row, index.keysOf(row.doc));
    this.rows.delete(row.order);
  }

  /** Builds an index unless it exists; a unique one refuses rows with an equal key. */
  createIndex(spec: IndexSpec): void {
    const existing = [...this.indexes.values()].map((index) => index.spec);
    if (placeIndex(spec, existing) === "exists") return;
    const index = new CollectionIndex(spec);
    for (const row of this.rows.values()) {
      const keys = index.keysOf(row.doc);
      const held = spec.unique ? index.holderOf(keys.keys, row) : undefined;
      if (held !== undefined) throw duplicateKey(this.namespace, spec, held.key);
      index.add(row, keys);
    }
    this.indexes.set(spec.name, index);
  }

  /** The keys of a document in these indexes; throws DuplicateKey when another row than `self` has one. */
  #freeKeys(
    doc: Doc,
    self: Row | undefined,
    indexes: readonly CollectionIndex[],
  ): (readonly [CollectionIndex, DocKeys])[] {
    return indexes.map((index) => {
      const own = index.keysOf(doc);
      const held = index.spec.unique ? index.holderOf(own.keys, self) : undefined;
      if (held !== undefined) throw duplicateKey(this.namespace, index.spec, held.key);
      return [index, own] as const;
    });
  }
}

/** The fields in which two documents differ. */
function changedFields(before: Doc, after: Doc): ReadonlySet<string> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return new Set([...names].filter((name) => !sameBytes(before[name], after[name])));
}
