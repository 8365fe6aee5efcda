import type { ClaimedJob, JobStore } from "../usecases/job-store.ts";
import type { Clock } from "../usecases/ports/clock.ts";
import type { Cancel, StartTimer } from "./timers.ts";

interface LeaseParts {
  readonly store: Pick<JobStore, "renew">;
  readonly clock: Clock;
  readonly report: (error: unknown, where: string) => void;
  readonly startTimer: StartTimer;
  readonly leaseMs: number;
}

/** Renews a lease three times within its length, until it is stopped or the lease is another's. */
export function keepLease(
  parts: LeaseParts,
  { lease, job }: Pick<ClaimedJob, "lease" | "job">,
): Cancel {
  const { store, clock, report, leaseMs } = parts;
  let isOver = false;
  let cancel: Cancel = () => undefined;

  function waitForBeat(): void {
    if (!isOver) cancel = parts.startTimer(() => void beat(), leaseMs / 3);
  }

  async function beat(): Promise<void> {
    try {
      const isOurs = await store.renew(lease, new Date(clock.now().getTime() + leaseMs));
      if (!isOurs) isOver = true;
    } catch (error) {
      report(error, `lease of ${job.kind}`);
    }
    waitForBeat();
  }

  waitForBeat();
  return () => {
    isOver = true;
    cancel();
  };
}
