import type { Logger } from "pino";
import type { Config } from "./config.ts";
import { StartRefusedError } from "./errors.ts";
import { connectMongo, type MongoConnection, type MongoWatch } from "./mongo/connect.ts";
import { databaseNameIn } from "./mongo/database-name.ts";
import { ensureIndexes } from "./mongo/ensure-indexes.ts";
import { explainFailure } from "./mongo/explain-failure.ts";
import { createStores, type DatabaseStores } from "./mongo/stores.ts";
import { untilReached } from "./mongo/until-reached.ts";
import type { Timers } from "./usecases/ports/timers.ts";

export interface OpeningParts {
  readonly timers: Timers;
  /** Ends the attempts. */
  readonly signal: AbortSignal;
  /** Called after each attempt that did not reach the database, about every half a minute. */
  readonly onUnreachable: () => void;
}

/**
 * Opens the stores with their indexes; retries while the database is unreachable. Throws `StartRefusedError`
 * where it refuses the user, the password or the address.
 */
export async function openDatabase(
  { mongoUri, telegram }: Config,
  logger: Logger,
  { timers, signal, onUnreachable }: OpeningParts,
): Promise<{ mongo: MongoConnection; stores: DatabaseStores }> {
  const watch: MongoWatch = {
    onUnreachable: (problem, delayMs) => {
      logger.warn(
        { reason: problem.name },
        `MongoDB: ${explainFailure(problem).says}; trying again in ${delayMs / 1000} s`,
      );
      onUnreachable();
    },
    onStuck: () =>
      logger.error("The MongoDB driver stopped monitoring its server and is being replaced"),
    timers,
    signal,
  };
  const mongo = await connectMongo(mongoUri, watch).catch(refuseStart);
  logName(mongoUri, mongo.connection.name, logger);
  const stores = createStores(mongo.connection, telegram.token);
  await untilReached(() => ensureIndexes(mongo.connection), watch).catch(refuseStart);
  return { mongo, stores };
}

/** A known refusal becomes a sentence for the operator; any other error goes on as it is. */
function refuseStart(error: unknown): never {
  const { kind, says } = explainFailure(error);
  if (kind === "refused") throw new StartRefusedError(`MongoDB: ${says}`, { cause: error });
  throw error;
}

function logName(uri: string, name: string, logger: Logger): void {
  if (databaseNameIn(uri) === null)
    logger.warn(
      `MONGODB_URI names no database, so everything is kept in "${name}": add /${name} to it, and back that one up`,
    );
  else logger.info(`Everything is kept in the database "${name}"`);
}
