import type { Config } from "./config.ts";
import type { MongoConnection } from "./mongo/connect.ts";
import type { DatabaseStores } from "./mongo/stores.ts";
import type { PluggyApiClient } from "./pluggy/client.ts";
import type { Absence } from "./domain/operation/absence.ts";
import { isPublicAddress } from "./domain/public-address.ts";
import { loadStatus, type Status } from "./usecases/operation/load-status.ts";
import { createDatabaseWatch } from "./usecases/operation/watch-database.ts";
import { watchIncidents } from "./usecases/operation/watch-incidents.ts";
import type { Clock } from "./usecases/ports/clock.ts";
import type { LogError } from "./usecases/ports/log-error.ts";
import type { Timers } from "./usecases/ports/timers.ts";
import { endsWithin } from "./usecases/timing/ends-within.ts";
import type { Access, Heartbeat, LiveProcess, OwnerChat } from "./usecases/ports/operation.ts";

export interface OperationParts {
  readonly config: Pick<Config, "publicUrl">;
  readonly stores: DatabaseStores;
  readonly mongo: Pick<MongoConnection, "ping">;
  readonly pluggy: Pick<PluggyApiClient, "areKeysRejected" | "keysTriedAt" | "refusesKeys">;
  readonly isTelegramThere: () => boolean;
  readonly self: LiveProcess;
  readonly clock: Clock;
  readonly timers: Pick<Timers, "start">;
  readonly logError: LogError;
}

const MAX_END_MS = 1000;

/** What the owner of the installation sees and hears. */
export interface Operation {
  readonly loadStatus: () => Promise<Status>;
  /** Reports this process, and tells the owner what began and ended. To be run every minute; never throws. */
  readonly watch: (owner: OwnerChat | null, absenceAtStart: Absence | null) => () => Promise<void>;
  /** This process ends: others need not wait until it is missed. */
  readonly end: () => Promise<void>;
}

export function createOperation(parts: OperationParts): Operation {
  const { stores, self, clock, logError } = parts;
  const access = accessOf(parts);
  const ports = { ...stores, jobStore: stores.jobs, access, clock, logError };
  return {
    loadStatus: () => loadStatus(ports, self),
    end: async () => {
      // Where the database is away it is missed a few minutes later.
      const ended = stores.heartbeats.end(self.id).catch(() => undefined);
      await endsWithin(parts.timers, MAX_END_MS, ended);
    },
    watch: (owner, absenceAtStart) => {
      const database = owner && createDatabaseWatch({ ...ports, owner }, absenceAtStart);
      let heartbeat: Heartbeat | null = null;
      return async () => {
        try {
          if (database && !(await database.look(rankIn(heartbeat, self)))) return;
          heartbeat = await stores.heartbeats.beat(self, clock.now());
          if (!owner) return;
          await owner.readSettings();
          await watchIncidents({ ...ports, owner }, heartbeat);
        } catch (error) {
          logError(error, "watching the installation");
        }
      };
    },
  };
}

/** As it was before the database went away; a process that nobody knew is the second, like one that starts then. */
function rankIn(heartbeat: Heartbeat | null, { id }: LiveProcess): number {
  const rank = heartbeat?.processes.findIndex((process) => process.id === id) ?? -1;
  return rank === -1 ? 1 : rank;
}

function accessOf({ config, mongo, pluggy, isTelegramThere }: OperationParts): Access {
  return {
    hasPublicAddress: isPublicAddress(config.publicUrl),
    pluggyKeys: () => {
      const at = pluggy.keysTriedAt();
      return at && { kind: pluggy.areKeysRejected() ? "bad" : "good", at };
    },
    tryPluggyKeys: async () => void (await pluggy.refusesKeys()),
    isDatabaseThere: () => mongo.ping(),
    isTelegramThere,
  };
}
