import type { Job } from "../job.ts";

export interface Jobs {
  /**
   * Asks for a job. One with the same key that waits already is kept (the earlier time wins); one
   * that is running runs once more after it. `at` defaults to now.
   */
  push(job: Job, at?: Date): Promise<void>;
  /** The same for several at once, due now. */
  pushAll(jobs: readonly Job[]): Promise<void>;
  /** Takes back jobs that wait or were given up on; a running one is left to end. */
  drop(jobs: readonly Job[]): Promise<void>;
  /** Gives jobs that were given up some time ago one more try each. */
  retryParked(): Promise<void>;
}
