/**
 * What a search of the whole database finds, some hundreds at a time and as it is read, so that it is never
 * in memory as a whole. A value may come again in a later batch.
 */
export type Batches<Value> = AsyncIterable<readonly Value[]>;
