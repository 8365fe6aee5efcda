import { jobKey, type Job } from "../../src/usecases/jobs/job.ts";
import { LANES, routeOf, type JobRoute } from "../../src/usecases/jobs/job-route.ts";
import {
  ABANDONED,
  type JobLease,
  type JobStore,
  type OpenLane,
} from "../../src/usecases/ports/job-store.ts";

interface Kept {
  readonly job: Job;
  route: JobRoute;
  attempts: number;
  runAt: Date | null;
  leaseId: string | null;
  heldUntil: Date | null;
  parkedAt: Date | null;
  cause: string;
  trace: string | null;
  startedAt: Date | null;
}

/** A job store in memory, by the contract of the real one (`test/contract/job-store.ts`). */
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
    pushAll: async (list, at, routes = [], trace = null) => {
      for (const [index, job] of list.entries()) {
        const key = jobKey(job);
        const route = routes[index] ?? routeOf(job, null);
        const kept = jobs.get(key) ?? newJob(job, route);
        const change = {
          route,
          runAt: earlier(kept.runAt, at),
          parkedAt: null,
          trace: trace ?? kept.trace,
        };
        jobs.set(key, Object.assign(kept, change));
      }
    },
    drop: async (list) => {
      for (const key of list.map(jobKey)) {
        const kept = jobs.get(key);
        if (kept?.leaseId === null) jobs.delete(key);
        else if (kept) kept.runAt = null;
      }
    },
    claim: async (now, { leaseId, leasedUntil }, lanes = ALL_LANES, which = "due-or-abandoned") => {
      const all = [...jobs.entries()].filter(([, kept]) => laneOf(kept, lanes) >= 0);
      const found = all.find(([, kept]) => kept.leaseId !== null && !isHeld(kept, now));
      const abandoned = which === "due" ? undefined : found;
      const [due] = all
        .filter(([, { leaseId: other }]) => other === null)
        .filter(([, { runAt }]) => runAt !== null && runAt <= now)
        .filter(([, kept]) => !isHeld(kept, now))
        .sort(
          ([, a], [, b]) =>
            laneOf(a, lanes) - laneOf(b, lanes) || Number(a.runAt) - Number(b.runAt),
        );
      const taken = abandoned ?? due;
      if (!taken) return null;
      const [key, kept] = taken;
      if (!abandoned) kept.runAt = null;
      const attempts = kept.attempts + 1;
      Object.assign(kept, { leaseId, heldUntil: leasedUntil, attempts, startedAt: now });
      const { job, route, trace } = kept;
      return {
        lease: { key, leaseId },
        job,
        route,
        attempts,
        trace,
        wasAbandoned: abandoned !== undefined,
      };
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
    adoptOldJobs: async () => undefined,
    retryParked: async (at, { failed, abandoned }) => {
      for (const kept of jobs.values()) {
        const before = kept.cause === ABANDONED ? abandoned : failed;
        if (kept.parkedAt !== null && kept.parkedAt < before)
          Object.assign(kept, { parkedAt: null, runAt: earlier(kept.runAt, at) });
      }
    },
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
    ages: async (now) => {
      const all = [...jobs.values()];
      const oldest = (dates: readonly (Date | null)[]) =>
        Math.max(0, ...dates.flatMap((at) => (at === null ? [] : now.getTime() - at.getTime())));
      return {
        waiting: oldest(all.map(({ leaseId, runAt }) => (leaseId === null ? runAt : null))),
        running: oldest(all.map(({ leaseId, startedAt }) => (leaseId === null ? null : startedAt))),
        parked: oldest(all.map(({ parkedAt }) => parkedAt)),
      };
    },
  };
}

const FREE = { leaseId: null, heldUntil: null };

const ALL_LANES: readonly OpenLane[] = LANES.map((lane) => ({ lane, fullOwners: [] }));

/** The index of the open lane that takes a job; -1 where none does. */
function laneOf({ route }: Kept, lanes: readonly OpenLane[]): number {
  return lanes.findIndex(
    ({ lane, fullOwners }) => lane === route.lane && !fullOwners.includes(route.owner),
  );
}

function newJob(job: Job, route: JobRoute): Kept {
  return {
    job,
    route,
    attempts: 0,
    runAt: null,
    ...FREE,
    parkedAt: null,
    cause: "",
    trace: null,
    startedAt: null,
  };
}

function isHeld({ heldUntil }: Kept, now: Date): boolean {
  return heldUntil !== null && heldUntil > now;
}

function earlier(a: Date | null, b: Date): Date {
  return a !== null && a < b ? a : b;
}
