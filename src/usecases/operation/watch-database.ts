import { sawAway, withAbsence, type Absence } from "../../domain/operation/absence.ts";
import { followIncident, isOpen, PATIENCE } from "../../domain/operation/incident.ts";
import type { Clock } from "../ports/clock.ts";
import type { LogError } from "../ports/log-error.ts";
import type { Access, Incidents, OwnerChat } from "../ports/operation.ts";
import { tellAbsence } from "./tell-absence.ts";
import { tellOrUndo } from "./tell-or-undo.ts";

export interface DatabaseWatchPorts {
  readonly access: Pick<Access, "isDatabaseThere">;
  readonly incidents: Incidents;
  readonly owner: OwnerChat;
  readonly clock: Clock;
  readonly logError: LogError;
}

export interface DatabaseWatch {
  /**
   * Looks whether the database answers, and returns that; never throws. While it is away for minutes, the process
   * of rank 0 tells the owner, and each next one some minutes later, as nobody knows which still live; when it has
   * been back for minutes, one of all processes tells that. To be run every minute.
   */
  look(rank: number): Promise<boolean>;
}

const KIND = "database-away";

/**
 * What cannot be stored while the database is away is remembered by the process, and stored when it is back.
 * `absenceAtStart` is what its start saw.
 */
export function createDatabaseWatch(
  ports: DatabaseWatchPorts,
  absenceAtStart: Absence | null = null,
): DatabaseWatch {
  const { access, clock, incidents, logError } = ports;
  let absence = absenceAtStart;
  let isKnownToOwner = false;

  async function whileAway(rank: number): Promise<void> {
    const seen = sawAway(absence, clock.now());
    absence = isKnownToOwner ? seen : await tellAbsence(ports, seen, rank);
  }

  async function whileThere(): Promise<void> {
    const seen = await incidents.state(KIND);
    const now = clock.now();
    const before = absence ? withAbsence(seen, absence) : seen;
    const { state, tell } = followIncident(before, { kind: "good", at: now }, now, PATIENCE[KIND]);
    // Where another process was faster, the next minute begins from what it stored.
    if (state !== seen && !(await incidents.swap(KIND, seen, state))) return;
    absence = null;
    isKnownToOwner = isOpen(before);
    if (tell === null) return;
    // What is told as ended has its beginning, and good evidence.
    const times = { since: before.badSince as Date, until: state.goodSince as Date };
    await tellOrUndo(
      ports,
      { kind: KIND, seen, next: state },
      { kind: "ended", incident: KIND, ...times },
    );
    isKnownToOwner = false;
  }

  return {
    look: async (rank) => {
      const isThere = await access.isDatabaseThere();
      if (!isThere) await whileAway(rank);
      else await whileThere().catch((error: unknown) => logError(error, `watching for "${KIND}"`));
      return isThere;
    },
  };
}
