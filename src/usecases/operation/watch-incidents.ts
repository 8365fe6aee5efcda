import {
  followIncident,
  INCIDENT_KINDS,
  PATIENCE,
  type IncidentKind,
  type IncidentState,
} from "../../domain/operation/incident.ts";
import type { LogError } from "../ports/log-error.ts";
import type { Heartbeat, Incidents, OwnerChat, OwnerNotice } from "../ports/operation.ts";
import { gatherEvidence, type EvidencePorts, type StoredKind } from "./gather-evidence.ts";
import { tellOrUndo } from "./tell-or-undo.ts";

export interface WatchPorts extends EvidencePorts {
  readonly incidents: Incidents;
  readonly owner: OwnerChat;
  readonly logError: LogError;
}

const STORED_KINDS = INCIDENT_KINDS.filter((kind): kind is StoredKind => kind !== "database-away");

/**
 * Follows every kind of incident by one step, and tells the owner what began and ended: once, whichever
 * process sees it. To be run every minute, in each process. A failure of one kind does not hide another.
 */
export async function watchIncidents(ports: WatchPorts, heartbeat: Heartbeat): Promise<void> {
  for (const kind of STORED_KINDS)
    try {
      await follow(ports, kind, heartbeat);
    } catch (error) {
      ports.logError(error, `watching for "${kind}"`);
    }
}

async function follow(ports: WatchPorts, kind: StoredKind, heartbeat: Heartbeat): Promise<void> {
  const { incidents, access, clock } = ports;
  const seen = await incidents.state(kind);
  // Keys are tried when they are needed, which may be hours later.
  if (kind === "keys-rejected" && seen.badSince !== null) await access.tryPluggyKeys();
  const evidence = await gatherEvidence(ports, kind, heartbeat);
  const now = clock.now();
  const { state, tell } = followIncident(seen, evidence, now, PATIENCE[kind]);
  if (state === seen || !(await incidents.swap(kind, seen, state)) || tell === null) return;
  await tellOrUndo(ports, { kind, seen, next: state }, noticeOf(kind, tell, seen, state));
}

function noticeOf(
  kind: IncidentKind,
  tell: "began" | "ended",
  seen: IncidentState,
  next: IncidentState,
): OwnerNotice {
  // A state that is told has its beginning, and an end that is told has its date.
  const since = (next.badSince ?? seen.badSince) as Date;
  return tell === "began"
    ? { kind: "began", incident: kind, since }
    : { kind: "ended", incident: kind, since, until: next.goodSince as Date };
}
