import { INCIDENT_KINDS, isOpen, type IncidentKind } from "../../domain/operation/incident.ts";
import type { Clock } from "../ports/clock.ts";
import type { JobAges, JobCounts, JobStore } from "../ports/job-store.ts";
import type {
  Access,
  Heartbeats,
  Incidents,
  Installation,
  InstallationSize,
  LiveProcess,
} from "../ports/operation.ts";
import type { WebhookRecords } from "../ports/webhook-records.ts";

/** The state of the installation, for its owner. */
export interface Status {
  readonly now: Date;
  readonly version: string;
  readonly startedAt: Date;
  readonly processes: readonly LiveProcess[];
  readonly size: InstallationSize;
  readonly jobs: { readonly counts: JobCounts; readonly ages: JobAges };
  readonly incidents: readonly { readonly kind: IncidentKind; readonly since: Date | null }[];
  /** When Pluggy's webhook was last heard; null where none comes here. */
  readonly webhookHeardAt: Date | null;
  readonly databaseBytes: number | null;
  readonly nextSummaryAt: Date | null;
  /** Null while Pluggy was not asked yet. */
  readonly isPluggyThere: boolean | null;
  readonly isTelegramThere: boolean;
}

export interface StatusPorts {
  readonly access: Access;
  readonly heartbeats: Heartbeats;
  readonly incidents: Incidents;
  readonly installation: Installation;
  readonly webhookRecords: WebhookRecords;
  readonly jobStore: Pick<JobStore, "counts" | "ages">;
  readonly clock: Clock;
}

/** Loads the state of the installation for `/status`, asked in the process `self`. */
export async function loadStatus(ports: StatusPorts, self: LiveProcess): Promise<Status> {
  const { access, heartbeats, installation, webhookRecords, jobStore, clock } = ports;
  const now = clock.now();
  const [heartbeat, size, counts, ages, incidents, heardAt, database, nextSummaryAt] =
    await Promise.all([
      heartbeats.last(now),
      installation.size(),
      jobStore.counts(),
      jobStore.ages(now),
      openIncidents(ports.incidents),
      webhookRecords.lastHeard(),
      installation.database(),
      installation.nextSummaryAt(),
    ]);
  const keys = access.pluggyKeys();
  return {
    now,
    version: self.version,
    startedAt: self.startedAt,
    processes: heartbeat?.processes ?? [self],
    size,
    jobs: { counts, ages },
    incidents,
    webhookHeardAt: access.hasPublicAddress ? heardAt : null,
    databaseBytes: database.bytes,
    nextSummaryAt,
    isPluggyThere: keys && keys.kind === "good",
    isTelegramThere: access.isTelegramThere(),
  };
}

async function openIncidents(incidents: Incidents): Promise<Status["incidents"]> {
  const states = await Promise.all(
    INCIDENT_KINDS.map(async (kind) => ({ kind, state: await incidents.state(kind) })),
  );
  return states
    .filter(({ state }) => isOpen(state))
    .map(({ kind, state }) => ({ kind, since: state.badSince }));
}
