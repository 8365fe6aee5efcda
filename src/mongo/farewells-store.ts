import type { Connection } from "mongoose";
import type { Farewell } from "../domain/farewell.ts";
import { FAREWELL_PATIENCE_MS } from "../usecases/say-farewell.ts";
import type { Farewells } from "../usecases/ports/farewells.ts";
import { againOnDuplicate } from "./again-on-duplicate.ts";
import { date, isSet, rowOf, strictSchema, text, type Row } from "./row.ts";

/** One that was taken keeps its id and `until` alone. */
type FarewellRow = Row<Farewell> & { readonly until: Date };

/** Longer than any repetition of a deletion takes. */
const REMEMBERED_MS = 24 * 3_600_000;

const schema = strictSchema({ _id: text, to: Object, of: Object, promisedAt: Date, until: date })
  .index({ until: 1 }, { expireAfterSeconds: 0 })
  .index({ promisedAt: 1 });

export function createFarewellsStore(connection: Connection): Farewells {
  const farewells = connection.model<FarewellRow>("Farewell", schema, "farewells");
  return {
    promise: async (farewell) => {
      const { _id, ...rest } = rowOf(farewell);
      const kept = { ...rest, until: endOf(farewell) };
      await againOnDuplicate(() =>
        farewells.updateOne({ _id }, { $setOnInsert: kept }, { upsert: true }),
      );
    },
    byId: async (id) =>
      farewellOf(await farewells.findOne({ _id: id, promisedAt: isSet }).lean<FarewellRow>()),
    take: async (id, now) => {
      const until = new Date(now.getTime() + REMEMBERED_MS);
      const taken = { $unset: { to: 1, of: 1, promisedAt: 1 }, $set: { until } } as const;
      const row = await farewells
        .findOneAndUpdate({ _id: id, promisedAt: isSet }, taken, { returnDocument: "before" })
        .lean<FarewellRow>();
      return farewellOf(row);
    },
    putBack: async (farewell) => {
      const { _id, ...rest } = rowOf(farewell);
      await farewells.updateOne({ _id }, { $set: { ...rest, until: endOf(farewell) } });
    },
    owed: async () => {
      const rows = await farewells.find({ promisedAt: isSet }, { _id: 1 }).lean<FarewellRow[]>();
      return rows.map(({ _id }) => _id);
    },
  };
}

function endOf({ promisedAt }: Farewell): Date {
  return new Date(promisedAt.getTime() + FAREWELL_PATIENCE_MS);
}

function farewellOf(row: FarewellRow | null): Farewell | null {
  return row && { id: row._id, to: row.to, of: row.of, promisedAt: row.promisedAt };
}
