import { expect, test } from "vitest";
import type { Job } from "../../src/usecases/job.ts";
import type { JobRoute, Lane } from "../../src/usecases/job-route.ts";
import type { JobStore, Room } from "../../src/usecases/job-store.ts";
import { at, syncJob, take } from "./job-claims.ts";

const room = (lane: Lane, ...fullOwners: (string | null)[]): Room => ({ lane, fullOwners });
const route = (lane: Lane, owner: string | null = null): JobRoute => ({ lane, owner });

/** What the queue's memory does with lanes and the shares of those whose jobs they are. */
export function jobLanesContract(make: () => Promise<JobStore>): void {
  let leases = 0;
  const claimIn = async (store: JobStore, seconds: number, rooms: Room[]) => {
    const lease = { leaseId: `lane-${(leases += 1)}`, leasedUntil: at(seconds + 60) };
    return store.claim(at(seconds), lease, rooms);
  };

  test("a job is taken where its lane has room, the longest due of the first such lane", async () => {
    const store = await make();
    const jobs = ["a", "b", "c"].map(syncJob);
    await store.pushAll(jobs.slice(0, 1), at(0), [route("routine")]);
    await store.pushAll(jobs.slice(1), at(1), [route("first", "ana"), route("first", "bia")]);
    expect(await claimIn(store, 5, [room("urgent")])).toBeNull();
    const found = await claimIn(store, 5, [room("first", "ana"), room("routine")]);
    expect(found).toMatchObject({ job: jobs[2], route: route("first", "bia") });
    expect(await claimIn(store, 5, [room("first", "ana")])).toBeNull();
    expect(await claimIn(store, 5, [room("urgent"), room("routine")])).toMatchObject({
      job: jobs[0],
      route: route("routine"),
    });
  });

  test("those whom nobody is known for have one share", async () => {
    const store = await make();
    await store.pushAll([syncJob("a"), syncJob("b")], at(0), [route("first"), route("first")]);
    expect(await claimIn(store, 1, [room("first", "ana", null)])).toBeNull();
    expect(await claimIn(store, 1, [room("first", "ana")])).not.toBeNull();
  });

  test("an abandoned job is taken where there is room for it", async () => {
    const store = await make();
    await store.pushAll([syncJob("a")], at(0), [route("first", "ana")]);
    await claimIn(store, 0, [room("first")]);
    expect(await claimIn(store, 60, [room("routine"), room("first", "ana")])).toBeNull();
    expect(await claimIn(store, 60, [room("routine"), room("first", "bia")])).toMatchObject({
      wasAbandoned: true,
      route: route("first", "ana"),
    });
  });

  test("a later push moves a job to another lane, and its failures go with it", async () => {
    const store = await make();
    await store.pushAll([syncJob("a")], at(0), [route("first")]);
    const { lease } = await take(store, 0);
    await store.retry(lease, at(10), "away");
    await store.pushAll([syncJob("a")], at(1), [route("urgent", "ana")]);
    expect(await claimIn(store, 10, [room("first")])).toBeNull();
    expect(await claimIn(store, 10, [room("urgent")])).toMatchObject({
      route: route("urgent", "ana"),
      attempts: 2,
    });
  });

  test("giving routes to old jobs leaves those that have one alone", async () => {
    const store = await make();
    await store.pushAll([syncJob("a")], at(0), [route("first", "ana")]);
    await store.routeOldJobs();
    expect(await claimIn(store, 0, [room("first")])).toMatchObject({
      route: route("first", "ana"),
    });
  });

  test("without a route a job takes the one of its kind", async () => {
    const store = await make();
    const jobs: Job[] = [{ kind: "recompute-days", userId: "ana" }, { kind: "register-webhook" }];
    await store.pushAll(jobs, at(0));
    expect(await claimIn(store, 0, [room("routine")])).toMatchObject({
      route: route("routine", "ana"),
    });
    expect(await claimIn(store, 0, [room("urgent")])).toMatchObject({ route: route("urgent") });
  });
}
