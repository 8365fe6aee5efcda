import { beforeEach, expect, test } from "vitest";
import { findLostWork } from "../../../src/usecases/jobs/find-lost-work.ts";
import { announceSummaries } from "../../../src/usecases/summaries/announce-summaries.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeItem, makeUser, NOW } from "../../support/make.ts";

const PLANNED = { kind: "summaries-planned", plan: makeUser().summaries };
let world: FakeWorld;

beforeEach(async () => {
  world = fakeWorld();
  await world.users.add(makeUser({ nextSummaryAt: new Date("2026-11-23T12:00:00.000Z") }));
  await world.items.add(makeItem({ welcomedAt: NOW }));
});

test("summaries are announced once after the first report", async () => {
  await announceSummaries(world, "user-1");
  await announceSummaries(world, "user-1");
  expect(world.sentNotices).toEqual([PLANNED]);
});

test("two processes announce summaries once", async () => {
  await Promise.all([announceSummaries(world, "user-1"), announceSummaries(world, "user-1")]);
  expect(world.sentNotices).toEqual([PLANNED]);
});

test("the announcement is sent later when sending fails or its job is lost", async () => {
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
  ["no summary is planned", () => world.users.update("user-1", { nextSummaryAt: null })],
  ["the user has several banks", () => world.items.add(makeItem({ id: "item-2" }))],
  [
    "the first report was not sent yet",
    () => world.notices.release({ kind: "first-report", itemId: "item-1", at: NOW }),
  ],
  ["the user blocked the bot", () => world.users.update("user-1", { blockedAt: NOW })],
  ["the user is being deleted", () => world.users.update("user-1", { deletionRequestedAt: NOW })],
  ["the user was deleted", () => world.users.remove("user-1")],
])("nothing is announced when %s", async (_why, change) => {
  await change();
  expect(await announceSummaries(world, "user-1")).toEqual({ kind: "done" });
  expect(world.sentNotices).toEqual([]);
});
