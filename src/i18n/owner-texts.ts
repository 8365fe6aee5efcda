import type { IncidentKind } from "../domain/operation/incident.ts";

type Words<Values> = (values: Values) => string;

/** What one kind of incident is called, and what to do. */
interface IncidentTexts {
  /** What is wrong, in one sentence. */
  readonly began: string;
  /** What the owner can do. */
  readonly advice: string;
  /** That it is over, in one sentence. */
  readonly ended: string;
}

/** Texts for the person who runs the bot. Times and sizes are already formatted. */
export interface OwnerTexts {
  readonly incidents: Readonly<Record<IncidentKind, IncidentTexts>>;
  readonly since: Words<{ readonly time: string }>;
  readonly fromTo: Words<{ readonly from: string; readonly to: string }>;
  readonly status: {
    readonly title: Words<{ readonly version: string }>;
    readonly allWell: string;
    readonly needsYou: string;
    readonly runningSince: Words<{ readonly time: string }>;
    readonly processes: Words<{ readonly count: number }>;
    readonly otherVersions: Words<{ readonly versions: string }>;
    readonly people: Words<{ readonly people: number; readonly banks: number }>;
    readonly jobsTitle: string;
    readonly waiting: Words<{ readonly count: number; readonly age: string | null }>;
    readonly running: Words<{ readonly count: number; readonly age: string | null }>;
    readonly parked: Words<{ readonly count: number; readonly age: string | null }>;
    readonly webhook: Words<{ readonly time: string | null }>;
    readonly database: Words<{ readonly size: string | null }>;
    readonly nextSummary: Words<{ readonly time: string | null }>;
    /** Null while Pluggy was not asked yet. */
    readonly pluggy: Words<{ readonly isThere: boolean | null }>;
    readonly telegram: Words<{ readonly isThere: boolean }>;
  };
}
