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
import { makeConnection, makeItem, makeUser, NOW } from "../../support/make.ts";
import { rethrow } from "../../support/rethrow.ts";

/** A Sunday at noon in São Paulo; the next Monday, 9 o'clock there. */
const MONDAY = new Date("2026-11-23T12:00:00.000Z");
const DAY = 24 * 3_600_000;
const WEEK = 7 * DAY;
const weeksAfter = (weeks: number) => new Date(MONDAY.getTime() + weeks * WEEK);

let world: FakeWorld;

beforeEach(() => {
  world = fakeWorld();
});

async function addUserWithBank(given: Partial<User> = {}): Promise<void> {
  await world.users.add(makeUser({ nextSummaryAt: MONDAY, ...given }));
  await world.items.add(makeItem());
}

const person = async () => {
  const user = await world.users.byId("user-1");
  if (!user) throw new Error("Nobody is there");
  return user;
};
const nextAt = async () => (await person()).nextSummaryAt;
const END = new Date("2999-01-01");
const owed = async () =>
  (await world.deliveries.claim(END, 9999, { id: "all", until: END })).map(({ rhythm, first }) => [
    rhythm,
    first,
  ]);

describe("enqueueing due summaries", () => {
  test("stores each due summary once, and schedules the next", async () => {
    await addUserWithBank();
    await enqueueDueSummaries(world, rethrow);
    expect(await owed()).toEqual([]);
    world.now = MONDAY;
    await Promise.all([enqueueDueSummaries(world, rethrow), enqueueDueSummaries(world, rethrow)]);
    await enqueueDueSummaries(world, rethrow);
    expect(await owed()).toEqual([["weekly", "2026-11-16"]]);
    expect(await nextAt()).toEqual(weeksAfter(1));
  });

  test("completes what a process left that was killed between the two steps", async () => {
    await addUserWithBank();
    world.now = MONDAY;
    const { swapAllNextSummaryAt } = world.users;
    world.users.swapAllNextSummaryAt = () => Promise.reject(new Error("killed"));
    await expect(enqueueDueSummaries(world, rethrow)).rejects.toThrow("killed");
    world.users.swapAllNextSummaryAt = swapAllNextSummaryAt;
    await world.deliveries.begin("user-1 weekly 2026-11-16");
    await enqueueDueSummaries(world, rethrow);
    expect(await owed()).toEqual([]);
    expect(await nextAt()).toEqual(weeksAfter(1));
  });

  test("stores only the latest of seven missed summaries", async () => {
    await addUserWithBank({
      summaries: { ...makeUser().summaries, rhythms: ["weekly", "monthly"] },
    });
    world.now = new Date(weeksAfter(7).getTime() + 3_600_000);
    await enqueueDueSummaries(world, rethrow);
    expect(await owed()).toEqual([
      ["monthly", "2026-12-01"],
      ["weekly", "2027-01-04"],
    ]);
    expect(await nextAt()).toEqual(weeksAfter(8));
  });

  test("handles more users than one batch", async () => {
    for (let id = 0; id < 1203; id += 1)
      await world.users.add(makeUser({ id: `user-${id}`, telegramId: id, nextSummaryAt: MONDAY }));
    world.now = MONDAY;
    await enqueueDueSummaries(world, rethrow);
    expect(await owed()).toHaveLength(1203);
    expect(await world.users.dueForSummary(MONDAY, 1)).toEqual([]);
  });

  test("leaves out users whose row cannot be read until the next day, and serves all others", async () => {
    const summaries = null as unknown as User["summaries"];
    const unreadable: Partial<User>[] = [{ timeZone: "America/Nowhere" }, { summaries }];
    // A whole batch of them comes first.
    for (let n = 0; n < 500; n += 1)
      await world.users.add(
        makeUser({
          id: `bad-${n}`,
          telegramId: 2 + n,
          nextSummaryAt: new Date(MONDAY.getTime() - 1),
          ...unreadable[n % 2],
        }),
      );
    await addUserWithBank();
    world.now = MONDAY;
    const logged: unknown[] = [];
    const look = () =>
      enqueueDueSummaries(world, (error, where, details) => logged.push({ error, where, details }));
    await look();
    expect(await owed()).toEqual([["weekly", "2026-11-16"]]);
    expect(await nextAt()).toEqual(weeksAfter(1));
    await look();
    expect(logged).toHaveLength(500);
    expect(logged[0]).toMatchObject({
      error: expect.any(RangeError),
      where: "scheduling a user's summaries",
      details: { userId: "bad-0" },
    });
    const tomorrow = new Date(MONDAY.getTime() + DAY);
    expect((await world.users.byId("bad-0"))?.nextSummaryAt).toEqual(tomorrow);
    world.now = tomorrow;
    await world.users.update("bad-0", { timeZone: "America/Sao_Paulo" });
    await look();
    expect((await world.users.byId("bad-0"))?.nextSummaryAt).toEqual(weeksAfter(1));
  });

  test("skips users who blocked the bot or are being deleted", async () => {
    await addUserWithBank({ blockedAt: NOW });
    await world.users.add(
      makeUser({ id: "leaving", telegramId: 2, deletionRequestedAt: NOW, nextSummaryAt: MONDAY }),
    );
    world.now = MONDAY;
    await enqueueDueSummaries(world, rethrow);
    expect(await owed()).toEqual([]);
  });

  test("clears the due time of a user without summaries", async () => {
    await addUserWithBank({ summaries: { ...makeUser().summaries, rhythms: [] } });
    world.now = MONDAY;
    await enqueueDueSummaries(world, rethrow);
    expect(await owed()).toEqual([]);
    expect(await nextAt()).toBeNull();
  });
});

