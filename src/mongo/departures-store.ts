import type { Connection } from "mongoose";
import type { Departures } from "../usecases/ports/departures.ts";
import { againOnDuplicate } from "./again-on-duplicate.ts";
import { date, strictSchema, text } from "./row.ts";

interface DepartureRow {
  readonly _id: string;
  readonly until: Date;
}

const schema = strictSchema({ _id: text, until: date }).index(
  { until: 1 },
  { expireAfterSeconds: 0 },
);

export function createDeparturesStore(connection: Connection): Departures {
  const departures = connection.model<DepartureRow>("Departure", schema, "departures");
  return {
    add: async (hashes, until) => {
      const writes = hashes.map((_id) => ({
        updateOne: { filter: { _id }, update: { $set: { until } }, upsert: true },
      }));
      await againOnDuplicate(() => departures.bulkWrite(writes, { ordered: false }));
    },
    untilOf: async (hash) => (await departures.findById(hash).lean<DepartureRow>())?.until ?? null,
    remove: async (hash) => void (await departures.deleteOne({ _id: hash })),
    has: async (hash) => (await departures.exists({ _id: hash })) !== null,
  };
}
