import type { LogError } from "../usecases/ports/log-error.ts";
import type { Clock } from "../usecases/ports/clock.ts";
import type { ClaimedJob, JobStore } from "../usecases/ports/job-store.ts";
import type { Cancel, Timers } from "../usecases/ports/timers.ts";

interface LeaseParts {
  readonly store: Pick<JobStore, "renew">;
  readonly clock: Clock;
  readonly logError: LogError;
  readonly timers: Pick<Timers, "start">;
  readonly leaseMs: number;
}

/**
 * Renews a lease every third of its length, until it is cancelled or the lease belongs to another
 * worker.
 */
export function keepLease(
  parts: LeaseParts,
  { lease, job }: Pick<ClaimedJob, "lease" | "job">,
): Cancel {
  const { store, clock, logError, leaseMs } = parts;
  let isOver = false;
  let cancel: Cancel = () => undefined;

  function scheduleRenewal(): void {
    if (!isOver) cancel = parts.timers.start(() => void renew(), leaseMs / 3);
  }

  async function renew(): Promise<void> {
    try {
      const isOurs = await store.renew(lease, new Date(clock.now().getTime() + leaseMs));
      if (!isOurs) isOver = true;
    } catch (error) {
      logError(error, `lease of ${job.kind}`);
    }
    scheduleRenewal();
  }

  scheduleRenewal();
  return () => {
    isOver = true;
    cancel();
  };
}
