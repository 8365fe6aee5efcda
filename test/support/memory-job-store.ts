import { jobKey, type Job } from "../../src/usecases/job.ts";
import type { JobLease, JobStore } from "../../src/usecases/job-store.ts";

interface Kept {
  readonly job: Job;
  attempts: number;
  runAt: Date | null;
  leaseId: string | null;
  heldUntil: Date | null;
  parkedAt: Date | null;
  cause: string;
}

/** The queue's memory without a database, by the contract of the real one (`test/contract/job-store.ts`). */
export function memoryJobStore(): JobStore {
  const jobs = new Map<string, Kept>();

  /** Changes the job as long as the lease is good. */
  function change(lease: JobLease, apply: (kept: Kept) => void): boolean {
    const kept = jobs.get(lease.key);
    if (kept?.leaseId !== lease.leaseId) return false;
    apply(kept);
    return true;
  }

  return {
    pushAll: async (list, at) => {
      for (const job of list) {
        const key = jobKey(job);
        const kept = jobs.get(key) ?? newJob(job);
        jobs.set(key, Object.assign(kept, { runAt: earlier(kept.runAt, at), parkedAt: null }));
      }
    },
    drop: async (list) => {
      for (const key of list.map(jobKey)) {
        const kept = jobs.get(key);
        if (kept?.leaseId === null) jobs.delete(key);
        else if (kept) kept.runAt = null;
      }
    },
    claim: async (now, { leaseId, leasedUntil }) => {
      const all = [...jobs.entries()];
      const abandoned = all.find(([, kept]) => kept.leaseId !== null && !isHeld(kept, now));
      const [due] = all
        .filter(([, { runAt }]) => runAt !== null && runAt <= now)
        .filter(([, kept]) => !isHeld(kept, now))
        .sort(([, a], [, b]) => Number(a.runAt) - Number(b.runAt));
      const taken = abandoned ?? due;
      if (!taken) return null;
      const [key, kept] = taken;
      if (!abandoned) kept.runAt = null;
      Object.assign(kept, { leaseId, heldUntil: leasedUntil, attempts: kept.attempts + 1 });
      const { job, attempts } = kept;
      return { lease: { key, leaseId }, job, attempts, wasAbandoned: abandoned !== undefined };
    },
    leases: async () => [...jobs.values()].flatMap(({ leaseId }) => leaseId ?? []),
    expire: async (leaseIds, now) => {
      for (const kept of jobs.values())
        if (kept.leaseId !== null && leaseIds.includes(kept.leaseId)) kept.heldUntil = now;
    },
    renew: async (lease, leasedUntil) => change(lease, (kept) => (kept.heldUntil = leasedUntil)),
    finish: async (lease) =>
      change(lease, (kept) => {
        if (kept.runAt === null) jobs.delete(lease.key);
        else Object.assign(kept, FREE, { attempts: 0, cause: "" });
      }),
    again: async (lease, at) =>
      change(lease, (kept) => {
        Object.assign(kept, FREE, { attempts: 0, cause: "", runAt: earlier(kept.runAt, at) });
      }),
    retry: async (lease, at, cause) =>
      change(lease, (kept) => {
        const runAt = earlier(kept.runAt, at);
        Object.assign(kept, { leaseId: null, heldUntil: at, runAt, cause });
      }),
    park: async (lease, at, cause) =>
      change(lease, (kept) => {
        Object.assign(kept, FREE, { cause, parkedAt: kept.runAt === null ? at : null });
      }),
    release: async (lease, at) =>
      change(lease, (kept) => {
        const { attempts, runAt } = kept;
        Object.assign(kept, FREE, { attempts: attempts - 1, runAt: earlier(runAt, at) });
      }),
    parked: async () =>
      [...jobs.values()]
        .sort((a, b) => Number(a.parkedAt) - Number(b.parkedAt))
        .flatMap(({ job, attempts, parkedAt, cause }) =>
          parkedAt === null ? [] : [{ job, attempts, parkedAt, cause }],
        ),
    counts: async () => {
      const all = [...jobs.values()];
      const running = all.filter(({ leaseId }) => leaseId !== null).length;
      const parked = all.filter(({ parkedAt }) => parkedAt !== null).length;
      return { waiting: all.length - running - parked, running, parked };
    },
  };
}

const FREE = { leaseId: null, heldUntil: null };

function newJob(job: Job): Kept {
  return { job, attempts: 0, runAt: null, ...FREE, parkedAt: null, cause: "" };
}

function isHeld({ heldUntil }: Kept, now: Date): boolean {
  return heldUntil !== null && heldUntil > now;
}

function earlier(a: Date | null, b: Date): Date {
  return a !== null && a < b ? a : b;
}
