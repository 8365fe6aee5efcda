import { expect, test } from "vitest";
import { routeJobs } from "../../../src/usecases/jobs/route-jobs.ts";
import { fakeWorld } from "../../support/fake-world.ts";
import { makeAttempt, makeItem, NOW } from "../../support/make.ts";

const sync = (itemId: string) => ({ kind: "sync-item", itemId }) as const;

test("an item being deleted is urgent, one that never synced is first, others are routine", async () => {
  const world = fakeWorld();
  await world.items.add(
    makeItem({ id: "going", deletionRequestedAt: NOW, syncCheckpoint: { syncedAt: NOW } }),
  );
  await world.items.add(makeAttempt({ id: "new" }));
  await world.items.add(makeItem({ id: "read", syncCheckpoint: { syncedAt: NOW } }));
  expect(await routeJobs(world, ["going", "new", "read"].map(sync))).toEqual([
    { lane: "urgent", owner: "user-1" },
    { lane: "first", owner: "user-1" },
    { lane: "routine", owner: "user-1" },
  ]);
});

test("an item that is not stored yet belongs to its claimed owner", async () => {
  const jobs = [sync("unknown"), { ...sync("unknown"), userId: "user-2" }];
  expect(await routeJobs(fakeWorld(), jobs)).toEqual([
    { lane: "first", owner: null },
    { lane: "first", owner: "user-2" },
  ]);
});

test("messages and deletions are urgent, recomputing days is routine", async () => {
  const world = fakeWorld();
  await world.items.add(makeItem());
  expect(
    await routeJobs(world, [
      { kind: "send-first-report", itemId: "item-1" },
      { kind: "notify-item-status", itemId: "unknown" },
      { kind: "forget-user", userId: "user-1" },
      { kind: "recompute-days", userId: "user-1" },
      { kind: "send-summaries" },
      { kind: "register-webhook" },
    ]),
  ).toEqual([
    { lane: "urgent", owner: "user-1" },
    { lane: "urgent", owner: null },
    { lane: "urgent", owner: "user-1" },
    { lane: "routine", owner: "user-1" },
    { lane: "urgent", owner: null },
    { lane: "urgent", owner: null },
  ]);
});

test("no item is queried when no job has one", async () => {
  const world = fakeWorld();
  Object.assign(world.items, { routes: () => Promise.reject(new Error("asked")) });
  expect(await routeJobs(world, [{ kind: "register-webhook" }])).toEqual([
    { lane: "urgent", owner: null },
  ]);
});
