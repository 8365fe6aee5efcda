import { expect, test } from "vitest";
import type { Job } from "../../src/usecases/jobs/job.ts";
import type { JobRoute, Lane } from "../../src/usecases/jobs/job-route.ts";
import type { ClaimableJobs, JobStore, OpenLane } from "../../src/usecases/ports/job-store.ts";
import { at, syncJob, take } from "./job-claims.ts";

const open = (lane: Lane, ...fullOwners: (string | null)[]): OpenLane => ({ lane, fullOwners });
const route = (lane: Lane, owner: string | null = null): JobRoute => ({ lane, owner });

/** Lanes, and the share of a lane that one owner's jobs take. */
export function jobLanesContract(make: () => Promise<JobStore>): void {
  let leases = 0;
  const claimIn = async (
    store: JobStore,
    seconds: number,
    lanes: OpenLane[],
    which?: ClaimableJobs,
  ) => {
    const lease = { leaseId: `lane-${(leases += 1)}`, leasedUntil: at(seconds + 60) };
    return store.claim(at(seconds), lease, lanes, which);
  };

  test("a claim takes a job of an open lane, the one that is due the longest of the first such lane", async () => {
    const store = await make();
    const jobs = ["a", "b", "c"].map(syncJob);
    await store.pushAll(jobs.slice(0, 1), at(0), [route("routine")]);
    await store.pushAll(jobs.slice(1), at(1), [route("first", "ana"), route("first", "bia")]);
    expect(await claimIn(store, 5, [open("urgent")])).toBeNull();
    const found = await claimIn(store, 5, [open("first", "ana"), open("routine")]);
    expect(found).toMatchObject({ job: jobs[2], route: route("first", "bia") });
    expect(await claimIn(store, 5, [open("first", "ana")])).toBeNull();
    expect(await claimIn(store, 5, [open("urgent"), open("routine")])).toMatchObject({
      job: jobs[0],
      route: route("routine"),
    });
  });

  test("jobs without an owner have one share", async () => {
    const store = await make();
    await store.pushAll([syncJob("a"), syncJob("b")], at(0), [route("first"), route("first")]);
    expect(await claimIn(store, 1, [open("first", "ana", null)])).toBeNull();
    expect(await claimIn(store, 1, [open("first", "ana")])).not.toBeNull();
  });

  test("an abandoned job is claimed if its lane is open", async () => {
    const store = await make();
    await store.pushAll([syncJob("a")], at(0), [route("first", "ana")]);
    await claimIn(store, 0, [open("first")]);
    expect(await claimIn(store, 60, [open("routine"), open("first", "ana")])).toBeNull();
    expect(await claimIn(store, 60, [open("routine"), open("first", "bia")])).toMatchObject({
      wasAbandoned: true,
      route: route("first", "ana"),
    });
  });

  test("a claim of due jobs leaves an abandoned one, whose lane it looks at", async () => {
    const store = await make();
    await store.pushAll([syncJob("a"), syncJob("b")], at(0), [route("first"), route("first")]);
    await claimIn(store, 0, [open("first")]);
    const due = await claimIn(store, 60, [open("first")], "due");
    expect(due).toMatchObject({ wasAbandoned: false, attempts: 1 });
    expect(await claimIn(store, 61, [open("first")], "due")).toBeNull();
    expect(await claimIn(store, 61, [open("first")])).toMatchObject({ wasAbandoned: true });
  });

  test("a later push moves a job to another lane and keeps its attempts", async () => {
    const store = await make();
    await store.pushAll([syncJob("a")], at(0), [route("first")]);
    const { lease } = await take(store, 0);
    await store.retry(lease, at(10), "away");
    await store.pushAll([syncJob("a")], at(1), [route("urgent", "ana")]);
    expect(await claimIn(store, 10, [open("first")])).toBeNull();
    expect(await claimIn(store, 10, [open("urgent")])).toMatchObject({
      route: route("urgent", "ana"),
      attempts: 2,
    });
  });

  test("routing old jobs leaves those alone that have a route", async () => {
    const store = await make();
    await store.pushAll([syncJob("a")], at(0), [route("first", "ana")]);
    await store.adoptOldJobs();
    expect(await claimIn(store, 0, [open("first")])).toMatchObject({
      route: route("first", "ana"),
    });
  });

  test("without a route a job takes the one of its kind", async () => {
    const store = await make();
    const jobs: Job[] = [{ kind: "recompute-days", userId: "ana" }, { kind: "register-webhook" }];
    await store.pushAll(jobs, at(0));
    expect(await claimIn(store, 0, [open("routine")])).toMatchObject({
      route: route("routine", "ana"),
    });
    expect(await claimIn(store, 0, [open("urgent")])).toMatchObject({ route: route("urgent") });
  });
}
