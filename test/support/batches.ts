import type { Batches } from "../../src/usecases/ports/batches.ts";

const BATCH_SIZE = 500;

/** A list in batches, as a store in memory finds it. */
export async function* inBatches<Value>(values: readonly Value[]): Batches<Value> {
  for (let first = 0; first < values.length; first += BATCH_SIZE)
    yield structuredClone(values.slice(first, first + BATCH_SIZE));
}

/** Everything that a search finds. */
export async function allOf<Value>(batches: Batches<Value>): Promise<Value[]> {
  const all: Value[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
}
