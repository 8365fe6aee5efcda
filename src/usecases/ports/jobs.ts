import type { Job } from "../jobs/job.ts";

export interface Jobs {
  /**
   * Enqueues a job. A waiting one with the same key is kept, with the earlier time; a running one runs
   * once more afterwards. `at` defaults to now.
   */
  push(job: Job, at?: Date): Promise<void>;
  /** The same for several at once, due now. */
  pushAll(jobs: readonly Job[]): Promise<void>;
  /** Removes waiting and parked jobs; a running one ends by itself. */
  drop(jobs: readonly Job[]): Promise<void>;
  /** Enqueues parked jobs of some time ago for one more attempt each. */
  retryParked(): Promise<void>;
}
