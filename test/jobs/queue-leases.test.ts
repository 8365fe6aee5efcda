import { afterEach, describe, expect, test, vi } from "vitest";
import type { JobStore } from "../../src/usecases/ports/job-store.ts";
import { memoryJobStore } from "../support/memory-job-store.ts";
import { anyLease, DONE, makeQueue, passSeconds, settle, stopQueues, sync } from "./make-queue.ts";

afterEach(stopQueues);

describe("leases", () => {
  test("the lease of a long run is renewed", async () => {
    const store = memoryJobStore();
    const { queue, runs, time } = makeQueue({ store });
    await queue.start();
    await queue.push(sync());
    await settle();
    await passSeconds(time, 600);
    expect(runs).toHaveLength(1);
    expect(await store.claim(time.clock.now(), anyLease(time))).toBeNull();
    runs[0]!.end(DONE);
    await settle();
    expect(await store.counts()).toEqual({ waiting: 0, running: 0, parked: 0 });
  });

  test("the lease of a finished run is not renewed", async () => {
    const { queue, runs, time } = makeQueue();
    await queue.start();
    await queue.push(sync());
    await settle();
    runs[0]!.end(DONE);
    await settle();
    // Nothing but the next poll.
    expect(time.waiting()).toBe(1);
  });

  test("the job of a killed process is claimed once its lease has expired", async () => {
    const store = memoryJobStore();
    const { queue, runs, time } = makeQueue({ store });
    await store.pushAll([sync()], time.clock.now());
    await store.claim(time.clock.now(), anyLease(time));
    await queue.start();
    await passSeconds(time, 59);
    expect(runs).toHaveLength(0);
    await passSeconds(time, 1);
    expect(runs).toHaveLength(1);
  });

  test("a run that lost its lease does not finish the job, and is reported", async () => {
    const base = memoryJobStore();
    const store: JobStore = { ...base, renew: async () => false };
    const { queue, runs, time, failures } = makeQueue({ store });
    await queue.start();
    await queue.push(sync());
    await settle();
    await passSeconds(time, 60);
    expect(runs).toHaveLength(2);
    runs[0]!.end(DONE);
    await settle();
    expect(failures.map(({ error }) => String(error))).toEqual([
      "Error: The lease ran out before the job was done",
    ]);
    expect(await store.counts()).toEqual({ waiting: 0, running: 1, parked: 0 });
  });

  test("a job that ended without its lease runs once more", async () => {
    const store = memoryJobStore();
    const { queue, runs, time } = makeQueue({ store: { ...store, renew: async () => false } });
    await queue.start();
    await queue.push(sync());
    await settle();
    await passSeconds(time, 60);
    runs[1]!.end(DONE);
    await settle();
    expect(await store.counts()).toEqual({ waiting: 0, running: 0, parked: 0 });
    runs[0]!.end(DONE);
    await passSeconds(time, 1);
    expect(runs).toHaveLength(3);
    runs[2]!.end(DONE);
    await settle();
    expect(await store.counts()).toEqual({ waiting: 0, running: 0, parked: 0 });
  });

  test("a renewal that fails is reported and tried again", async () => {
    const base = memoryJobStore();
    const renew = vi
      .fn<JobStore["renew"]>((...given) => base.renew(...given))
      .mockRejectedValueOnce(new Error("away"));
    const { queue, runs, time, failures } = makeQueue({ store: { ...base, renew } });
    await queue.start();
    await queue.push(sync());
    await settle();
    await passSeconds(time, 120);
    expect(runs).toHaveLength(1);
    expect(failures.map(({ where }) => where)).toEqual(["lease of sync-item"]);
  });
});

describe("a database that is unavailable", () => {
  test("is reported once, and polled until it is back", async () => {
    const base = memoryJobStore();
    const claim = vi.fn<JobStore["claim"]>((...given) => base.claim(...given));
    const { queue, runs, time, failures } = makeQueue({ store: { ...base, claim } });
    claim.mockRejectedValue(new Error("away"));
    await queue.start();
    await base.pushAll([sync()], time.clock.now());
    await passSeconds(time, 5);
    expect(failures).toMatchObject([{ where: "polling the job queue" }]);
    claim.mockImplementation((...given) => base.claim(...given));
    await passSeconds(time, 1);
    expect(runs).toHaveLength(1);
  });

  test("at the end of a run: the job runs again as soon as it is back", async () => {
    const base = memoryJobStore();
    const finish = vi
      .fn<JobStore["finish"]>((...given) => base.finish(...given))
      .mockRejectedValueOnce(new Error("away"));
    const { queue, runs, time, failures } = makeQueue({ store: { ...base, finish } });
    await queue.start();
    await queue.push(sync());
    await settle();
    runs[0]!.end(DONE);
    await settle();
    expect(failures).toMatchObject([{ where: "job sync-item" }]);
    await passSeconds(time, 1);
    expect(runs).toHaveLength(2);
  });

  test("for longer than one poll: jobs that ended meanwhile run again", async () => {
    const base = memoryJobStore();
    const away = () => Promise.reject(new Error("away"));
    const store = { ...base, finish: vi.fn<JobStore["finish"]>(away), expire: base.expire };
    const { queue, runs, time } = makeQueue({ store });
    await queue.start();
    await queue.pushAll([sync("item-1"), sync("item-2")]);
    await settle();
    let answer = () => undefined as void;
    store.expire = async (leaseIds, now) => {
      const asked = [...leaseIds];
      await new Promise<void>((resolve) => (answer = resolve));
      await base.expire(asked, now);
    };
    runs[0]!.end(DONE);
    await settle();
    runs[1]!.end(DONE);
    await settle();
    store.expire = base.expire;
    answer();
    await passSeconds(time, 2);
    expect(runs).toHaveLength(4);
  });

  test("during a claim: the job is claimed again", async () => {
    const base = memoryJobStore();
    const claim = vi
      .fn<JobStore["claim"]>((...given) => base.claim(...given))
      .mockImplementationOnce(async (...given) => {
        await base.claim(...given);
        throw new Error("the answer was lost");
      });
    const { queue, runs, time } = makeQueue({ store: { ...base, claim } });
    await base.pushAll([sync()], time.clock.now());
    await queue.start();
    await passSeconds(time, 1);
    expect(runs).toHaveLength(1);
  });

  test("fails a push", async () => {
    const store = { ...memoryJobStore(), pushAll: () => Promise.reject(new Error("away")) };
    await expect(makeQueue({ store }).queue.push(sync())).rejects.toThrow("away");
  });
});
