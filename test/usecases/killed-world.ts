import { jobHandlers } from "../../src/jobs/handlers.ts";
import type { Job, JobOutcome } from "../../src/usecases/jobs/job.ts";
import type { JobStore } from "../../src/usecases/ports/job-store.ts";
import type { Jobs } from "../../src/usecases/ports/jobs.ts";
import type { FakeWorld } from "../support/fake-world.ts";
import { memoryJobStore } from "../support/memory-job-store.ts";

/** A process that is killed after its n-th write, on stores that stay. It runs jobs one after the other. */
export interface KilledWorld {
  readonly ports: FakeWorld;
  /** Writes so far. */
  writes(): number;
  /** Runs jobs until none are left, and moves the clock when all wait. */
  runJobs(): Promise<void>;
}

/**
 * Methods that write. `claim` is not counted: a kill between a claim and its message loses the message,
 * by design.
 */
const WRITES =
  /^(add|adopt|amend|begin|clear|close|decide|deleteConnection|drop|endNews|enqueue|finish|mark|moveKept|note|postpone|push|put|refresh$|remove|replace|request|restore|save|set|spend|swap|update|upsert|write)/;

/** Methods that return no promise. */
const PAGED = new Set(["whenSpare", "transactions", "recomputableOfUser", "concerned"]);

const PORTS = [
  "users",
  "links",
  "items",
  "accounts",
  "transactions",
  "monthSums",
  "bills",
  "positions",
  "events",
  "deliveries",
  "notices",
  "alerts",
  "refreshes",
  "choices",
  "notes",
  "rules",
  "merchants",
  "recurrences",
  "recurring",
  "budgets",
  "cashEntries",
  "deletionTraces",
  "deletionConfirmations",
  "jobs",
  "bank",
  "chat",
] as const;

const LEASE_MS = 60_000;

export class Killed extends Error {}

export function killedWorld(
  world: FakeWorld,
  jobStore: JobStore = memoryJobStore(),
  killAfter = Infinity,
): KilledWorld {
  let writes = 0;
  let leases = 0;
  const jobs: Jobs = {
    push: (job, at = world.now) => jobStore.pushAll([job], at),
    pushAll: (list) => jobStore.pushAll(list, world.now),
    drop: (list) => jobStore.drop(list),
    retryParked: async () => undefined,
  };
  const isDead = () => writes >= killAfter;

  /** The same port, until the process is killed. */
  function untilKilled<Port extends object>(port: Port): Port {
    return new Proxy(port, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== "function") return method;
        return (...args: unknown[]) => {
          if (isDead() && PAGED.has(String(name))) throw new Killed(String(name));
          if (isDead()) return Promise.reject(new Killed(String(name)));
          if (WRITES.test(String(name))) writes += 1;
          return Reflect.apply(method, target, args) as unknown;
        };
      },
    });
  }

  const own = PORTS.map((name) => [name, untilKilled(name === "jobs" ? jobs : world[name])]);
  const ports: FakeWorld = { ...world, ...Object.fromEntries(own) };
  const handlers = jobHandlers(ports, async () => ({ kind: "done" }));

  async function runOne(): Promise<boolean> {
    const leaseId = `lease-${killAfter}-${(leases += 1)}`;
    const leasedUntil = new Date(world.now.getTime() + LEASE_MS);
    const claimed = await jobStore.claim(world.now, { leaseId, leasedUntil });
    if (!claimed) return false;
    const handle = handlers[claimed.job.kind] as (job: Job) => Promise<JobOutcome>;
    const outcome = await handle(claimed.job);
    if (isDead()) throw new Killed("before the end of a job was written");
    if (outcome.kind === "done") await jobStore.finish(claimed.lease);
    else await jobStore.again(claimed.lease, new Date(world.now.getTime() + outcome.after));
    return true;
  }

  return {
    ports,
    writes: () => writes,
    runJobs: async () => {
      for (let waits = 0; waits < 200; waits += 1) {
        while (await runOne());
        const { waiting, running } = await jobStore.counts();
        if (waiting + running === 0) return;
        world.now = new Date(world.now.getTime() + 5000);
      }
      throw new Error("The jobs do not come to an end");
    },
  };
}
