import { withAbsence, type Absence } from "../../domain/operation/absence.ts";
import { followIncident, isOpen, PATIENCE } from "../../domain/operation/incident.ts";
import type { Clock } from "../ports/clock.ts";
import type { LogError } from "../ports/log-error.ts";
import type { Access, Incidents, OwnerChat } from "../ports/operation.ts";
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
   * Looks whether the database answers, and returns that; never throws. While it is away for minutes, the
   * process that leads tells the owner; when it has been back for minutes, one of all processes tells that. To
   * be run every minute.
   */
  look(isLeader: boolean): Promise<boolean>;
}

const KIND = "database-away";

/** What cannot be stored while the database is away is remembered by the process, and stored when it is back. */
export function createDatabaseWatch(ports: DatabaseWatchPorts): DatabaseWatch {
  const { access, clock, incidents, owner, logError } = ports;
  let absence: Absence | null = null;
  let isKnownToOwner = false;

  async function whileAway(isLeader: boolean): Promise<void> {
    const now = clock.now();
    const seen: Absence = { since: now, toldAt: null, ...absence, lastAt: now };
    absence = seen;
    if (isKnownToOwner || !isLeader || !isLong(seen.since, now)) return;
    try {
      await owner.notify({ kind: "began", incident: KIND, since: seen.since });
      absence = { ...seen, toldAt: now };
      isKnownToOwner = true;
    } catch (error) {
      logError(error, "telling the owner that the database is away");
    }
  }

  async function whileThere(): Promise<void> {
    const seen = await incidents.state(KIND);
    const now = clock.now();
    const before = absence ? withAbsence(seen, absence) : seen;
    const { state, tell } = followIncident(before, { kind: "good", at: now }, now, PATIENCE[KIND]);
    // Where another process was faster, the next minute begins from what it stored.
    if (state !== seen && !(await incidents.swap(KIND, seen, state))) return;
    absence = null;
    isKnownToOwner = isOpen(state);
    if (tell === null) return;
    // What is told as ended has its beginning, and good evidence.
    const times = { since: before.badSince as Date, until: state.goodSince as Date };
    await tellOrUndo(
      ports,
      { kind: KIND, seen, next: state },
      { kind: "ended", incident: KIND, ...times },
    );
  }

  return {
    look: async (isLeader) => {
      const isThere = await access.isDatabaseThere();
      if (!isThere) await whileAway(isLeader);
      else await whileThere().catch((error: unknown) => logError(error, `watching for "${KIND}"`));
      return isThere;
    },
  };
}

function isLong(since: Date, now: Date): boolean {
  return now.getTime() - since.getTime() >= PATIENCE[KIND].bad;
}
