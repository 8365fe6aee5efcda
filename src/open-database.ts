import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { Config } from "./config.ts";
import { startTimer } from "./jobs/timers.ts";
import { connectMongo, type MongoConnection, type MongoWatch } from "./mongo/connect.ts";
import { ensureIndexes } from "./mongo/ensure-indexes.ts";
import { renameStored } from "./mongo/rename-stored.ts";
import { createStores, type Stores } from "./mongo/stores.ts";
import { untilReached } from "./mongo/until-reached.ts";

/** The stores with their indexes, however often the database goes away meanwhile. */
export async function openDatabase(
  { mongoUri }: Config,
  logger: Logger,
  signal: AbortSignal,
): Promise<{ mongo: MongoConnection; stores: Stores }> {
  const watch: MongoWatch = {
    onUnreachable: (problem, pause) =>
      logger.warn(
        { reason: problem.name },
        `MongoDB cannot be reached; trying again in ${pause / 1000} s`,
      ),
    onStuck: () =>
      logger.error("The driver of MongoDB no longer looks for its server; beginning anew"),
    wait: (ms) => sleep(ms, undefined, { signal }),
    startTimer,
  };
  const mongo = await connectMongo(mongoUri, watch);
  const stores = createStores(mongo.connection);
  await untilReached(() => renameStored(mongo.connection), watch);
  await untilReached(() => ensureIndexes(mongo.connection), watch);
  return { mongo, stores };
}
