import type { JobRoute, Lane } from "../jobs/job-route.ts";
import type { Job } from "../jobs/job.ts";

/** A worker's exclusive right to a job, until it expires or the job is claimed by another worker. */
export interface JobLease {
  readonly key: string;
  readonly leaseId: string;
}

export interface ClaimedJob {
  readonly lease: JobLease;
  readonly job: Job;
  readonly route: JobRoute;
  /** Runs started since the last one that succeeded, this one included. */
  readonly attempts: number;
  /** The trace of its last request, as `Traces` has it; null where it has none. */
  readonly trace: string | null;
  /** Whether the worker before let its lease expire: its process died, or was crashed by the job. */
  readonly wasAbandoned: boolean;
}

/** A lane with a free slot, and the owners who have their share of it already. */
export interface OpenLane {
  readonly lane: Lane;
  readonly fullOwners: readonly (string | null)[];
}

/** `due` leaves those that a worker abandoned to another claim: to look for them is a query of its own. */
export type ClaimableJobs = "due-or-abandoned" | "due";

export interface ParkedJob {
  readonly job: Job;
  readonly attempts: number;
  readonly parkedAt: Date;
  readonly cause: string;
}

/** The cause of a job whose every worker died: it may crash the process. */
export const ABANDONED = "Abandoned by every worker";

/** The times before which a job must have been parked, by cause, to be retried. */
export interface ParkedBefore {
  readonly failed: Date;
  readonly abandoned: Date;
}

/** How many jobs there are, by state; each at most `MAX_COUNTED_JOBS`, so that counting has an end. */
export interface JobCounts {
  readonly waiting: number;
  readonly running: number;
  readonly parked: number;
}

export const MAX_COUNTED_JOBS = 100_000;

/** How long the oldest job of each state is in it, in milliseconds; 0 without one. */
export interface JobAges {
  /** Since it was due. */
  readonly waiting: number;
  readonly running: number;
  readonly parked: number;
}

/**
 * The stored jobs, shared by every process. Each method is one atomic step, or harmless when it is
 * interrupted. Those that take a lease do nothing and answer false once the lease is another worker's.
 */
export interface JobStore {
  /**
   * Requests a run of each job at `at`. Of several requests before a run starts the earliest counts; a
   * request during a run is for another one. A parked job gets one more attempt. `routes` are in the
   * order of the jobs; a job that is stored already takes the new route, and the new trace if there is one.
   */
  pushAll(
    jobs: readonly Job[],
    at: Date,
    routes?: readonly JobRoute[],
    trace?: string | null,
  ): Promise<void>;
  /** Withdraws requests: waiting and parked jobs are deleted, a running one when it ends. */
  drop(jobs: readonly Job[]): Promise<void>;
  /**
   * Leases a job of an open lane until `leasedUntil`: an abandoned one, or else, of the first lane with
   * a due job, the one that is due the longest. Without `lanes` every job may be claimed; `which` is
   * `due-or-abandoned` where it is not given.
   */
  claim(
    now: Date,
    lease: { leaseId: string; leasedUntil: Date },
    lanes?: readonly OpenLane[],
    which?: ClaimableJobs,
  ): Promise<ClaimedJob | null>;
  renew(lease: JobLease, leasedUntil: Date): Promise<boolean>;
  /** The run succeeded: the job is deleted, unless another run was requested meanwhile. */
  finish(lease: JobLease): Promise<boolean>;
  /** The run succeeded and wants another at `at`, or earlier where one was requested meanwhile. */
  again(lease: JobLease, at: Date): Promise<boolean>;
  /** The run failed: another one at `at`, and none before, even where one is requested. */
  retry(lease: JobLease, at: Date, cause: string): Promise<boolean>;
  /** No more runs until the job is pushed again; pushed during the run, it waits instead. */
  park(lease: JobLease, at: Date, cause: string): Promise<boolean>;
  /** Undoes the claim: any worker may run the job at `at`, and the attempt does not count. */
  release(lease: JobLease, at: Date): Promise<boolean>;
  /** The leases of all running jobs. */
  leases(): Promise<string[]>;
  /** Expires leases whose holders are known to be dead. */
  expire(leaseIds: readonly string[], now: Date): Promise<void>;
  /** Makes jobs claimable that were stored by an older version, which may still run. */
  adoptOldJobs(): Promise<void>;
  /**
   * Gives parked jobs another attempt at `at`, the oldest first, some hundreds at most: those that were
   * parked before the time given for their cause.
   */
  retryParked(at: Date, before: ParkedBefore): Promise<void>;
  parked(): Promise<ParkedJob[]>;
  counts(): Promise<JobCounts>;
  ages(now: Date): Promise<JobAges>;
}
