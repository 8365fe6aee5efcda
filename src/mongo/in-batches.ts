import type { QueryOptions } from "mongoose";
import type { Batches } from "../usecases/ports/batches.ts";

/** Small enough to be pushed as jobs in one bulk write. */
export const BATCH_SIZE = 500;

/** A query of lean documents, as far as it is needed here. */
interface Found<Row> {
  cursor(options: QueryOptions & { batchSize: number }): AsyncIterable<Row>;
}

/** The values of what a query finds, each once in a batch. The server's cursor holds the place. */
export async function* inBatches<Row, Value>(
  found: Found<Row>,
  valueOf: (row: Row) => Value,
): Batches<Value> {
  let batch = new Set<Value>();
  for await (const row of found.cursor({ batchSize: BATCH_SIZE })) {
    batch.add(valueOf(row));
    if (batch.size < BATCH_SIZE) continue;
    yield [...batch];
    batch = new Set();
  }
  if (batch.size > 0) yield [...batch];
}

/** The ids of what a query finds. */
export const idsInBatches = (found: Found<{ readonly _id: string }>): Batches<string> =>
  inBatches(found, ({ _id }) => _id);

/** The users of what a query finds. */
export const usersInBatches = (found: Found<{ readonly userId: string }>): Batches<string> =>
  inBatches(found, ({ userId }) => userId);
