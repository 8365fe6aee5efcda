import { expect, test } from "vitest";
import { jobKey, type Job } from "../../src/usecases/jobs/job.ts";
import { ABANDONED, type JobStore } from "../../src/usecases/ports/job-store.ts";
import { at, syncJob, take } from "./job-claims.ts";

const job: Job = { kind: "sync-item", itemId: "item-1" };
const other: Job = { kind: "send-first-report", itemId: "item-1" };

/** Several jobs in one call: pushing, dropping and retrying them. */
export function jobListsContract(make: () => Promise<JobStore>): void {
  test("several jobs that are pushed together are stored once each", async () => {
    const store = await make();
    const everyKind: Job[] = [
      job,
      other,
      { kind: "notify-item-status", itemId: "item-1" },
      { kind: "forget-user", userId: "user-1" },
      { kind: "recompute-days", userId: "user-1" },
      { kind: "apply-teaching", userId: "user-1" },
      { kind: "register-webhook" },
    ];
    await store.pushAll([job, job], at(5));
    await store.pushAll(everyKind, at(6));
    await store.pushAll([], at(0));
    expect(await store.counts()).toEqual({ waiting: 7, running: 0, parked: 0 });
    expect((await take(store, 5)).job).toEqual(job);
    const taken: Job[] = [job];
    for (let left = 6; left > 0; left -= 1) taken.push((await take(store, 6)).job);
    expect(taken.map(jobKey).sort()).toEqual(everyKind.map(jobKey).sort());
    expect(taken).toEqual(expect.arrayContaining(everyKind));
  });

  test("a job carries the trace of its last request that had one", async () => {
    const store = await make();
    await store.pushAll([job, other], at(1), [], "u1");
    await store.pushAll([job], at(2), [], "u2");
    await store.pushAll([other], at(2));
    const taken = [await take(store, 3), await take(store, 3)];
    expect(taken.find((one) => one.job.kind === job.kind)?.trace).toBe("u2");
    expect(taken.find((one) => one.job.kind === other.kind)?.trace).toBe("u1");
    await store.pushAll([syncJob("item-9")], at(1));
    expect(await take(store, 3)).toMatchObject({ trace: null });
  });

  test("the ages are those of the oldest job of each state", async () => {
    const store = await make();
    expect(await store.ages(at(9))).toEqual({ waiting: 0, running: 0, parked: 0 });
    const seconds = (count: number) => at(count).getTime() - at(0).getTime();
    await store.pushAll([job], at(1));
    await store.pushAll([syncJob("item-9")], at(2));
    await store.park((await take(store, 3)).lease, at(4), "failed");
    await store.pushAll([other], at(5));
    await store.pushAll([syncJob("item-8")], at(99));
    await take(store, 6);
    expect(await store.ages(at(9))).toEqual({
      waiting: seconds(9) - seconds(2),
      running: seconds(9) - seconds(6),
      parked: seconds(9) - seconds(4),
    });
  });

  test("concurrent pushes of the same jobs store one of each", async () => {
    const store = await make();
    const jobs = Array.from({ length: 50 }, (_, index) => syncJob(`item-${index}`));
    await Promise.all([1, 2, 3, 4].map(() => store.pushAll(jobs, at(0))));
    expect(await store.counts()).toEqual({ waiting: 50, running: 0, parked: 0 });
  });

  test("a waiting, a parked and a failed job are dropped", async () => {
    const store = await make();
    const failing = syncJob("failing");
    await store.pushAll([job], at(0));
    await store.park((await take(store, 0)).lease, at(1), "poison");
    await store.pushAll([failing], at(1));
    await store.retry((await take(store, 1)).lease, at(2), "away");
    await store.pushAll([other, syncJob("kept")], at(3));
    await store.drop([job, failing, other, syncJob("unknown")]);
    expect(await store.counts()).toEqual({ waiting: 1, running: 0, parked: 0 });
    expect((await take(store, 99)).job).toEqual(syncJob("kept"));
    await store.drop([]);
    expect(await store.counts()).toEqual({ waiting: 0, running: 1, parked: 0 });
  });

  test("parked jobs are retried by the time and cause of their parking", async () => {
    const store = await make();
    const parked = [
      ["late", 9, "BankError unreachable"],
      ["early", 1, "BankError unreachable"],
      ["killer", 2, ABANDONED],
    ] as const;
    for (const [itemId, seconds, cause] of parked) {
      await store.pushAll([syncJob(itemId)], at(0));
      await store.park((await take(store, 0)).lease, at(seconds), cause);
    }
    await store.retryParked(at(20), { failed: at(5), abandoned: at(2) });
    expect(await store.counts()).toEqual({ waiting: 1, running: 0, parked: 2 });
    expect(await take(store, 20)).toMatchObject({ job: syncJob("early"), attempts: 2 });
    await store.retryParked(at(21), { failed: at(9), abandoned: at(3) });
    expect(await take(store, 21)).toMatchObject({ job: syncJob("killer"), wasAbandoned: false });
    expect(await store.parked()).toMatchObject([{ job: syncJob("late") }]);
  });

  test("a running job that is dropped ends its run and does not run again", async () => {
    const store = await make();
    await store.pushAll([job], at(0));
    const { lease } = await take(store, 0);
    await store.pushAll([job], at(1));
    await store.drop([job]);
    expect(await store.renew(lease, at(100))).toBe(true);
    expect(await store.finish(lease)).toBe(true);
    expect(await store.counts()).toEqual({ waiting: 0, running: 0, parked: 0 });
  });

  test("a running job that is dropped and pushed runs once more", async () => {
    const store = await make();
    await store.pushAll([job], at(0));
    const { lease } = await take(store, 0);
    await store.drop([job]);
    await store.pushAll([job], at(1));
    await store.finish(lease);
    expect((await take(store, 1)).job).toEqual(job);
  });
}
