import { calculateObjectSize, Long } from "bson";
import type { Call } from "./call.ts";
import type { Doc } from "./document.ts";
import { MongoFault } from "./mongo-fault.ts";

/** Documents in a first batch without a batchSize. */
const FIRST_BATCH = 101;
/** A batch stays below MongoDB's 16 MB. */
const BATCH_BYTES = 16_000_000;
const IDLE_MS = 600_000;

type OpenCursor = {
  namespace: string;
  session: string | undefined;
  rest: readonly Doc[];
  at: number;
  usedAt: number;
};

/** Who uses a cursor, and when. */
type CursorUse = Pick<Call, "now" | "session">;

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
    use: CursorUse,
  ): Doc {
    const end = endOfBatch(docs, 0, batchSize ?? FIRST_BATCH);
    const firstBatch = docs.slice(0, end);
    if (single || end >= docs.length) return { firstBatch, id: Long.ZERO, ns: namespace };
    const now = use.now.getTime();
    for (const [id, cursor] of this.#open) if (now - cursor.usedAt > IDLE_MS) this.#open.delete(id);
    const id = Long.fromNumber(Date.now()).mul(1000).add(this.#next);
    this.#next += 1;
    const { session } = use;
    this.#open.set(id.toString(), { namespace, session, rest: docs, at: end, usedAt: now });
    return { firstBatch, id, ns: namespace };
  }

  /** The next rows of an open cursor; id 0 after the last ones. */
  more(id: Long, namespace: string, batchSize: number | undefined, use: CursorUse): Doc {
    const key = id.toString();
    const cursor = this.#open.get(key);
    if (cursor === undefined) throw new MongoFault(43, `cursor id ${key} not found`);
    if (cursor.namespace !== namespace) {
      throw new MongoFault(
        13,
        `Requested getMore on namespace '${namespace}', but cursor belongs to a different namespace ${cursor.namespace}`,
      );
    }
    checkSession(key, cursor.session, use.session);
    const end = endOfBatch(cursor.rest, cursor.at, batchSize || Number.POSITIVE_INFINITY);
    const nextBatch = cursor.rest.slice(cursor.at, end);
    cursor.at = end;
    cursor.usedAt = use.now.getTime();
    const isDone = end >= cursor.rest.length;
    if (isDone) this.#open.delete(key);
    return { nextBatch, id: isDone ? Long.ZERO : id, ns: namespace };
  }

  kill(id: Long): boolean {
    return this.#open.delete(id.toString());
  }
}

/** A cursor is read in the session that opened it, or without one. */
function checkSession(id: string, opened: string | undefined, used: string | undefined): void {
  if (opened === used) return;
  const refused = `Cannot run getMore on cursor ${id}`;
  if (opened === undefined)
    throw new MongoFault(
      50_736,
      `${refused}, which was not created in a session, in session ${String(used)}`,
    );
  if (used === undefined)
    throw new MongoFault(
      50_737,
      `${refused}, which was created in session ${opened}, without an lsid`,
    );
  throw new MongoFault(
    50_738,
    `${refused}, which was created in session ${opened}, in session ${used}`,
  );
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
