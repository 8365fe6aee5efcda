import { afterEach, describe, expect, test, vi } from "vitest";
import type { Job } from "../../src/usecases/jobs/job.ts";
import type { JobRoute } from "../../src/usecases/jobs/job-route.ts";
import type { JobStore } from "../../src/usecases/ports/job-store.ts";
import { memoryJobStore } from "../support/memory-job-store.ts";
import { anyLease, DONE, makeQueue, settle, slots, stopQueues, sync } from "./make-queue.ts";

afterEach(stopQueues);

describe("stopping", () => {
  test("waits for the running jobs and claims no more", async () => {
    const { queue, runs, store } = makeQueue({ slots: slots(1, 9) });
    await queue.start();
    await queue.push(sync("a"));
    await queue.push(sync("b"));
    await settle();
    const stopped = vi.fn<() => void>();
    const stopping = queue.stop(10_000).then(stopped);
    await settle();
    expect(stopped).not.toHaveBeenCalled();
    runs[0]!.end(DONE);
    await stopping;
    expect(runs).toHaveLength(1);
    expect(await store.counts()).toEqual({ waiting: 1, running: 0, parked: 0 });
  });

  test("releases a daily sync that waits for answers, and does not begin it afterwards", async () => {
    const waiting: (() => void)[] = [];
    const untilNone = () => new Promise<void>((resolve) => void waiting.push(resolve));
    const routes = async (jobs: readonly Job[]) =>
      jobs.map((): JobRoute => ({ lane: "routine", owner: "ana" }));
    const { queue, runs, store, time } = makeQueue({ routes, untilNone });
    await queue.start();
    await queue.pushAll([sync("a"), sync("b")]);
    await settle();
    const stopping = queue.stop(10_000);
    await settle();
    for (const begin of waiting) begin();
    await stopping;
    expect(runs).toEqual([]);
    expect(await store.claim(time.clock.now(), anyLease(time))).toMatchObject({ attempts: 1 });
  });

  test("during a poll claims no more than the job that is being claimed", async () => {
    const base = memoryJobStore();
    const claims: (() => void)[] = [];
    const claim: JobStore["claim"] = async (...given) => {
      await new Promise<void>((resolve) => {
        claims.push(resolve);
      });
      return base.claim(...given);
    };
    const { queue, runs } = makeQueue({ store: { ...base, claim } });
    await queue.push(sync("a"));
    await queue.push(sync("b"));
    await queue.start();
    const stopping = queue.stop(10_000);
    for (const release of claims) {
      release();
      await settle();
    }
    expect(runs).toHaveLength(1);
    runs[0]!.end(DONE);
    await stopping;
    expect(claims).toHaveLength(1);
  });

  test("releases jobs that do not end in time, at once and without counting the attempt", async () => {
    const { queue, runs, time, store, failures } = makeQueue();
    await queue.start();
    await queue.push(sync());
    await settle();
    const stopping = queue.stop(10_000);
    await settle();
    time.advance(10_000);
    await stopping;
    expect(await store.claim(time.clock.now(), anyLease(time))).toMatchObject({
      attempts: 1,
      wasAbandoned: false,
    });
    runs[0]!.end(DONE);
    await settle();
    expect(await store.counts()).toEqual({ waiting: 0, running: 1, parked: 0 });
    expect(failures).toHaveLength(1);
  });

  test("leaves no timer behind, and may be called twice or before the start", async () => {
    const { queue, time } = makeQueue();
    await queue.stop(10);
    await queue.start();
    await settle();
    await queue.stop(10);
    await queue.stop(10);
    expect(time.waiting()).toBe(0);
  });

  test("does not fail when the jobs cannot be released", async () => {
    const base = memoryJobStore();
    const release = () => Promise.reject(new Error("away"));
    const { queue, time, failures } = makeQueue({ store: { ...base, release } });
    await queue.start();
    await queue.push(sync());
    await settle();
    const stopping = queue.stop(0);
    await settle();
    time.advance(0);
    await stopping;
    expect(failures).toMatchObject([{ where: "job sync-item" }]);
  });
});