describe("rescheduling", () => {
  test("clears the due time of a user without a bank", async () => {
    await addUserWithBank();
    await world.items.update("item-1", { deletionRequestedAt: NOW });
    await rescheduleSummaries(world, { id: "user-1" });
    expect(await nextAt()).toBeNull();
    await rescheduleSummaries(world, { id: "nobody" });
    expect(await world.users.byId("nobody")).toBeNull();
  });

  test("starts summaries at the next sync of a bank from a version without them", async () => {
    await addUserWithBank({ nextSummaryAt: null });
    world.connections.set("item-1", makeConnection());
    await world.notices.claim({ kind: "first-report", itemId: "item-1", at: NOW });
    await syncItem(world, "item-1");
    expect(await nextAt()).toEqual(MONDAY);
  });

  test("follows the time zone", async () => {
    await addUserWithBank({ timeZone: "Asia/Kathmandu" });
    await rescheduleSummaries(world, { id: "user-1" });
    expect(await nextAt()).toEqual(new Date("2026-11-23T03:15:00.000Z"));
  });

  test("stores a summary that is due by the old schedule", async () => {
    await addUserWithBank();
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

  test("skips a summary that was due while the user had blocked the bot", async () => {
    await addUserWithBank({ blockedAt: NOW });
    world.now = weeksAfter(3);
    await rescheduleSummaries(world, { id: "user-1" });
    expect(await owed()).toEqual([]);
    expect(await nextAt()).toEqual(weeksAfter(4));
  });

  test("is repeated when another process moved the due time meanwhile", async () => {
    await addUserWithBank();
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
    await addUserWithBank();
    const changed = await changeSummaries(world, await person(), change);
    expect(changed).toEqual(makeUser({ ...stored, nextSummaryAt: next }));
    expect(await person()).toEqual(changed);
  });

  test("does not repeat a week that was sent by the old plan", async () => {
    await addUserWithBank();
    world.now = MONDAY;
    await enqueueDueSummaries(world, rethrow);
    const changed = await changeSummaries(world, await person(), { kind: "weekday", weekday: 2 });
    expect(changed.nextSummaryAt).toEqual(at("2026-12-01T12:00"));
  });

  test("does not store a user who was deleted meanwhile", async () => {
    const user = makeUser();
    expect(await changeSummaries(world, user, { kind: "hour", hour: 20 })).toEqual(user);
    expect(await world.users.byId("user-1")).toBeNull();
  });
});
