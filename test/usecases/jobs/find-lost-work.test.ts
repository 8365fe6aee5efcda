import { expect, test, vi } from "vitest";
import { findLostWork } from "../../../src/usecases/jobs/find-lost-work.ts";
import { fakeWorld } from "../../support/fake-world.ts";
import { makeItem, makeUser, NOW } from "../../support/make.ts";

test("what is found is enqueued in batches, and new row rules concern a thousand users at a time", async () => {
  const world = fakeWorld();
  for (let id = 1; id <= 1600; id += 1) {
    await world.users.add(makeUser({ id: `u${id}`, telegramId: id, rowRules: 0 }));
    await world.items.add(
      makeItem({ id: `i${id}`, userId: `u${id}`, syncCheckpoint: { syncedAt: null } }),
    );
  }
  const pushed = vi.spyOn(world.jobs, "pushAll");
  await findLostWork(world);
  const sizes = pushed.mock.calls.map(([jobs]) => jobs.length);
  expect(Math.max(...sizes)).toBe(500);
  const kinds = world.jobs.pushed.map(({ job }) => job.kind);
  expect(kinds.filter((kind) => kind === "sync-item")).toHaveLength(1600);
  expect(kinds.filter((kind) => kind === "recompute-days")).toHaveLength(1000);
  expect(kinds.filter((kind) => kind === "register-webhook")).toHaveLength(1);
});

test("an answer to a refresh that is missing is enqueued for its user", async () => {
  const world = fakeWorld();
  await world.refreshes.add({ id: "r1", userId: "u1", messageId: 1, since: NOW, banks: [] });
  await findLostWork(world);
  expect(world.jobs.pushed.map(({ job }) => job)).toContainEqual({
    kind: "answer-refresh",
    refreshId: "r1",
    userId: "u1",
  });
});
