import { canonicalKey } from "./bson-order.ts";
import type { Doc } from "./document.ts";
import { reach } from "./field-path.ts";
import { compareKeys } from "./index-spec.ts";
import type { IndexField, IndexSpec } from "./index-spec.ts";
import { compileFilter } from "./match-filter.ts";
import type { Matcher } from "./match-filter.ts";
import { MongoFault } from "./mongo-fault.ts";
import { SortedEntries } from "./sorted-entries.ts";

/** A stored document; `order` is its place in natural order. */
export type Row = { readonly order: number; doc: Doc };

/** One key of one row in an index. */
export type IndexEntry = { readonly key: readonly unknown[]; readonly row: Row };

/** An index over a collection's rows, kept in key order. */
export class CollectionIndex {
  readonly spec: IndexSpec;
  readonly entries: SortedEntries<IndexEntry>;
  readonly #covers: Matcher | undefined;
  /** True once a row had an array here: from then on a key may belong to a row several times, as in MongoDB. */
  multikey = false;

  constructor(spec: IndexSpec) {
    this.spec = spec;
    this.#covers = spec.partial === undefined ? undefined : compileFilter(spec.partial);
    this.entries = new SortedEntries(
      (a, b) => compareKeys(spec.fields, a.key, b.key) || a.row.order - b.row.order,
    );
  }

  /** The keys under which a document stands here; none where the index leaves it out. */
  keysOf(doc: Doc): (readonly unknown[])[] {
    if (this.#covers !== undefined && !this.#covers(doc)) return [];
    const parts = this.spec.fields.map((field) => fieldKeys(doc, field));
    if (this.spec.sparse && parts.every((part) => part.missing)) return [];
    const arrays = parts.filter((part) => part.spread);
    if (arrays.length === 0) return [parts.map((part) => part.values[0])];
    if (arrays.length > 1) throw parallelArrays(this.spec.fields, parts);
    return spreadKeys(parts);
  }

  /** The row that already holds one of these keys in a unique index, other than `self`. */
  holderOf(keys: readonly (readonly unknown[])[], self: Row | undefined): IndexEntry | undefined {
    for (const key of keys) {
      for (const entry of this.entriesEqualTo(key)) if (entry.row !== self) return entry;
    }
    return undefined;
  }

  entriesEqualTo(key: readonly unknown[]): Generator<IndexEntry> {
    const { fields } = this.spec;
    return this.entries.range(
      (entry) => compareKeys(fields, entry.key, key) < 0,
      (entry) => compareKeys(fields, entry.key, key) <= 0,
    );
  }

  add(row: Row, keys: readonly (readonly unknown[])[]): void {
    if (keys.length > 1 || !this.multikey) this.multikey ||= this.#spreads(row.doc);
    for (const key of keys) this.entries.insert({ key, row });
  }

  remove(row: Row, keys: readonly (readonly unknown[])[]): void {
    for (const key of keys) this.entries.remove({ key, row });
  }

  #spreads(doc: Doc): boolean {
    return this.spec.fields.some((field) => fieldKeys(doc, field).spread);
  }
}

type FieldKeys = { values: unknown[]; missing: boolean; spread: boolean };

function fieldKeys(doc: Doc, field: IndexField): FieldKeys {
  const { values, throughArray } = reach(doc, field.path);
  const missing = values.every((value) => value === undefined);
  const spread = throughArray || values.some((value) => Array.isArray(value));
  if (!spread) return { values: [values[0] ?? null], missing, spread };
  const keys = values.flatMap((value) =>
    Array.isArray(value) ? elementKeys(value) : [value ?? null],
  );
  return { values: keys.length === 0 ? [null] : keys, missing, spread };
}

/** An empty array is indexed as MongoDB's `undefined`, before null. */
function elementKeys(array: readonly unknown[]): unknown[] {
  return array.length === 0 ? [undefined] : [...array];
}

function spreadKeys(parts: readonly FieldKeys[]): (readonly unknown[])[] {
  const width = Math.max(...parts.map((part) => (part.spread ? part.values.length : 1)));
  const seen = new Set<string>();
  const keys: unknown[][] = [];
  for (let index = 0; index < width; index += 1) {
    const key = parts.map((part) => part.values[part.spread ? index : 0]);
    const text = canonicalKey(key);
    if (!seen.has(text)) keys.push(key);
    seen.add(text);
  }
  return keys;
}

function parallelArrays(fields: readonly IndexField[], parts: readonly FieldKeys[]): MongoFault {
  const names = fields
    .filter((_, position) => parts[position]?.spread)
    .map((field) => `[${field.name}]`);
  return new MongoFault(171, `cannot index parallel arrays ${names.toReversed().join(" ")}`);
}
