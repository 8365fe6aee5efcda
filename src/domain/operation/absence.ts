import { isOpen, PATIENCE, type IncidentState } from "./incident.ts";

/** What one process saw of the database being away, which nobody could store then. */
export interface Absence {
  readonly since: Date;
  readonly lastAt: Date;
  /** When this process told the owner; null where it did not. */
  readonly toldAt: Date | null;
}

/**
 * The stored state with an absence that is over. One that the owner did not hear of changes nothing, unless it
 * interrupts the end of one that they did; neither does one whose end another process has stored.
 */
export function withAbsence(state: IncidentState, absence: Absence): IncidentState {
  const { since, lastAt, toldAt } = absence;
  const isStored = state.goodSince !== null && state.goodSince >= lastAt;
  if (isStored || (toldAt === null && !isOpen(state))) return state;
  return {
    badSince: state.badSince ?? since,
    badAt: lastAt,
    goodSince: null,
    toldAt: state.toldAt ?? toldAt,
  };
}

/** The absence with one more look at which the database was away. */
export function sawAway(absence: Absence | null, now: Date): Absence {
  return { since: absence?.since ?? now, lastAt: now, toldAt: absence?.toldAt ?? null };
}

/** How much later each next process tells, so that those before it have told, if they live. */
const RANK_MS = 10 * 60_000;

/** Whether a process is to tell the owner. `rank` counts the processes before it, which may have ended unseen. */
export function isDueToTell({ since, lastAt, toldAt }: Absence, rank: number): boolean {
  const patience = PATIENCE["database-away"].bad + rank * RANK_MS;
  return toldAt === null && lastAt.getTime() - since.getTime() >= patience;
}
