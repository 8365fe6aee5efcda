import type { Clock } from "../usecases/ports/clock.ts";
import type { JobStore } from "../usecases/ports/job-store.ts";

/** Leases without a running job: the store did not acknowledge the claim, or the end of the run. */
export interface UnacknowledgedLeases {
  add(leaseId: string): void;
  /** Makes their jobs claimable as soon as the store is back, instead of at the end of the lease. */
  expire(): Promise<void>;
}

export function createUnacknowledgedLeases({
  store,
  clock,
}: {
  readonly store: Pick<JobStore, "expire">;
  readonly clock: Clock;
}): UnacknowledgedLeases {
  let leaseIds: readonly string[] = [];
  return {
    add: (leaseId) => {
      leaseIds = [...leaseIds, leaseId];
    },
    expire: async () => {
      const expired = leaseIds;
      if (expired.length === 0) return;
      await store.expire([...expired], clock.now());
      leaseIds = leaseIds.filter((leaseId) => !expired.includes(leaseId));
    },
  };
}
