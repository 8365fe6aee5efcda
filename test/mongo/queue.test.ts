import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createQueue } from "../../src/jobs/queue.ts";
import { jobKey, type Job } from "../../src/usecases/jobs/job.ts";
import { routeJobs } from "../../src/usecases/jobs/route-jobs.ts";
import type { JobStore } from "../../src/usecases/ports/job-store.ts";
import { systemTimers } from "../../src/system-timers.ts";
import { handlersFor } from "../support/job-handlers.ts";
import { openDatabase, type TestDatabase } from "../support/mongo-database.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await openDatabase();
});

afterAll(async () => {
  await database.close();
});

async function startQueue(store: JobStore, handle: (job: Job) => Promise<void>) {
  const handler = async (job: Job) => {
    await handle(job);
    return { kind: "done" } as const;
  };
  const queue = createQueue({
    timers: systemTimers,
    store,
    routes: (jobs) => routeJobs(database.stores, jobs),
    clock: { now: () => new Date() },
    random: { id: () => randomUUID(), fraction: () => 0.5 },
    logError: (error) => {
      throw error;
    },
    pollMs: 10,
  });
  await queue.start(handlersFor(handler));
  return queue;
}

test("two processes share fifty jobs, and each job runs once", async () => {
  const ran: string[] = [];
  const allRan = signal();
  const helped = signal();
  const note = async (job: Job) => {
    ran.push(jobKey(job));
    if (ran.length === 50) allRan.give();
  };
  // The first process is busy until the second has claimed a job, which it knows only from the database.
  const first = await startQueue(database.stores.jobs, async (job) => {
    await helped.given;
    await note(job);
  });
  const second = await startQueue((await database.connect()).stores.jobs, async (job) => {
    helped.give();
    await note(job);
  });
  const jobs = Array.from({ length: 50 }, (_, index) => syncJob(`item-${index}`));
  await Promise.all(jobs.map((job) => first.push(job)));
  await allRan.given;
  await Promise.all([first.stop(10_000), second.stop(10_000)]);
  expect(ran.sort()).toEqual(jobs.map(jobKey).sort());
  expect(await database.stores.jobs.counts()).toEqual({ waiting: 0, running: 0, parked: 0 });
});

function syncJob(itemId: string): Job {
  return { kind: "sync-item", itemId };
}

function signal() {
  let give = () => undefined as void;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}
