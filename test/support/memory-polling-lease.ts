import type { PollingLease } from "../../src/usecases/ports/polling-lease.ts";

export function memoryPollingLease(): PollingLease {
  let held: { leaseId: string; leasedUntil: Date } | null = null;
  return {
    take: async (lease, now) => {
      if (held === null || held.leasedUntil <= now || held.leaseId === lease.leaseId) held = lease;
      return held.leaseId;
    },
    end: async (leaseId) => {
      if (held?.leaseId === leaseId) held = null;
    },
  };
}
