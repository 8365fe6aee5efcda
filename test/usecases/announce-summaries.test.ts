import { beforeEach, expect, test } from "vitest";
import { findLostWork } from "../../src/usecases/find-lost-work.ts";
import { announceSummaries } from "../../src/usecases/announce-summaries.ts";
import { fakeWorld, type FakeWorld } from "../support/fake-world.ts";
import { makeItem, makeUser, NOW } from "../support/make.ts";

const PLANNED = { kind: "summaries-planned", plan: makeUser().summaries };
let world: FakeWorld;

beforeEach(async () => {
  world = fakeWorld();
  await world.users.add(makeUser({ nextSummaryAt: new Date("2026-11-23T12:00:00.000Z") }));
  await world.items.add(makeItem({ welcomedAt: NOW }));
});

test("after the first report one line says when a summary comes, once", async () => {
  await announceSummaries(world, "user-1");
  await announceSummaries(world, "user-1");
  expect(world.sentNotices).toEqual([PLANNED]);
});

test("two processes say it once", async () => {
  await Promise.all([announceSummaries(world, "user-1"), announceSummaries(world, "user-1")]);
  expect(world.sentNotices).toEqual([PLANNED]);
});

test("it is still owed where it could not be sent, or its job was lost", async () => {
  const { notify } = world.chat;
  world.chat.notify = () => Promise.reject(new Error("Telegram is away"));
  await expect(announceSummaries(world, "user-1")).rejects.toThrow("away");
  world.chat.notify = notify;
  await findLostWork(world);
  expect(world.jobs.pushed.map(({ job }) => job)).toContainEqual({
    kind: "announce-summaries",
    userId: "user-1",
  });
  await announceSummaries(world, "user-1");
  expect(world.sentNotices).toEqual([PLANNED]);
});

test.each([
  ["no summary comes", () => world.users.update("user-1", { nextSummaryAt: null })],
  ["it is not their first bank", () => world.items.add(makeItem({ id: "item-2" }))],
  [
    "the first report was not sent yet",
    () => world.notices.release({ kind: "first-report", itemId: "item-1", at: NOW }),
  ],
  ["they blocked the bot", () => world.users.update("user-1", { blockedAt: NOW })],
  ["they are leaving", () => world.users.update("user-1", { deletionRequestedAt: NOW })],
  ["they are gone", () => world.users.remove("user-1")],
])("nothing is said where %s", async (_why, change) => {
  await change();
  expect(await announceSummaries(world, "user-1")).toEqual({ kind: "done" });
  expect(world.sentNotices).toEqual([]);
});
