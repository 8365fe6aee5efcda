import { afterEach, describe, expect, test } from "vitest";
import { SLOTS } from "../../src/jobs/slots.ts";
import { jobKey, type Job } from "../../src/usecases/jobs/job.ts";
import { routeOf, type JobRoute } from "../../src/usecases/jobs/job-route.ts";
import { DONE, makeQueue, settle, slots, stopQueues, sync } from "./make-queue.ts";

afterEach(stopQueues);

describe("slots are shared by lane and owner", () => {
  /** Routes syncs of items named `user/item`: first syncs, unless the item's name says otherwise. */
  const routes = async (jobs: readonly Job[]): Promise<JobRoute[]> =>
    jobs.map((job) => {
      const [userId, name] = "itemId" in job ? job.itemId.split("/") : [];
      if (userId === undefined) return routeOf(job, null);
      const isBeingDeleted = name === "leaving";
      return routeOf(job, { userId, isBeingDeleted, hasSynced: name?.startsWith("old") ?? false });
    });
  const banks = (userId: string, name: string, count = 20) =>
    Array.from({ length: count }, (_, index) => sync(`${userId}/${name}${index}`));

  test("the syncs of one user with twenty banks do not delay the syncs of another", async () => {
    const { queue, runs } = makeQueue({ routes });
    await queue.start();
    await queue.pushAll(banks("ana", "new"));
    await settle();
    expect(runs.map(({ job }) => job)).toEqual(banks("ana", "new", 2));
    await queue.push(sync("bia/new"));
    await settle();
    expect(runs.slice(2).map(({ job }) => job)).toEqual([sync("bia/new")]);
    runs[0]!.end(DONE);
    await settle();
    expect(runs.slice(3).map(({ job }) => job)).toEqual([sync("ana/new2")]);
  });

  test("messages, deletions and first syncs run while the routine lane is full", async () => {
    const { queue, runs } = makeQueue({ routes, slots: slots(2, 2) });
    await queue.start();
    await queue.pushAll([...banks("ana", "old"), ...banks("bia", "old")]);
    await settle();
    expect(runs).toHaveLength(2);
    const welcome: Job = { kind: "send-first-report", itemId: "ana/old1" };
    await queue.pushAll([sync("bia/new"), sync("ana/leaving"), welcome, sync("cris/new")]);
    await settle();
    expect(
      runs
        .slice(2)
        .map(({ job }) => jobKey(job))
        .sort(),
    ).toEqual([
      "send-first-report ana/old1",
      "sync-item ana/leaving",
      "sync-item bia/new",
      "sync-item cris/new",
    ]);
  });

  test("a daily sync begins when nobody waits for an answer, a first sync at once", async () => {
    let answered: () => void = () => undefined;
    const untilNone = () => new Promise<void>((resolve) => (answered = resolve));
    const { queue, runs } = makeQueue({ routes, untilNone });
    await queue.start();
    await queue.pushAll([sync("ana/old"), sync("bia/new")]);
    await settle();
    expect(runs.map(({ job }) => jobKey(job))).toEqual(["sync-item bia/new"]);
    answered();
    await settle();
    expect(runs.map(({ job }) => jobKey(job))).toEqual(["sync-item bia/new", "sync-item ana/old"]);
  });

  test("messages and first syncs do not delay the daily syncs", async () => {
    const { queue, runs } = makeQueue({ routes, slots: slots(1, 1) });
    await queue.start();
    const told = banks("ana", "new").map(({ itemId }): Job => ({
      kind: "notify-item-status",
      itemId,
    }));
    await queue.pushAll([...told, ...banks("ana", "new"), sync("bia/old")]);
    await settle();
    expect(runs.map(({ job }) => jobKey(job))).toContain("sync-item bia/old");
    expect(runs).toHaveLength(3);
  });

  test("no more jobs run than there are slots, however many users sync", async () => {
    const { queue, runs } = makeQueue({ routes });
    await queue.start();
    const people = Array.from({ length: 50 }, (_, index) => `person-${index}`);
    await queue.pushAll(people.flatMap((userId) => [sync(`${userId}/new`), sync(`${userId}/old`)]));
    await settle();
    expect(runs).toHaveLength(SLOTS.perLane.first + SLOTS.perLane.routine);
  });

  test("abandoned jobs take no more than their owner's share", async () => {
    const { queue, runs, store, time } = makeQueue({ routes });
    const left = banks("ana", "new");
    await store.pushAll(left, time.clock.now(), await routes(left));
    for (const { kind } of left)
      await store.claim(time.clock.now(), { leaseId: kind, leasedUntil: time.clock.now() });
    await queue.start();
    await settle();
    expect(runs).toHaveLength(2);
  });

  test("jobs without a known owner share the slots of one owner", async () => {
    const { queue, runs } = makeQueue({ slots: slots(5, 2) });
    await queue.start();
    await queue.pushAll(banks("ana", "new"));
    await settle();
    expect(runs).toHaveLength(2);
  });
});
