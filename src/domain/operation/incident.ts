/** What needs the operator. */
export const INCIDENT_KINDS = [
  "keys-rejected",
  "webhook-refused",
  "webhook-silent",
  "jobs-parked",
  "database-away",
  "disk-full",
] as const;

export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** What is known of a kind of incident now, and when that was so; null where nothing is known. */
export type Evidence = { readonly kind: "bad" | "good"; readonly at: Date } | null;

/** The story of one kind of incident. Between two incidents it remembers when the last one ended. */
export interface IncidentState {
  /** Since when it is bad, with breaks that were too short to count; null while it is not. */
  readonly badSince: Date | null;
  /** The latest bad evidence. */
  readonly badAt: Date | null;
  /** The first good evidence after the latest bad one. */
  readonly goodSince: Date | null;
  /** When the owner was told; null before that, and after the end. */
  readonly toldAt: Date | null;
}

export const NO_INCIDENT: IncidentState = {
  badSince: null,
  badAt: null,
  goodSince: null,
  toldAt: null,
};

/** How long a state must last until the owner is told. In milliseconds. */
export interface Patience {
  readonly bad: number;
  readonly good: number;
}

const MINUTE_MS = 60_000;

export const PATIENCE: Readonly<Record<IncidentKind, Patience>> = {
  "keys-rejected": { bad: 5 * MINUTE_MS, good: 5 * MINUTE_MS },
  "webhook-refused": { bad: 5 * MINUTE_MS, good: 0 },
  // Its evidence took more than a day to gather.
  "webhook-silent": { bad: 0, good: 0 },
  // The hourly task tries parked jobs again, and they are parked again soon.
  "jobs-parked": { bad: 10 * MINUTE_MS, good: 120 * MINUTE_MS },
  "database-away": { bad: 5 * MINUTE_MS, good: 5 * MINUTE_MS },
  "disk-full": { bad: 10 * MINUTE_MS, good: 10 * MINUTE_MS },
};

export interface IncidentStep {
  readonly state: IncidentState;
  /** What the owner is to be told. */
  readonly tell: "began" | "ended" | null;
}

/**
 * The next state. Evidence that is older than what decided the state changes nothing: each process has
 * evidence of its own.
 */
export function followIncident(
  state: IncidentState,
  evidence: Evidence,
  now: Date,
  patience: Patience,
): IncidentStep {
  if (evidence === null) return { state, tell: null };
  return evidence.kind === "bad"
    ? followBad(state, evidence.at, now, patience)
    : followGood(state, evidence.at, now, patience);
}

function followBad(state: IncidentState, at: Date, now: Date, patience: Patience): IncidentStep {
  if (state.goodSince !== null && at <= state.goodSince) return { state, tell: null };
  const badSince = state.badSince ?? at;
  const isNew = state.badAt === null || at > state.badAt;
  const bad = { ...state, badSince, badAt: isNew ? at : state.badAt, goodSince: null };
  const isDue = bad.toldAt === null && lasts(badSince, now, patience.bad);
  return isDue ? { state: { ...bad, toldAt: now }, tell: "began" } : { state: bad, tell: null };
}

function followGood(state: IncidentState, at: Date, now: Date, patience: Patience): IncidentStep {
  if (state.badSince === null || (state.badAt !== null && at <= state.badAt))
    return { state, tell: null };
  const good = { ...state, goodSince: state.goodSince ?? at };
  const ended = { ...good, badSince: null, toldAt: null };
  if (state.toldAt === null) return { state: ended, tell: null };
  return lasts(good.goodSince, now, patience.good)
    ? { state: ended, tell: "ended" }
    : { state: good, tell: null };
}

function lasts(since: Date, now: Date, ms: number): boolean {
  return now.getTime() - since.getTime() >= ms;
}

/** Whether the owner knows of an incident that has not ended. */
export function isOpen({ toldAt }: IncidentState): boolean {
  return toldAt !== null;
}
