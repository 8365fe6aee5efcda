import { PATIENCE } from "../../domain/operation/incident.ts";
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
   * Looks whether the database answers, and returns that. While it is away for minutes, the process that
   * leads tells the owner; when it is back, one of the processes that saw it away tells that it is over.
   */
  look(isLeader: boolean): Promise<boolean>;
}

/** What cannot be stored while the database is away is remembered by the process. */
export function createDatabaseWatch(ports: DatabaseWatchPorts): DatabaseWatch {
  const { access, clock, owner, logError } = ports;
  let awaySince: Date | null = null;
  let isTold = false;

  async function whileAway(isLeader: boolean): Promise<void> {
    const since = (awaySince ??= clock.now());
    if (isTold || !isLeader || !isLong(since, clock.now())) return;
    isTold = true;
    try {
      await owner.notify({ kind: "began", incident: "database-away", since });
    } catch (error) {
      isTold = false;
      logError(error, "telling the owner that the database is away");
    }
  }

  async function onceBack(since: Date): Promise<void> {
    const now = clock.now();
    if (isTold || isLong(since, now)) await tellTheEnd(ports, since, now);
    awaySince = null;
    isTold = false;
  }

  return {
    look: async (isLeader) => {
      const isThere = await access.isDatabaseThere();
      if (!isThere) await whileAway(isLeader);
      else if (awaySince !== null) await onceBack(awaySince);
      return isThere;
    },
  };
}

function isLong(since: Date, now: Date): boolean {
  return now.getTime() - since.getTime() >= PATIENCE["database-away"].bad;
}

/** Of the processes that saw the same absence, the first that stores its end tells the owner. */
async function tellTheEnd(ports: DatabaseWatchPorts, since: Date, until: Date): Promise<void> {
  const { incidents } = ports;
  const kind = "database-away";
  const seen = await incidents.state(kind);
  if (seen.goodSince !== null && seen.goodSince >= since) return;
  const next = { badSince: null, badAt: since, goodSince: until, toldAt: null };
  if (!(await incidents.swap(kind, seen, next))) return;
  await tellOrUndo(ports, { kind, seen, next }, { kind: "ended", incident: kind, since, until });
}
