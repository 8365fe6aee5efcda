import { afterEach, describe, expect, test } from "vitest";
import { jobKey, type Job } from "../../src/usecases/jobs/job.ts";
import { handlersFor } from "../support/job-handlers.ts";
import { DONE, makeQueue, passSeconds, settle, slots, stopQueues, sync } from "./make-queue.ts";

afterEach(stopQueues);

describe("claiming jobs", () => {
  test("a pushed job runs at once, without waiting for the next poll", async () => {
    const { queue, runs, time } = makeQueue();
    await queue.start();
    await settle();
    await queue.push(sync());
    await settle();
    expect(runs.map(({ job }) => job)).toEqual([sync()]);
    expect(time.clock.now()).toEqual(new Date("2026-11-22T15:00:00.000Z"));
  });

  test("a job for later runs when it is due", async () => {
    const { queue, runs, time } = makeQueue();
    await queue.start();
    await queue.push(sync(), new Date(time.clock.now().getTime() + 5000));
    await settle();
    time.advance(4999);
    await settle();
    expect(runs).toHaveLength(0);
    await passSeconds(time, 2);
    expect(runs).toHaveLength(1);
  });

  test("a job that another process pushed is found by the next poll", async () => {
    const { queue, runs, time, store } = makeQueue();
    await queue.start();
    await settle();
    await store.pushAll([sync()], time.clock.now());
    await passSeconds(time, 1);
    expect(runs).toHaveLength(1);
  });

  test("no job runs before the start, and waiting jobs run then", async () => {
    const { queue, runs } = makeQueue();
    await queue.push(sync());
    await settle();
    expect(runs).toHaveLength(0);
    await queue.start();
    await settle();
    expect(runs).toHaveLength(1);
  });

  test("no more jobs run than there are slots, and the next starts when one is free", async () => {
    const { queue, runs } = makeQueue({ slots: slots(2, 9) });
    await queue.start();
    for (const itemId of ["a", "b", "c"]) await queue.push(sync(itemId));
    await settle();
    expect(runs.map(({ job }) => job)).toEqual([sync("a"), sync("b")]);
    runs[0]!.end(DONE);
    await settle();
    expect(runs.map(({ job }) => job)).toEqual([sync("a"), sync("b"), sync("c")]);
  });

  test("a job that is pushed during its run runs once more afterwards", async () => {
    const { queue, runs, store } = makeQueue();
    await queue.start();
    await queue.push(sync());
    await settle();
    await queue.push(sync());
    await queue.push(sync());
    await settle();
    expect(runs).toHaveLength(1);
    runs[0]!.end(DONE);
    await settle();
    expect(runs).toHaveLength(2);
    runs[1]!.end(DONE);
    await settle();
    expect(runs).toHaveLength(2);
    expect(await store.counts()).toEqual({ waiting: 0, running: 0, parked: 0 });
  });

  test("jobs that are pushed together run concurrently", async () => {
    const { queue, runs } = makeQueue();
    await queue.start();
    await settle();
    await queue.pushAll([]);
    await queue.pushAll([sync("a"), sync("b"), sync("a"), { kind: "register-webhook" }]);
    await settle();
    expect(runs.map(({ job }) => jobKey(job)).sort()).toEqual([
      "register-webhook",
      "sync-item a",
      "sync-item b",
    ]);
  });

  test("a job that is dropped before it is due never runs", async () => {
    const { queue, runs, time, store } = makeQueue();
    await queue.start();
    await queue.push(sync("a"), new Date(time.clock.now().getTime() + 5000));
    await queue.push(sync("b"), new Date(time.clock.now().getTime() + 5000));
    await queue.drop([sync("a")]);
    await passSeconds(time, 10);
    expect(runs.map(({ job }) => job)).toEqual([sync("b")]);
    expect(await store.counts()).toEqual({ waiting: 0, running: 1, parked: 0 });
  });

  test("a failure is reported without the id of the user or the bank", async () => {
    const { queue, runs, failures } = makeQueue();
    await queue.start();
    await queue.pushAll([
      { kind: "forget-user", userId: "person" },
      { kind: "notify-item-status", itemId: "bank" },
    ]);
    await settle();
    for (const { fail } of runs) fail(new Error("away"));
    await settle();
    expect(failures.map(({ where }) => where)).toEqual([
      "job forget-user",
      "job notify-item-status",
    ]);
  });

  test("each kind of job is run by its handler", async () => {
    const handled: string[] = [];
    const handler = (name: string) => async (job: Job) => {
      handled.push(`${name}: ${jobKey(job)}`);
      return DONE;
    };
    const { queue } = makeQueue({
      handlers: {
        ...handlersFor(handler("other")),
        "sync-item": handler("sync"),
        "send-first-report": handler("welcome"),
      },
    });
    await queue.start();
    await queue.push({ kind: "send-first-report", itemId: "a" });
    await queue.push(sync("b"));
    await settle();
    expect(handled).toEqual(["welcome: send-first-report a", "sync: sync-item b"]);
  });

  test("a job that wants another run gets it after its delay", async () => {
    const { queue, runs, time } = makeQueue();
    await queue.start();
    await queue.push(sync());
    await settle();
    runs[0]!.end({ kind: "again", after: 3000 });
    await settle();
    await passSeconds(time, 2);
    expect(runs).toHaveLength(1);
    await passSeconds(time, 1);
    expect(runs).toHaveLength(2);
  });
});
