import { beforeEach, describe, expect, test } from "vitest";
import type { User } from "../../../src/domain/user.ts";
import { enqueueDueSummaries } from "../../../src/usecases/summaries/enqueue-due-summaries.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeUser, NOW } from "../../support/make.ts";
import { rethrow } from "../../support/rethrow.ts";
import { addUserWithBank, DAY, MONDAY, nextAt, owed, weeksAfter } from "./due-summaries.ts";

let world: FakeWorld;

beforeEach(() => {
  world = fakeWorld();
});

describe("enqueueing due summaries", () => {
  test("stores each due summary once, and schedules the next", async () => {
    await addUserWithBank(world);
    await enqueueDueSummaries(world, rethrow);
    expect(await owed(world)).toEqual([]);
    world.now = MONDAY;
    await Promise.all([enqueueDueSummaries(world, rethrow), enqueueDueSummaries(world, rethrow)]);
    await enqueueDueSummaries(world, rethrow);
    expect(await owed(world)).toEqual([["weekly", "2026-11-16"]]);
    expect(await nextAt(world)).toEqual(weeksAfter(1));
  });

  test("completes what a process left that was killed between the two steps", async () => {
    await addUserWithBank(world);
    world.now = MONDAY;
    const { swapAllNextSummaryAt } = world.users;
    world.users.swapAllNextSummaryAt = () => Promise.reject(new Error("killed"));
    await expect(enqueueDueSummaries(world, rethrow)).rejects.toThrow("killed");
    world.users.swapAllNextSummaryAt = swapAllNextSummaryAt;
    await world.deliveries.begin("user-1 weekly 2026-11-16");
    await enqueueDueSummaries(world, rethrow);
    expect(await owed(world)).toEqual([]);
    expect(await nextAt(world)).toEqual(weeksAfter(1));
  });

  test("stores only the latest of seven missed summaries", async () => {
    await addUserWithBank(world, {
      summaries: { ...makeUser().summaries, rhythms: ["weekly", "monthly"] },
    });
    world.now = new Date(weeksAfter(7).getTime() + 3_600_000);
    await enqueueDueSummaries(world, rethrow);
    expect(await owed(world)).toEqual([
      ["monthly", "2026-12-01"],
      ["weekly", "2027-01-04"],
    ]);
    expect(await nextAt(world)).toEqual(weeksAfter(8));
  });

  test("handles more users than one batch", async () => {
    for (let id = 0; id < 1203; id += 1)
      await world.users.add(makeUser({ id: `user-${id}`, telegramId: id, nextSummaryAt: MONDAY }));
    world.now = MONDAY;
    await enqueueDueSummaries(world, rethrow);
    expect(await owed(world)).toHaveLength(1203);
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
    await addUserWithBank(world);
    world.now = MONDAY;
    const logged: unknown[] = [];
    const look = () =>
      enqueueDueSummaries(world, (error, where, details) => logged.push({ error, where, details }));
    await look();
    expect(await owed(world)).toEqual([["weekly", "2026-11-16"]]);
    expect(await nextAt(world)).toEqual(weeksAfter(1));
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
    await addUserWithBank(world, { blockedAt: NOW });
    await world.users.add(
      makeUser({ id: "leaving", telegramId: 2, deletionRequestedAt: NOW, nextSummaryAt: MONDAY }),
    );
    world.now = MONDAY;
    await enqueueDueSummaries(world, rethrow);
    expect(await owed(world)).toEqual([]);
  });

  test("clears the due time of a user without summaries", async () => {
    await addUserWithBank(world, { summaries: { ...makeUser().summaries, rhythms: [] } });
    world.now = MONDAY;
    await enqueueDueSummaries(world, rethrow);
    expect(await owed(world)).toEqual([]);
    expect(await nextAt(world)).toBeNull();
  });
});
