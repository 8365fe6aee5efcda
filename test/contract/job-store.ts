import { expect, test } from "vitest";
import { jobKey, type Job } from "../../src/usecases/jobs/job.ts";
import type { JobStore } from "../../src/usecases/ports/job-store.ts";
import { at, claim, syncJob, take } from "./job-claims.ts";
import { jobLanesContract } from "./job-lanes.ts";
import { jobListsContract } from "./job-lists.ts";

const job: Job = { kind: "sync-item", itemId: "item-1" };
const other: Job = { kind: "send-first-report", itemId: "item-1" };

/** What every job store does, also when processes race or die. */
export function jobStoreContract(make: () => Promise<JobStore>): void {
  test("a job is claimed once it is due, by one worker", async () => {
    const store = await make();
    await store.pushAll([job], at(10));
    expect(await claim(store, 9)).toBeNull();
    expect(await take(store, 10)).toMatchObject({ job, attempts: 1, wasAbandoned: false });
    expect(await claim(store, 11)).toBeNull();
  });

  test("a lease that is expired by hand may be claimed before its time", async () => {
    const store = await make();
    await store.pushAll([job, other], at(0));
    const { lease } = await take(store, 1);
    const kept = await take(store, 1);
    expect((await store.leases()).sort()).toEqual([lease.leaseId, kept.lease.leaseId].sort());
    await store.expire([lease.leaseId, "nobody's"], at(2));
    const again = await take(store, 2);
    expect(again).toMatchObject({ lease: { key: lease.key }, wasAbandoned: true, attempts: 2 });
    expect(await store.finish(lease)).toBe(false);
    expect(await claim(store, 3)).toBeNull();
  });

  test("concurrent claims get different jobs", async () => {
    const store = await make();
    const jobs = Array.from({ length: 10 }, (_, index) => syncJob(`item-${index}`));
    await Promise.all(jobs.map((each) => store.pushAll([each], at(0))));
    const claims = await Promise.all(Array.from({ length: 30 }, () => claim(store, 1)));
    const taken = claims.flatMap((claimed) => (claimed ? [claimed.lease.key] : []));
    expect(taken.sort()).toEqual(jobs.map(jobKey));
  });

  test("the job that is due the longest is claimed first", async () => {
    const store = await make();
    await store.pushAll([job], at(5));
    await store.pushAll([other], at(3));
    expect((await take(store, 10)).job).toEqual(other);
    expect((await take(store, 10)).job).toEqual(job);
  });

  test("a job that is pushed twice runs once, at the earlier time", async () => {
    const store = await make();
    await store.pushAll([job], at(20));
    await store.pushAll([job], at(10));
    await store.pushAll([job], at(30));
    const { lease } = await take(store, 10);
    expect(await store.finish(lease)).toBe(true);
    expect(await claim(store, 999)).toBeNull();
    expect(await store.counts()).toEqual({ waiting: 0, running: 0, parked: 0 });
  });

  test("twenty concurrent pushes store one job", async () => {
    const store = await make();
    await Promise.all(Array.from({ length: 20 }, () => store.pushAll([job], at(0))));
    expect(await store.counts()).toEqual({ waiting: 1, running: 0, parked: 0 });
  });

  test("a job that is pushed during its run runs once more, at that time", async () => {
    const store = await make();
    await store.pushAll([job], at(0));
    const { lease } = await take(store, 0);
    await store.pushAll([job], at(30));
    await store.pushAll([job], at(20));
    expect(await claim(store, 25)).toBeNull();
    await store.finish(lease);
    expect(await claim(store, 19)).toBeNull();
    const second = await take(store, 20);
    expect(second.attempts).toBe(1);
    await store.finish(second.lease);
    expect(await claim(store, 999)).toBeNull();
  });

  test("the job of a dead worker is claimed once its lease has expired", async () => {
    const store = await make();
    await store.pushAll([job], at(0));
    await take(store, 0);
    expect(await claim(store, 59)).toBeNull();
    const second = await take(store, 60);
    expect(second).toMatchObject({ job, attempts: 2, wasAbandoned: true });
    await store.finish(second.lease);
    expect(await store.counts()).toEqual({ waiting: 0, running: 0, parked: 0 });
  });

  test("a push during a run is kept when the worker dies", async () => {
    const store = await make();
    await store.pushAll([job], at(0));
    await take(store, 0);
    await store.pushAll([job], at(500));
    const second = await take(store, 60);
    await store.finish(second.lease);
    expect(await claim(store, 499)).toBeNull();
    expect((await take(store, 500)).job).toEqual(job);
  });

  test("a renewed lease keeps the job", async () => {
    const store = await make();
    await store.pushAll([job], at(0));
    const { lease } = await take(store, 0);
    expect(await store.renew(lease, at(100))).toBe(true);
    expect(await claim(store, 99)).toBeNull();
    expect((await take(store, 100)).wasAbandoned).toBe(true);
  });

  test("a worker that lost the lease changes nothing", async () => {
    const store = await make();
    await store.pushAll([job], at(0));
    const { lease: stale } = await take(store, 0);
    const { lease } = await take(store, 60);
    expect(await store.renew(stale, at(9999))).toBe(false);
    expect(await store.finish(stale)).toBe(false);
    expect(await store.again(stale, at(61))).toBe(false);
    expect(await store.retry(stale, at(61), "late")).toBe(false);
    expect(await store.park(stale, at(61), "late")).toBe(false);
    expect(await store.release(stale, at(61))).toBe(false);
    expect(await claim(store, 119)).toBeNull();
    expect(await store.counts()).toEqual({ waiting: 0, running: 1, parked: 0 });
    expect(await store.finish(lease)).toBe(true);
    expect(await store.finish(lease)).toBe(false);
  });

  test("a run that wants another gets it, with its attempts reset", async () => {
    const store = await make();
    await store.pushAll([job], at(0));
    await store.again((await take(store, 0)).lease, at(30));
    expect(await claim(store, 29)).toBeNull();
    expect((await take(store, 30)).attempts).toBe(1);
  });

  test("of a push during a run and the next run that it wants, the earlier counts", async () => {
    const store = await make();
    await store.pushAll([job], at(0));
    const { lease } = await take(store, 0);
    await store.pushAll([job], at(10));
    await store.again(lease, at(30));
    expect((await take(store, 10)).job).toEqual(job);
  });

  test("a failed job keeps its delay, whatever is pushed, and its attempts are counted", async () => {
    const store = await make();
    await store.pushAll([job], at(0));
    const { lease } = await take(store, 0);
    await store.pushAll([job], at(1));
    await store.retry(lease, at(30), "BankError unreachable");
    await store.pushAll([job], at(2));
    expect(await claim(store, 29)).toBeNull();
    const second = await take(store, 30);
    expect(second).toMatchObject({ attempts: 2, wasAbandoned: false });
    await store.finish(second.lease);
    expect(await claim(store, 999)).toBeNull();
  });

  test("a parked job stays, with its cause, until it is pushed", async () => {
    const store = await make();
    await store.pushAll([job], at(0));
    const { lease } = await take(store, 0);
    expect(await store.park(lease, at(1), "BankError refused")).toBe(true);
    expect(await claim(store, 999)).toBeNull();
    expect(await store.parked()).toEqual([
      { job, attempts: 1, parkedAt: at(1), cause: "BankError refused" },
    ]);
    expect(await store.counts()).toEqual({ waiting: 0, running: 0, parked: 1 });
    await store.pushAll([job], at(1000));
    expect(await store.parked()).toEqual([]);
    expect(await store.counts()).toEqual({ waiting: 1, running: 0, parked: 0 });
    expect((await take(store, 1000)).attempts).toBe(2);
  });

  test("a job that is pushed during its last attempt gets another one", async () => {
    const store = await make();
    await store.pushAll([job], at(0));
    const { lease } = await take(store, 0);
    await store.pushAll([job], at(5));
    expect(await store.park(lease, at(1), "BankError refused")).toBe(true);
    expect(await store.parked()).toEqual([]);
    expect((await take(store, 5)).attempts).toBe(2);
  });

  test("a released job is as it was before the claim", async () => {
    const store = await make();
    await store.pushAll([job], at(0));
    expect(await store.release((await take(store, 0)).lease, at(1))).toBe(true);
    expect(await store.counts()).toEqual({ waiting: 1, running: 0, parked: 0 });
    expect(await take(store, 1)).toMatchObject({ job, attempts: 1, wasAbandoned: false });
  });

  test("jobs are counted by state", async () => {
    const store = await make();
    await store.pushAll(["a", "b", "c", "d"].map(syncJob), at(0));
    await store.park((await take(store, 0)).lease, at(0), "poison");
    await store.retry((await take(store, 0)).lease, at(50), "away");
    await store.pushAll([(await take(store, 0)).job], at(0));
    expect(await store.counts()).toEqual({ waiting: 2, running: 1, parked: 1 });
  });

  jobListsContract(make);
  jobLanesContract(make);
}
