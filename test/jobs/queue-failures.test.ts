import { afterEach, describe, expect, test } from "vitest";
import { BankError } from "../../src/errors.ts";
import { ABANDONED } from "../../src/usecases/ports/job-store.ts";
import { memoryJobStore } from "../support/memory-job-store.ts";
import { DONE, HOUR, makeQueue, passSeconds, settle, stopQueues, sync } from "./make-queue.ts";

afterEach(stopQueues);

describe("failing jobs", () => {
  const retry = { baseDelayMs: 1000, maxDelayMs: 8000, maxAttempts: 6 };

  test("delays double up to their maximum, then the job is parked with its cause", async () => {
    const { queue, runs, time, store, failures } = makeQueue({ retry });
    await queue.start();
    await queue.push(sync());
    await settle();
    const delays: number[] = [];
    // The list grows as the job is tried again.
    for (const run of runs) {
      run.fail(new BankError("unreachable", "No answer"));
      const begun = runs.length;
      let seconds = 0;
      for (; runs.length === begun && seconds < 100; seconds += 1) await passSeconds(time, 1);
      delays.push(seconds);
    }
    expect(delays).toEqual([1, 2, 4, 8, 8, 100]);
    expect(await store.parked()).toEqual([
      {
        job: sync(),
        attempts: 6,
        parkedAt: new Date("2026-11-22T15:00:23.000Z"),
        cause: "BankError unreachable",
      },
    ]);
    expect(failures.map(({ where }) => where)).toEqual(Array(6).fill("job sync-item"));
  });

  test("a parked job that is pushed is tried once more, and parked again", async () => {
    const { queue, runs, time, store } = makeQueue({ retry: { ...retry, maxAttempts: 1 } });
    await queue.start();
    await queue.push(sync());
    await settle();
    runs[0]!.fail(new Error("poison"));
    await settle();
    expect(await store.counts()).toMatchObject({ parked: 1 });
    await queue.push(sync());
    await settle();
    runs[1]!.fail(new Error("poison"));
    await passSeconds(time, 100);
    expect(runs).toHaveLength(2);
    expect(await store.parked()).toMatchObject([{ attempts: 2, cause: "Error" }]);
  });

  test("a parked job is retried half an hour after it was parked", async () => {
    const { queue, runs, time, store } = makeQueue({ retry: { ...retry, maxAttempts: 1 } });
    await queue.start();
    await queue.push(sync());
    await settle();
    runs[0]!.fail(new Error("away"));
    await settle();
    time.advance(30 * 60_000);
    await queue.retryParked();
    await settle();
    expect(runs).toHaveLength(1);
    time.advance(1);
    await queue.retryParked();
    await settle();
    runs[1]!.end(DONE);
    await settle();
    expect(await store.counts()).toEqual({ waiting: 0, running: 0, parked: 0 });
  });

  test("a start retries parked jobs, but not abandoned ones", async () => {
    const { queue, runs, time, store } = makeQueue();
    for (const [itemId, cause] of [
      ["a", "BankError unauthorized"],
      ["b", ABANDONED],
    ] as const) {
      await store.pushAll([sync(itemId)], time.clock.now());
      const lease = { leaseId: itemId, leasedUntil: time.clock.now() };
      const claimed = await store.claim(time.clock.now(), lease);
      await store.park(claimed!.lease, time.clock.now(), cause);
    }
    time.advance(1000);
    await queue.start();
    await settle();
    expect(runs.map(({ job }) => job)).toEqual([sync("a")]);
    runs[0]!.end(DONE);
    await settle();
    time.advance(24 * HOUR);
    await queue.retryParked();
    await settle();
    expect(runs.map(({ job }) => job)).toEqual([sync("a"), sync("b")]);
  });

  test("a failure to retry parked jobs is reported, and the start goes on", async () => {
    const store = { ...memoryJobStore(), retryParked: () => Promise.reject(new Error("away")) };
    const { queue, runs, failures } = makeQueue({ store });
    await queue.push(sync());
    await queue.start();
    await settle();
    expect(failures).toEqual([{ error: new Error("away"), where: "retrying parked jobs" }]);
    expect(runs).toHaveLength(1);
  });

  test("a success resets the number of attempts", async () => {
    const { queue, runs, time, store } = makeQueue({ retry: { ...retry, maxAttempts: 2 } });
    await queue.start();
    await queue.push(sync());
    const endings: ("fail" | "again")[] = ["fail", "again", "fail", "again"];
    for (const [index, ending] of endings.entries()) {
      await settle();
      if (ending === "fail") runs[index]!.fail(new Error("away"));
      else runs[index]!.end({ kind: "again", after: 0 });
      await settle();
      await passSeconds(time, 1);
    }
    expect(runs).toHaveLength(5);
    expect(await store.parked()).toEqual([]);
  });

  test("a job that is rate-limited waits as long as Pluggy asked, and is neither parked nor reported", async () => {
    const { queue, runs, time, store, failures } = makeQueue({
      retry: { ...retry, maxAttempts: 1 },
    });
    await queue.start();
    await queue.push(sync());
    await settle();
    runs[0]!.fail(new BankError("rate-limited", "Slow down", { retryAfter: 5000 }));
    await settle();
    await queue.push(sync());
    await passSeconds(time, 4);
    expect(runs).toHaveLength(1);
    // Jitter: up to a quarter more, so that not all jobs come back at once.
    await passSeconds(time, 3);
    expect(runs).toHaveLength(2);
    expect(failures).toEqual([]);
    expect(await store.parked()).toEqual([]);
  });

  test("a job whose every worker died is parked", async () => {
    const store = memoryJobStore();
    const { queue, runs, time } = makeQueue({ store, retry: { ...retry, maxAttempts: 2 } });
    await store.pushAll([sync()], time.clock.now());
    for (const leaseId of ["dead-1", "dead-2"]) {
      await store.claim(time.clock.now(), { leaseId, leasedUntil: time.clock.now() });
    }
    await queue.start();
    await settle();
    expect(runs).toHaveLength(0);
    expect(await store.parked()).toMatchObject([{ cause: "Abandoned by every worker" }]);
  });
});
