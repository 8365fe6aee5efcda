import { afterEach, describe, expect, test, vi } from "vitest";
import { createQueue, type Queue, type QueueParts } from "../../src/jobs/queue.ts";
import { SLOTS } from "../../src/jobs/slots.ts";
import { BankError } from "../../src/errors.ts";
import { jobKey, type Job, type JobOutcome } from "../../src/usecases/job.ts";
import { routeOf, type JobRoute } from "../../src/usecases/job-route.ts";
import { ABANDONED, type JobStore } from "../../src/usecases/job-store.ts";
import { fakeTime } from "../support/fake-time.ts";
import { handlersFor } from "../support/job-handlers.ts";
import { memoryJobStore } from "../support/memory-job-store.ts";

const sync = (itemId = "item-1") => ({ kind: "sync-item", itemId }) as const;
const HOUR = 3_600_000;
const DONE: JobOutcome = { kind: "done" };

interface Run {
  readonly job: Job;
  readonly end: (outcome: JobOutcome) => void;
  readonly fail: (error: unknown) => void;
}

/** A queue whose runs a test ends by hand. */
function makeQueue(given: Partial<QueueParts> = {}) {
  const time = fakeTime();
  const store = given.store ?? memoryJobStore();
  const runs: Run[] = [];
  const failures: { error: unknown; where: string }[] = [];
  let ids = 0;
  const handle = (job: Job) =>
    new Promise<JobOutcome>((resolve, reject) => {
      runs.push({ job, end: resolve, fail: reject });
    });
  const queue = createQueue({
    clock: time.clock,
    startTimer: time.startTimer,
    handlers: handlersFor(handle),
    routes: async (jobs) => jobs.map((job) => routeOf(job, null)),
    random: { id: () => `lease-${(ids += 1)}`, fraction: () => 1 },
    report: (error, where) => failures.push({ error, where }),
    ...given,
    store,
  });
  queues.push({ queue, end: () => runs.forEach(({ end }) => end(DONE)) });
  return { queue, store, time, runs, failures };
}

const queues: { queue: Queue; end: () => void }[] = [];

afterEach(async () => {
  for (const { queue, end } of queues.splice(0)) {
    end();
    await queue.stop(0);
  }
});

