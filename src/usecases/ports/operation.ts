import type { Disk } from "../../domain/operation/disk.ts";
import type { Evidence, IncidentKind, IncidentState } from "../../domain/operation/incident.ts";
import type { Stretch } from "../../domain/operation/webhook-silence.ts";

/** The stories of incidents, shared by all processes, so that the owner is told once. */
export interface Incidents {
  state(kind: IncidentKind): Promise<IncidentState>;
  /** Stores the next state if it is still `seen`; of several processes one gets true. */
  swap(kind: IncidentKind, seen: IncidentState, next: IncidentState): Promise<boolean>;
}

/** A process of this product, as others see it. */
export interface LiveProcess {
  readonly id: string;
  readonly version: string;
  readonly startedAt: Date;
}

export interface Heartbeat {
  /** Those that were seen within minutes, the longest running first. */
  readonly processes: readonly LiveProcess[];
  /** Since when at least one process has been running, without a break of many minutes. */
  readonly upSince: Date;
}

/** The running processes, who report every minute. */
export interface Heartbeats {
  beat(process: LiveProcess, now: Date): Promise<Heartbeat>;
  /** The last heartbeat of all. Null before the first. */
  last(now: Date): Promise<Heartbeat | null>;
  /** The process ended. */
  end(id: string): Promise<void>;
}

export interface InstallationSize {
  /** Both from the server's own counters, which may be off by a few after a crash. */
  readonly people: number;
  readonly banks: number;
}

/** Figures of the whole installation; each costs the same however much is stored. */
export interface Installation {
  size(): Promise<InstallationSize>;
  /** How much the database stores in bytes, and its disk where the server says; null without the permission. */
  database(): Promise<{ readonly bytes: number | null; readonly disk: Disk | null }>;
  /** When the next summary is due; null without any. */
  nextSummaryAt(): Promise<Date | null>;
  /** Whether a bank was updated within a stretch, of a plan that has webhooks. */
  wasUpdatedWithin(stretch: Stretch): Promise<boolean>;
}

/** What this process knows of the services by itself. */
export interface Access {
  /** Whether Pluggy accepted our keys, the last time that they were tried. */
  pluggyKeys(): Evidence;
  /** Tries the keys again; never throws. */
  tryPluggyKeys(): Promise<void>;
  /** Whether the database answers now; never throws. */
  isDatabaseThere(): Promise<boolean>;
  isTelegramThere(): boolean;
  /** Whether Pluggy can deliver webhooks to our address: public, and https. */
  readonly hasPublicAddress: boolean;
}

/** What the owner is told. */
export type OwnerNotice =
  | { readonly kind: "began"; readonly incident: IncidentKind; readonly since: Date }
  | {
      readonly kind: "ended";
      readonly incident: IncidentKind;
      readonly since: Date;
      readonly until: Date;
    };

/** The owner's chat. `notify` throws when the notice counts as not sent. */
export interface OwnerChat {
  notify(notice: OwnerNotice): Promise<void>;
  /** Reads the owner's language and zone, to be known while the database is away; never throws. */
  readSettings(): Promise<void>;
}
