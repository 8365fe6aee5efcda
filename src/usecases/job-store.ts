import type { Job } from "./job.ts";
import type { JobRoute, Lane } from "./job-route.ts";

/** A worker's right to a job, until its time runs out or somebody else was given it. */
export interface JobLease {
  readonly key: string;
  readonly leaseId: string;
}

export interface ClaimedJob {
  readonly lease: JobLease;
  readonly job: Job;
  readonly route: JobRoute;
  /** Runs begun since the last one that went well, this one included. */
  readonly attempts: number;
  /** Whether the worker before was never heard of again: it died, or took the process with it. */
  readonly wasAbandoned: boolean;
}

/** A lane with a free slot, and the owners who have their share of it already. */
export interface Room {
  readonly lane: Lane;
  readonly fullOwners: readonly (string | null)[];
}

export interface ParkedJob {
  readonly job: Job;
  readonly attempts: number;
  readonly parkedAt: Date;
  readonly cause: string;
}

/** The cause of a job that no worker survived: it may take the process down with it. */
export const ABANDONED = "Abandoned by every worker";

export interface ParkedBefore {
  readonly failed: Date;
  readonly abandoned: Date;
}

export interface JobCounts {
  readonly waiting: number;
  readonly running: number;
  readonly parked: number;
}

/**
 * The queue's memory, shared by every process. Each method is one atomic step, or harmless when it is
 * cut in two. Those that take a lease do nothing and answer false once the lease is another's.
 */
export interface JobStore {
  /**
   * Asks for a run of each at `at`. Of the times asked for before a run begins the earliest counts; asked
   * for during a run, it is another one. A parked job gets one more try. `routes` are in the order of
   * the jobs; a job that is there already takes the new route.
   */
  pushAll(jobs: readonly Job[], at: Date, routes?: readonly JobRoute[]): Promise<void>;
  /** Takes back what was asked for: jobs that wait or are parked go, a running one goes when it ends. */
  drop(jobs: readonly Job[]): Promise<void>;
  /**
   * Takes a job that there is room for, until `leasedUntil`: an abandoned one, or else the one of the
   * first lane with any that is due the longest. Without `rooms` there is room for every job.
   */
  claim(
    now: Date,
    lease: { leaseId: string; leasedUntil: Date },
    rooms?: readonly Room[],
  ): Promise<ClaimedJob | null>;
  renew(lease: JobLease, leasedUntil: Date): Promise<boolean>;
  /** The run went well: the job goes, unless another run was asked for meanwhile. */
  finish(lease: JobLease): Promise<boolean>;
  /** The run went well and wants another at `at`, or earlier where one was asked for meanwhile. */
  again(lease: JobLease, at: Date): Promise<boolean>;
  /** The run failed: another one at `at`, and none before, whoever asks. */
  retry(lease: JobLease, at: Date, cause: string): Promise<boolean>;
  /** Gives up until somebody asks for the job again; asked for during the run, it waits instead. */
  park(lease: JobLease, at: Date, cause: string): Promise<boolean>;
  /** Gives the job back as it was before it was claimed, to be run at `at` by anyone. */
  release(lease: JobLease, at: Date): Promise<boolean>;
  /** The leases of all running jobs. */
  leases(): Promise<string[]>;
  /** Ends leases whose holders are known to be gone, as if their time had run out. */
  expire(leaseIds: readonly string[], now: Date): Promise<void>;
  /** Gives a route to jobs that were stored by a version without lanes. */
  routeOldJobs(): Promise<void>;
  /**
   * Gives parked jobs another try at `at`, those that were parked first, some hundreds at most: each
   * that was parked before the time named for why it was.
   */
  retryParked(at: Date, before: ParkedBefore): Promise<void>;
  parked(): Promise<ParkedJob[]>;
  counts(): Promise<JobCounts>;
}
