import type { Connection } from "mongoose";
import type { Cooldowns } from "../usecases/ports/cooldowns.ts";
import { isDuplicateKey } from "./retry-on-duplicate.ts";
import { date, strictSchema, text } from "./row.ts";

interface CooldownRow {
  readonly _id: string;
  readonly by: string;
  readonly until: Date;
}

const schema = strictSchema({ _id: text, by: text, until: date }).index(
  { until: 1 },
  { expireAfterSeconds: 0 },
);

export function createCooldownsStore(connection: Connection): Cooldowns {
  const cooldowns = connection.model<CooldownRow>("Cooldown", schema, "cooldowns");
  return {
    start: async ({ key, by, until }, now) => {
      try {
        await cooldowns.updateOne(
          { _id: key, $or: [{ until: { $lte: now } }, { by }] },
          { $set: { by, until } },
          { upsert: true },
        );
        return true;
      } catch (error) {
        // There is an interval, which still runs.
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    cancel: async (key) => void (await cooldowns.deleteOne({ _id: key })),
  };
}
