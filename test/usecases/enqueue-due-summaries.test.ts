import { beforeEach, describe, expect, test } from "vitest";
import type { User } from "../../src/domain/user.ts";
import { changeSummaries, type SummaryChange } from "../../src/usecases/change-summaries.ts";
import { enqueueDueSummaries } from "../../src/usecases/enqueue-due-summaries.ts";
import { rescheduleSummaries } from "../../src/usecases/reschedule-summaries.ts";
import { syncItem } from "../../src/usecases/sync-item.ts";
import { fakeWorld, type FakeWorld } from "../support/fake-world.ts";
import { makeConnection, makeItem, makeUser, NOW } from "../support/make.ts";

/** A Sunday at noon in São Paulo; the next Monday, 9 o'clock there. */
const MONDAY = new Date("2026-11-23T12:00:00.000Z");
const WEEK = 7 * 24 * 3_600_000;
const weeksAfter = (weeks: number) => new Date(MONDAY.getTime() + weeks * WEEK);

let world: FakeWorld;

beforeEach(() => {
  world = fakeWorld();
});

async function withPerson(given: Partial<User> = {}): Promise<void> {
  await world.users.add(makeUser({ nextSummaryAt: MONDAY, ...given }));
  await world.items.add(makeItem());
}

const person = async () => {
  const user = await world.users.byId("user-1");
  if (!user) throw new Error("Nobody is there");
  return user;
};
const nextAt = async () => (await person()).nextSummaryAt;
const owed = async () =>
  (await world.deliveries.pending(new Date("2999-01-01"), 9999)).map(({ rhythm, first }) => [
    rhythm,
    first,
  ]);

describe("the look of every minute", () => {
  test("writes down what came due, once, and moves on", async () => {
    await withPerson();
    await enqueueDueSummaries(world);
    expect(await owed()).toEqual([]);
    expect(world.jobs.pushed).toEqual([]);
    world.now = MONDAY;
    await Promise.all([enqueueDueSummaries(world), enqueueDueSummaries(world)]);
    await enqueueDueSummaries(world);
    expect(await owed()).toEqual([["weekly", "2026-11-16"]]);
    expect(await nextAt()).toEqual(weeksAfter(1));
    expect(world.jobs.pushed[0]?.job).toEqual({ kind: "send-summaries" });
  });

  test("does what a process that died between the two steps left", async () => {
    await withPerson();
    world.now = MONDAY;
    const { swapNextSummaryAt } = world.users;
    world.users.swapNextSummaryAt = () => Promise.reject(new Error("killed"));
    await expect(enqueueDueSummaries(world)).rejects.toThrow("killed");
    world.users.swapNextSummaryAt = swapNextSummaryAt;
    await world.deliveries.begin("user-1 weekly 2026-11-16");
    await enqueueDueSummaries(world);
    expect(await owed()).toEqual([]);
    expect(await nextAt()).toEqual(weeksAfter(1));
  });

  test("makes up for a long silence once, and not seven times", async () => {
    await withPerson({ summaries: { ...makeUser().summaries, rhythms: ["weekly", "monthly"] } });
    world.now = new Date(weeksAfter(7).getTime() + 3_600_000);
    await enqueueDueSummaries(world);
    expect(await owed()).toEqual([
      ["monthly", "2026-12-01"],
      ["weekly", "2027-01-04"],
    ]);
    expect(await nextAt()).toEqual(weeksAfter(8));
  });

  test("serves all, however many", async () => {
    for (let id = 0; id < 1203; id += 1)
      await world.users.add(makeUser({ id: `user-${id}`, telegramId: id, nextSummaryAt: MONDAY }));
    world.now = MONDAY;
    await enqueueDueSummaries(world);
    expect(await owed()).toHaveLength(1203);
    expect(await world.users.dueForSummary(MONDAY, 1)).toEqual([]);
  });

  test("owes nothing to who blocked the bot or is leaving", async () => {
    await withPerson({ blockedAt: NOW });
    await world.users.add(
      makeUser({ id: "leaving", telegramId: 2, deletionRequestedAt: NOW, nextSummaryAt: MONDAY }),
    );
    world.now = MONDAY;
    await enqueueDueSummaries(world);
    expect(await owed()).toEqual([]);
  });

  test("asks for what is still owed, though nobody is due", async () => {
    await withPerson();
    world.now = MONDAY;
    await enqueueDueSummaries(world);
    world.now = new Date(MONDAY.getTime() + 60_000);
    await enqueueDueSummaries(world);
    expect(world.jobs.pushed).toHaveLength(2);
  });

  test("leaves who wants none alone from then on", async () => {
    await withPerson({ summaries: { ...makeUser().summaries, rhythms: [] } });
    world.now = MONDAY;
    await enqueueDueSummaries(world);
    expect(await owed()).toEqual([]);
    expect(await nextAt()).toBeNull();
  });
});

