import type { Connection } from "mongoose";
import { NO_INCIDENT, type IncidentState } from "../domain/operation/incident.ts";
import type {
  Heartbeat,
  Heartbeats,
  Incidents,
  Installation,
  LiveProcess,
} from "../usecases/ports/operation.ts";
import { readDatabaseStats } from "./read-database-stats.ts";
import { isDuplicateKey, retryOnDuplicate } from "./retry-on-duplicate.ts";
import { date, strictSchema, text, type Row } from "./row.ts";

type IncidentRow = IncidentState & { readonly _id: string };

const incidentSchema = strictSchema({
  _id: text,
  badSince: Date,
  badAt: Date,
  goodSince: Date,
  toldAt: Date,
});

export function createIncidentsStore(connection: Connection): Incidents {
  const incidents = connection.model<IncidentRow>("Incident", incidentSchema, "incidents");
  return {
    state: async (kind) => {
      const row = await incidents.findById(kind).lean<IncidentRow>();
      if (!row) return NO_INCIDENT;
      const { badSince, badAt, goodSince, toldAt } = row;
      return { badSince, badAt, goodSince, toldAt };
    },
    swap: async (kind, seen, next) => {
      try {
        const { matchedCount, upsertedCount } = await incidents.updateOne(
          { _id: kind, ...seen },
          { $set: next },
          { upsert: Object.values(seen).every((at) => at === null) },
        );
        return matchedCount + upsertedCount === 1;
      } catch (error) {
        // Another process stored the first state, or a later one.
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
  };
}

/** A process that was not seen for so long counts as ended. */
const LIVE_MS = 3 * 60_000;
/** A longer break of all processes ends the time that the service is up. */
const MAX_BREAK_MS = 30 * 60_000;
const KEEP_PROCESS_S = 86_400;
const MAX_PROCESSES = 100;

type ProcessRow = Row<LiveProcess> & { readonly seenAt: Date };

interface ServiceRow {
  readonly _id: string;
  readonly upSince: Date;
  readonly seenAt: Date;
}

const processSchema = strictSchema({
  _id: text,
  version: text,
  startedAt: date,
  seenAt: date,
}).index({ seenAt: 1 }, { expireAfterSeconds: KEEP_PROCESS_S });

const serviceSchema = strictSchema({ _id: text, upSince: date, seenAt: date });

/** The id of the only document: there is one service. */
const SERVICE = "service";

export function createHeartbeatsStore(connection: Connection): Heartbeats {
  const processes = connection.model<ProcessRow>("Process", processSchema, "processes");
  const services = connection.model<ServiceRow>("Service", serviceSchema, "service");

  async function live(now: Date): Promise<LiveProcess[]> {
    const rows = await processes
      .find({ seenAt: { $gte: new Date(now.getTime() - LIVE_MS) } })
      .limit(MAX_PROCESSES)
      .lean<ProcessRow[]>();
    return rows
      .map(({ _id: id, version, startedAt }) => ({ id, version, startedAt }))
      .sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime() || (a.id < b.id ? -1 : 1));
  }

  async function beatOfService(now: Date): Promise<Date> {
    const seen = await services.findById(SERVICE).lean<ServiceRow>();
    const isUp = seen !== null && now.getTime() - seen.seenAt.getTime() <= MAX_BREAK_MS;
    const upSince = isUp ? seen.upSince : now;
    await retryOnDuplicate(() =>
      services.updateOne(
        { _id: SERVICE },
        { $max: { seenAt: now, ...(isUp ? {} : { upSince }) } },
        { upsert: true },
      ),
    );
    return upSince;
  }

  return {
    beat: async ({ id, version, startedAt }, now): Promise<Heartbeat> => {
      const change = { version, startedAt, seenAt: now };
      await retryOnDuplicate(() =>
        processes.updateOne({ _id: id }, { $set: change }, { upsert: true }),
      );
      return { upSince: await beatOfService(now), processes: await live(now) };
    },
    last: async (now) => {
      const service = await services.findById(SERVICE).lean<ServiceRow>();
      return service && { upSince: service.upSince, processes: await live(now) };
    },
    end: async (id) => void (await processes.deleteOne({ _id: id })),
  };
}

/** Pluggy's connector for one's own accounts, whose plan may come without webhooks. */
const OWN_ACCOUNTS_CONNECTOR = 200;

export function createInstallation(connection: Connection): Installation {
  const users = connection.collection("users");
  const items = connection.collection("items");
  return {
    size: async () => ({
      people: await users.estimatedDocumentCount(),
      banks: await items.estimatedDocumentCount(),
    }),
    database: () => readDatabaseStats(connection),
    nextSummaryAt: async () => {
      // As `dueForSummary` asks, so that the same index answers.
      const next = await users.findOne(
        { leavingAt: null, pausedAt: null, nextSummaryAt: { $gte: new Date(0) } },
        { sort: { nextSummaryAt: 1 }, projection: { nextSummaryAt: 1 } },
      );
      return (next?.["nextSummaryAt"] as Date | undefined) ?? null;
    },
    wasUpdatedWithin: async ({ from, to }) =>
      (await items.findOne(
        {
          lastUpdatedAt: { $gte: from, $lte: to },
          connectorId: { $ne: OWN_ACCOUNTS_CONNECTOR },
        },
        { projection: { _id: 1 } },
      )) !== null,
  };
}