/** Lets everything happen that waits for nothing but other promises. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

function slots(each: number, perOwner: number) {
  return { perLane: { urgent: each, first: each, routine: each }, perOwner };
}

describe("sharing the slots", () => {
  /** Syncs by item, `user/item` is whose: first ones, unless the item's name says otherwise. */
  const routes = async (jobs: readonly Job[]): Promise<JobRoute[]> =>
    jobs.map((job) => {
      const [userId, name] = "itemId" in job ? job.itemId.split("/") : [];
      if (userId === undefined) return routeOf(job, null);
      const isBeingDeleted = name === "leaving";
      return routeOf(job, { userId, isBeingDeleted, hasSynced: name?.startsWith("old") ?? false });
    });
  const banks = (userId: string, name: string, count = 20) =>
    Array.from({ length: count }, (_, index) => sync(`${userId}/${name}${index}`));

  test("a user with twenty slow banks keeps nobody else waiting", async () => {
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

  test("messages, deletions and first syncs find a slot while others fill theirs", async () => {
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

  test("messages and first syncs never keep the daily syncs waiting", async () => {
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

  test("however many users sync, no more than the slots are used", async () => {
    const { queue, runs } = makeQueue({ routes });
    await queue.start();
    const people = Array.from({ length: 50 }, (_, index) => `person-${index}`);
    await queue.pushAll(people.flatMap((userId) => [sync(`${userId}/new`), sync(`${userId}/old`)]));
    await settle();
    expect(runs).toHaveLength(SLOTS.perLane.first + SLOTS.perLane.routine);
  });

  test("what a process left when it died takes no more than its share either", async () => {
    const { queue, runs, store, time } = makeQueue({ routes });
    const left = banks("ana", "new");
    await store.pushAll(left, time.clock.now(), await routes(left));
    for (const { kind } of left)
      await store.claim(time.clock.now(), { leaseId: kind, leasedUntil: time.clock.now() });
    await queue.start();
    await settle();
    expect(runs).toHaveLength(2);
  });

  test("jobs that nobody is known for share the slots of one user", async () => {
    const { queue, runs } = makeQueue({ slots: slots(5, 2) });
    await queue.start();
    await queue.pushAll(banks("ana", "new"));
    await settle();
    expect(runs).toHaveLength(2);
  });
});

describe("taking jobs", () => {
  test("a pushed job runs at once, without waiting for the next look", async () => {
    const { queue, runs, time } = makeQueue();
    await queue.start();
    await settle();
    await queue.push(sync());
    await settle();
    expect(runs.map(({ job }) => job)).toEqual([sync()]);
    expect(time.clock.now()).toEqual(new Date("2026-11-22T15:00:00.000Z"));
  });

  test("a job for later runs when its time has come", async () => {
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

  test("what another process pushed is found by looking", async () => {
    const { queue, runs, time, store } = makeQueue();
    await queue.start();
    await settle();
    await store.pushAll([sync()], time.clock.now());
    await passSeconds(time, 1);
    expect(runs).toHaveLength(1);
  });

  test("nothing runs before the start, and what waited runs then", async () => {
    const { queue, runs } = makeQueue();
    await queue.push(sync());
    await settle();
    expect(runs).toHaveLength(0);
    await queue.start();
    await settle();
    expect(runs).toHaveLength(1);
  });

  test("no more than there are slots, and the next as one is free", async () => {
    const { queue, runs } = makeQueue({ slots: slots(2, 9) });
    await queue.start();
    for (const itemId of ["a", "b", "c"]) await queue.push(sync(itemId));
    await settle();
    expect(runs.map(({ job }) => job)).toEqual([sync("a"), sync("b")]);
    runs[0]!.end(DONE);
    await settle();
    expect(runs.map(({ job }) => job)).toEqual([sync("a"), sync("b"), sync("c")]);
  });

  test("pushed during its run, a job runs once more, never twice at a time", async () => {
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

  test("several pushed together all run, at once", async () => {
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

  test("what is taken back before its time never runs", async () => {
    const { queue, runs, time, store } = makeQueue();
    await queue.start();
    await queue.push(sync("a"), new Date(time.clock.now().getTime() + 5000));
    await queue.push(sync("b"), new Date(time.clock.now().getTime() + 5000));
    await queue.drop([sync("a")]);
    await passSeconds(time, 10);
    expect(runs.map(({ job }) => job)).toEqual([sync("b")]);
    expect(await store.counts()).toEqual({ waiting: 0, running: 1, parked: 0 });
  });

  test("a failure is told without saying whose", async () => {
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

  test("each kind goes to its handler", async () => {
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

  test("a job that wants another run gets it after its pause", async () => {
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

describe("failing jobs", () => {
  const retry = { firstPause: 1000, longestPause: 8000, mostAttempts: 6 };

  test("pauses double up to their bound, then the job is parked with its cause", async () => {
    const { queue, runs, time, store, failures } = makeQueue({ retry });
    await queue.start();
    await queue.push(sync());
    await settle();
    const pauses: number[] = [];
    // The list grows as the job is tried again.
    for (const run of runs) {
      run.fail(new BankError("unreachable", "No answer"));
      const begun = runs.length;
      let seconds = 0;
      for (; runs.length === begun && seconds < 100; seconds += 1) await passSeconds(time, 1);
      pauses.push(seconds);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 8, 100]);
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

  test("a parked job that somebody asks for is tried once more, and parked again", async () => {
    const { queue, runs, time, store } = makeQueue({ retry: { ...retry, mostAttempts: 1 } });
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

  test("a parked job is tried again by the look, half an hour after it was parked", async () => {
    const { queue, runs, time, store } = makeQueue({ retry: { ...retry, mostAttempts: 1 } });
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

  test("a start tries what was parked before, but not what no worker survived", async () => {
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

  test("what was parked and cannot be read is reported, and the start goes on", async () => {
    const store = { ...memoryJobStore(), retryParked: () => Promise.reject(new Error("away")) };
    const { queue, runs, failures } = makeQueue({ store });
    await queue.push(sync());
    await queue.start();
    await settle();
    expect(failures).toEqual([{ error: new Error("away"), where: "retrying parked jobs" }]);
    expect(runs).toHaveLength(1);
  });

  test("a success forgets the failures before it", async () => {
    const { queue, runs, time, store } = makeQueue({ retry: { ...retry, mostAttempts: 2 } });
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

  test("where Pluggy names the pause, it is kept, and never leads to parking", async () => {
    const { queue, runs, time, store } = makeQueue({ retry: { ...retry, mostAttempts: 1 } });
    await queue.start();
    await queue.push(sync());
    await settle();
    runs[0]!.fail(new BankError("rate-limited", "Slow down", { retryAfter: 5000 }));
    await settle();
    await queue.push(sync());
    await passSeconds(time, 4);
    expect(runs).toHaveLength(1);
    // A little more than was asked for, so that not all come back at once.
    await passSeconds(time, 3);
    expect(runs).toHaveLength(2);
    expect(await store.parked()).toEqual([]);
  });

  test("a job that no worker survives is parked", async () => {
    const store = memoryJobStore();
    const { queue, runs, time } = makeQueue({ store, retry: { ...retry, mostAttempts: 2 } });
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

describe("leases", () => {
  test("a long run keeps its job", async () => {
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

  test("a finished run's lease is renewed no more", async () => {
    const { queue, runs, time } = makeQueue();
    await queue.start();
    await queue.push(sync());
    await settle();
    runs[0]!.end(DONE);
    await settle();
    // Nothing but the next look.
    expect(time.waiting()).toBe(1);
  });

  test("a killed process's job is taken up by another once its lease ran out", async () => {
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

  test("a run that lost its lease does not end the job of another, and says so", async () => {
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

  test("what was done without a lease is looked at once more, after those who had it", async () => {
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

  test("a heartbeat that cannot reach the store is reported and tried again", async () => {
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

describe("a database that is away", () => {
  test("is said once, and looked for until it is back", async () => {
    const base = memoryJobStore();
    const claim = vi.fn<JobStore["claim"]>((...given) => base.claim(...given));
    const { queue, runs, time, failures } = makeQueue({ store: { ...base, claim } });
    claim.mockRejectedValue(new Error("away"));
    await queue.start();
    await base.pushAll([sync()], time.clock.now());
    await passSeconds(time, 5);
    expect(failures).toMatchObject([{ where: "queue" }]);
    claim.mockImplementation((...given) => base.claim(...given));
    await passSeconds(time, 1);
    expect(runs).toHaveLength(1);
  });

  test("at a run's end leaves the job to be done again, as soon as it is back", async () => {
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

  test("for longer than one look forgets no job that ended meanwhile", async () => {
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

  test("as a job was taken does not keep the job from being taken again", async () => {
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

  test("refuses a push to whoever pushes", async () => {
    const store = { ...memoryJobStore(), pushAll: () => Promise.reject(new Error("away")) };
    await expect(makeQueue({ store }).queue.push(sync())).rejects.toThrow("away");
  });
});

describe("stopping", () => {
  test("waits for the running jobs and takes no more", async () => {
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

  test("in the middle of a look takes no more than it is taking", async () => {
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

  test("gives back what does not end in time, at once and with no attempt lost", async () => {
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

  test("leaves no timer behind, and may be asked for twice or before the start", async () => {
    const { queue, time } = makeQueue();
    await queue.stop(10);
    await queue.start();
    await settle();
    await queue.stop(10);
    await queue.stop(10);
    expect(time.waiting()).toBe(0);
  });

  test("does not fail when the jobs cannot be given back", async () => {
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

function anyLease({ clock }: ReturnType<typeof fakeTime>) {
  return { leaseId: "other", leasedUntil: new Date(clock.now().getTime() + 60_000) };
}

/** Time as it passes: a second, then whatever it set off. */
async function passSeconds(time: ReturnType<typeof fakeTime>, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    await settle();
    time.advance(1000);
    await settle();
  }
}