describe("finding the next one anew", () => {
  test("nobody without a bank gets one", async () => {
    await withPerson();
    await world.items.update("item-1", { deletionRequestedAt: NOW });
    await rescheduleSummaries(world, { id: "user-1" });
    expect(await nextAt()).toBeNull();
    await rescheduleSummaries(world, { id: "nobody" });
    expect(await world.users.byId("nobody")).toBeNull();
  });

  test("who connected a bank before there were summaries gets them with its next sync", async () => {
    await withPerson({ nextSummaryAt: null });
    world.connections.set("item-1", makeConnection());
    await world.notices.claim({ kind: "first-report", itemId: "item-1", at: NOW });
    await syncItem(world, "item-1");
    expect(await nextAt()).toEqual(MONDAY);
  });

  test("follows the zone", async () => {
    await withPerson({ timeZone: "Asia/Kathmandu" });
    await rescheduleSummaries(world, { id: "user-1" });
    expect(await nextAt()).toEqual(new Date("2026-11-23T03:15:00.000Z"));
  });

  test("what came due and was not seen yet stays owed", async () => {
    await withPerson();
    world.now = MONDAY;
    await world.users.update("user-1", { timeZone: "America/Manaus" });
    await rescheduleSummaries(world, { id: "user-1" });
    expect(await owed()).toEqual([]);
    expect(await nextAt()).toEqual(new Date("2026-11-23T13:00:00.000Z"));
    world.now = new Date("2026-11-23T13:00:00.000Z");
    await rescheduleSummaries(world, { id: "user-1" });
    expect(await owed()).toEqual([["weekly", "2026-11-16"]]);
    expect(await nextAt()).toEqual(new Date("2026-11-30T13:00:00.000Z"));
  });

  test("what came due while the user had blocked the bot does not", async () => {
    await withPerson({ blockedAt: NOW });
    world.now = weeksAfter(3);
    await rescheduleSummaries(world, { id: "user-1" });
    expect(await owed()).toEqual([]);
    expect(await nextAt()).toEqual(weeksAfter(4));
  });

  test("goes by what is stored last, though somebody moved it meanwhile", async () => {
    await withPerson();
    const { swapNextSummaryAt } = world.users;
    world.users.swapNextSummaryAt = async (id, seen, next) => {
      world.users.swapNextSummaryAt = swapNextSummaryAt;
      await world.users.update(id, { nextSummaryAt: NOW, timeZone: "America/Manaus" });
      return swapNextSummaryAt(id, seen, next);
    };
    await rescheduleSummaries(world, { id: "user-1" });
    expect(await nextAt()).toEqual(new Date("2026-11-23T13:00:00.000Z"));
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
    await withPerson();
    const changed = await changeSummaries(world, await person(), change);
    expect(changed).toEqual(makeUser({ ...stored, nextSummaryAt: next }));
    expect(await person()).toEqual(changed);
  });

  test("does not bring a week again that came by the old plan", async () => {
    await withPerson();
    world.now = MONDAY;
    await enqueueDueSummaries(world);
    const changed = await changeSummaries(world, await person(), { kind: "weekday", weekday: 2 });
    expect(changed.nextSummaryAt).toEqual(at("2026-12-01T12:00"));
  });

  test("of somebody who is just gone stores nobody", async () => {
    const user = makeUser();
    expect(await changeSummaries(world, user, { kind: "hour", hour: 20 })).toEqual(user);
    expect(await world.users.byId("user-1")).toBeNull();
  });
});
