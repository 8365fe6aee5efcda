import type { Connection } from "mongoose";
import type { DeletionTraces } from "../usecases/ports/deletion-traces.ts";
import { retryOnDuplicate } from "./retry-on-duplicate.ts";
import { date, strictSchema, text } from "./row.ts";

interface TraceRow {
  readonly _id: string;
  readonly until: Date;
}

const schema = strictSchema({ _id: text, until: date }).index(
  { until: 1 },
  { expireAfterSeconds: 0 },
);

/** The collection has the name that the first version gave it. */
export function createDeletionTracesStore(connection: Connection): DeletionTraces {
  const deletionTraces = connection.model<TraceRow>("Departure", schema, "departures");
  return {
    add: async (hashes, until) => {
      const writes = hashes.map((_id) => ({
        updateOne: { filter: { _id }, update: { $set: { until } }, upsert: true },
      }));
      await retryOnDuplicate(() => deletionTraces.bulkWrite(writes, { ordered: false }));
    },
    untilOf: async (hash) => (await deletionTraces.findById(hash).lean<TraceRow>())?.until ?? null,
    remove: async (hash) => void (await deletionTraces.deleteOne({ _id: hash })),
    has: async (hash) => (await deletionTraces.exists({ _id: hash })) !== null,
  };
}
