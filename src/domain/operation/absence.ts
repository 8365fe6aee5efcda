import { isOpen, type IncidentState } from "./incident.ts";

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
