import { canonicalKey } from "./bson-order.ts";
import { isDoc } from "./document.ts";
import type { Doc } from "./document.ts";
import { own, reach } from "./field-path.ts";
import { compareKeys } from "./index-spec.ts";
import type { IndexField, IndexSpec } from "./index-spec.ts";
import { compileFilter } from "./match-filter.ts";
import type { Matcher } from "./match-filter.ts";
import { MongoFault } from "./mongo-fault.ts";
import { SortedEntries } from "./sorted-entries.ts";

/** A stored document; `order` is its position in natural order. */
export type Row = { readonly order: number; doc: Doc };

/** A value for each field of an index, in its order. */
export type IndexKey = readonly unknown[];

/** One key of one row in an index. */
export type IndexEntry = { readonly key: IndexKey; readonly row: Row };

/** The keys of one document in an index; `spread` when an array gave more than one. */
export type DocKeys = { keys: readonly IndexKey[]; spread: boolean };

const NO_KEYS: DocKeys = { keys: [], spread: false };

/** An index over a collection's rows, kept in key order. */
export class CollectionIndex {
  readonly spec: IndexSpec;
  readonly entries: SortedEntries<IndexEntry>;
  readonly #covers: Matcher | undefined;
  /** The fields that keys are made from. */
  readonly #reads: ReadonlySet<string>;
  /** True when a row had an array in these fields: then a row may have several keys, as in MongoDB. */
  multikey = false;

  constructor(spec: IndexSpec) {
    this.spec = spec;
    this.#covers = spec.partial === undefined ? undefined : compileFilter(spec.partial);
    this.#reads = new Set([
      ...spec.fields.map(({ name }) => fieldOf(name)),
      ...Object.keys(spec.partial ?? {}).map(fieldOf),
    ]);
    this.entries = new SortedEntries(
      (a, b) => compareKeys(spec.fields, a.key, b.key) || a.row.order - b.row.order,
    );
  }

  /** Whether keys may be others after a change of these fields; a filter with operators reads any. */
  dependsOn(changed: ReadonlySet<string>): boolean {
    return [...this.#reads].some((name) => name.startsWith("$") || changed.has(name));
  }

  /** The keys of a document; none when the index skips it. */
  keysOf(doc: Doc): DocKeys {
    if (this.#covers !== undefined && !this.#covers(doc)) return NO_KEYS;
    const parts = this.spec.fields.map((field) => fieldKeys(doc, field));
    if (this.spec.sparse && parts.every((part) => part.missing)) return NO_KEYS;
    const spread = this.spec.fields.filter((_, position) => parts[position]?.spread);
    if (spread.length === 0) return { keys: [parts.map((part) => part.values[0])], spread: false };
    if (new Set(spread.map((field) => arrayAt(doc, field.path))).size > 1)
      throw parallelArrays(spread);
    return { keys: spreadKeys(parts), spread: true };
  }

  /** The entry of another row with one of these keys; a unique index has at most one for each. */
  holderOf(keys: readonly IndexKey[], self: Row | undefined): IndexEntry | undefined {
    const { fields } = this.spec;
    return keys
      .map((key) => this.entries.find((entry) => compareKeys(fields, entry.key, key)))
      .find((entry) => entry !== undefined && entry.row !== self);
  }

  add(row: Row, { keys, spread }: DocKeys): void {
    this.multikey ||= spread;
    for (const key of keys) this.entries.insert({ key, row });
  }

  remove(row: Row, { keys }: DocKeys): void {
    for (const key of keys) this.entries.remove({ key, row });
  }
}

/** The field of a document that a path begins with. */
function fieldOf(path: string): string {
  return path.split(".")[0] ?? path;
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

function spreadKeys(parts: readonly FieldKeys[]): IndexKey[] {
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

/** The first array on a path: fields that share it are indexed element by element. */
function arrayAt(doc: Doc, path: readonly string[]): unknown {
  let value: unknown = doc;
  for (const component of path) {
    if (!isDoc(value)) return value;
    value = own(value, component);
  }
  return value;
}

function parallelArrays(fields: readonly IndexField[]): MongoFault {
  const names = fields.map((field) => `[${field.name}]`).toReversed();
  return new MongoFault(171, `cannot index parallel arrays ${names.join(" ")}`);
}
