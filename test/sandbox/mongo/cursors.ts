import { calculateObjectSize, Long } from "bson";
import type { Doc } from "./document.ts";
import { MongoFault } from "./mongo-fault.ts";

/** Documents in a first batch without a batchSize. */
const FIRST_BATCH = 101;
/** A batch stays below MongoDB's 16 MB. */
const BATCH_BYTES = 16_000_000;
const IDLE_MS = 600_000;

type OpenCursor = { namespace: string; rest: readonly Doc[]; at: number; usedAt: number };

/**
 * Results that were not returned yet. Documents are never changed in place, so a cursor returns
 * what was found.
 */
export class Cursors {
  readonly #open = new Map<string, OpenCursor>();
  #next = 1;

  /** The `cursor` field of a find's or an aggregation's reply; opens a cursor when rows are left. */
  open(
    namespace: string,
    docs: readonly Doc[],
    batchSize: number | undefined,
    single: boolean,
    now: number,
  ): Doc {
    const end = endOfBatch(docs, 0, batchSize ?? FIRST_BATCH);
    const firstBatch = docs.slice(0, end);
    if (single || end >= docs.length) return { firstBatch, id: Long.ZERO, ns: namespace };
    for (const [id, cursor] of this.#open) if (now - cursor.usedAt > IDLE_MS) this.#open.delete(id);
    const id = Long.fromNumber(Date.now()).mul(1000).add(this.#next);
    this.#next += 1;
    this.#open.set(id.toString(), { namespace, rest: docs, at: end, usedAt: now });
    return { firstBatch, id, ns: namespace };
  }

  /** The next rows of an open cursor; id 0 after the last ones. */
  more(id: Long, namespace: string, batchSize: number | undefined, now: number): Doc {
    const key = id.toString();
    const cursor = this.#open.get(key);
    if (cursor === undefined) throw new MongoFault(43, `cursor id ${key} not found`);
    if (cursor.namespace !== namespace) {
      throw new MongoFault(
        13,
        `Requested getMore on namespace '${namespace}', but cursor belongs to a different namespace ${cursor.namespace}`,
      );
    }
    const end = endOfBatch(cursor.rest, cursor.at, batchSize || Number.POSITIVE_INFINITY);
    const nextBatch = cursor.rest.slice(cursor.at, end);
    cursor.at = end;
    cursor.usedAt = now;
    const isDone = end >= cursor.rest.length;
    if (isDone) this.#open.delete(key);
    return { nextBatch, id: isDone ? Long.ZERO : id, ns: namespace };
  }

  kill(id: Long): boolean {
    return this.#open.delete(id.toString());
  }
}

function endOfBatch(docs: readonly Doc[], from: number, batchSize: number): number {
  const limit = Math.min(docs.length, from + batchSize);
  let bytes = 0;
  for (let index = from; index < limit; index += 1) {
    bytes += calculateObjectSize(docs[index] ?? {}, { ignoreUndefined: true });
    if (bytes > BATCH_BYTES && index > from) return index;
  }
  return limit;
}
