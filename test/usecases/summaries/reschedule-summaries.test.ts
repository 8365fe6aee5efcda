import { beforeEach, describe, expect, test } from "vitest";
import type { User } from "../../../src/domain/user.ts";
import {
  changeSummaries,
  type SummaryChange,
} from "../../../src/usecases/summaries/change-summaries.ts";
import { enqueueDueSummaries } from "../../../src/usecases/summaries/enqueue-due-summaries.ts";
import { rescheduleSummaries } from "../../../src/usecases/summaries/reschedule-summaries.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeConnection, makeUser, NOW } from "../../support/make.ts";
import { rethrow } from "../../support/rethrow.ts";
import { addUserWithBank, MONDAY, nextAt, owed, person, weeksAfter } from "./due-summaries.ts";

let world: FakeWorld;

beforeEach(() => {
  world = fakeWorld();
});

describe("rescheduling", () => {
  test("clears the due time of a user without a bank", async () => {
    await addUserWithBank(world);
    await world.items.update("item-1", { deletionRequestedAt: NOW });
    await rescheduleSummaries(world, { id: "user-1" });
    expect(await nextAt(world)).toBeNull();
    await rescheduleSummaries(world, { id: "nobody" });
    expect(await world.users.byId("nobody")).toBeNull();
  });

  test("starts summaries at the next sync of a bank from a version without them", async () => {
    await addUserWithBank(world, { nextSummaryAt: null });
    world.connections.set("item-1", makeConnection());
    await world.notices.claim({ kind: "first-report", itemId: "item-1", at: NOW });
    await syncItem(world, "item-1");
    expect(await nextAt(world)).toEqual(MONDAY);
  });

  test("follows the time zone", async () => {
    await addUserWithBank(world, { timeZone: "Asia/Kathmandu" });
    await rescheduleSummaries(world, { id: "user-1" });
    expect(await nextAt(world)).toEqual(new Date("2026-11-23T03:15:00.000Z"));
  });

  test("stores a summary that is due by the old schedule", async () => {
    await addUserWithBank(world);
    world.now = MONDAY;
    await world.users.update("user-1", { timeZone: "America/Manaus" });
    await rescheduleSummaries(world, { id: "user-1" });
    expect(await owed(world)).toEqual([]);
    expect(await nextAt(world)).toEqual(new Date("2026-11-23T13:00:00.000Z"));
    world.now = new Date("2026-11-23T13:00:00.000Z");
    await rescheduleSummaries(world, { id: "user-1" });
    expect(await owed(world)).toEqual([["weekly", "2026-11-16"]]);
    expect(await nextAt(world)).toEqual(new Date("2026-11-30T13:00:00.000Z"));
  });

  test("skips a summary that was due while the user had blocked the bot", async () => {
    await addUserWithBank(world, { blockedAt: NOW });
    world.now = weeksAfter(3);
    await rescheduleSummaries(world, { id: "user-1" });
    expect(await owed(world)).toEqual([]);
    expect(await nextAt(world)).toEqual(weeksAfter(4));
  });

  test("is repeated when another process moved the due time meanwhile", async () => {
    await addUserWithBank(world);
    const { swapNextSummaryAt } = world.users;
    world.users.swapNextSummaryAt = async (id, seen, next) => {
      world.users.swapNextSummaryAt = swapNextSummaryAt;
      await world.users.update(id, { nextSummaryAt: NOW, timeZone: "America/Manaus" });
      return swapNextSummaryAt(id, seen, next);
    };
    await rescheduleSummaries(world, { id: "user-1" });
    expect(await nextAt(world)).toEqual(new Date("2026-11-23T13:00:00.000Z"));
  });
});

describe("changing the plan", () => {
  const both = { ...makeUser().summaries, rhythms: ["weekly", "monthly"] } as const;
  const at = (text: string) => new Date(`${text}:00.000Z`);
  test.each<[string, SummaryChange, Partial<User>, Date | null]>([
    [
      "monthly too",
      { kind: "rhythm", rhythm: "monthly", isOn: true },
      { summaries: { ...both } },
      MONDAY,
    ],
    [
      "no weekly one",
      { kind: "rhythm", rhythm: "weekly", isOn: false },
      { summaries: { ...both, rhythms: [] } },
      null,
    ],
    [
      "weekly, which it is",
      { kind: "rhythm", rhythm: "weekly", isOn: true },
      { summaries: { ...both, rhythms: ["weekly"] } },
      MONDAY,
    ],
    [
      "Thursdays",
      { kind: "weekday", weekday: 4 },
      { summaries: { ...both, rhythms: ["weekly"], weekday: 4 } },
      at("2026-11-26T12:00"),
    ],
    [
      "in the evening",
      { kind: "hour", hour: 20 },
      { summaries: { ...both, rhythms: ["weekly"], hour: 20 } },
      at("2026-11-23T23:00"),
    ],
    [
      "only where something happened",
      { kind: "when-nothing-happened", what: "skip" },
      { summaries: { ...both, rhythms: ["weekly"], whenNothingHappened: "skip" } },
      MONDAY,
    ],
    ["no quiet hours", { kind: "quiet-hours", quietHours: null }, { quietHours: null }, MONDAY],
  ])("to %s", async (_, change, stored, next) => {
    await addUserWithBank(world);
    const changed = await changeSummaries(world, await person(world), change);
    expect(changed).toEqual(makeUser({ ...stored, nextSummaryAt: next }));
    expect(await person(world)).toEqual(changed);
  });

  test("does not repeat a week that was sent by the old plan", async () => {
    await addUserWithBank(world);
    world.now = MONDAY;
    await enqueueDueSummaries(world, rethrow);
    const changed = await changeSummaries(world, await person(world), {
      kind: "weekday",
      weekday: 2,
    });
    expect(changed.nextSummaryAt).toEqual(at("2026-12-01T12:00"));
  });

  test("does not store a user who was deleted meanwhile", async () => {
    const user = makeUser();
    expect(await changeSummaries(world, user, { kind: "hour", hour: 20 })).toEqual(user);
    expect(await world.users.byId("user-1")).toBeNull();
  });
});
