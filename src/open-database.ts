import type { Logger } from "pino";
import type { Config } from "./config.ts";
import { connectMongo, type MongoConnection, type MongoWatch } from "./mongo/connect.ts";
import { ensureIndexes } from "./mongo/ensure-indexes.ts";
import { createStores, type DatabaseStores } from "./mongo/stores.ts";
import { untilReached } from "./mongo/until-reached.ts";
import type { Timers } from "./usecases/ports/timers.ts";

/** Opens the stores with their indexes; retries while the database is unreachable. */
export async function openDatabase(
  { mongoUri, telegram }: Config,
  logger: Logger,
  { timers, signal }: { timers: Timers; signal: AbortSignal },
): Promise<{ mongo: MongoConnection; stores: DatabaseStores }> {
  const watch: MongoWatch = {
    onUnreachable: (problem, delayMs) =>
      logger.warn(
        { reason: problem.name },
        `MongoDB cannot be reached; trying again in ${delayMs / 1000} s`,
      ),
    onStuck: () =>
      logger.error("The MongoDB driver stopped monitoring its server and is being replaced"),
    timers,
    signal,
  };
  const mongo = await connectMongo(mongoUri, watch);
  const stores = createStores(mongo.connection, telegram.token);
  await untilReached(() => ensureIndexes(mongo.connection), watch);
  return { mongo, stores };
}
