import { beforeEach, describe, expect, test } from "vitest";
import type { User } from "../../../src/domain/user.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeDelivery, makeItem, makeUser, NOW } from "../../support/make.ts";
import { sendDue } from "../../support/send-due.ts";
import { MINUTE, NO_FAILURE, owing, owingMany, sent, stateNow, stored } from "./owed-summaries.ts";

let world: FakeWorld;

beforeEach(() => {
  world = fakeWorld();
});

describe("nothing is sent", () => {
  test.each<[string, Partial<User>]>([
    ["to a user who blocked the bot", { blockedAt: NOW }],
    ["to a user who is being deleted", { deletionRequestedAt: NOW }],
  ])("%s", async (_, user) => {
    await owing(world, user);
    await sendDue(world);
    expect(sent(world)).toEqual([]);
    expect(await stateNow(world)).toBe("skipped");
  });

  test("to a user without a bank", async () => {
    await owing(world);
    await world.items.update("item-1", { deletionRequestedAt: NOW });
    await sendDue(world);
    expect(await stateNow(world)).toBe("skipped");
    expect(sent(world)).toEqual([]);
  });

  test("to a deleted user, whose deliveries are deleted", async () => {
    await owing(world);
    await world.users.remove("user-1");
    await sendDue(world);
    expect(await stored(world)).toBeNull();
    expect(sent(world)).toEqual([]);
  });

  test("when there are no transactions and the user skips empty summaries", async () => {
    const { summaries } = makeUser();
    const quiet = { first: "2026-11-02", last: "2026-11-08" };
    await owing(world, { summaries: { ...summaries, whenNothingHappened: "skip" } }, quiet);
    await sendDue(world);
    expect(await stateNow(world)).toBe("skipped");
    await world.deliveries.addAll([makeDelivery({ id: "again", ...quiet })]);
    await world.users.update("user-1", { summaries });
    await sendDue(world);
    expect(sent(world)).toHaveLength(1);
  });
});

describe("quiet hours", () => {
  const night = new Date("2026-11-23T03:00:00.000Z");
  test.each([
    ["do not apply to a summary at its hour", 0, night, false],
    ["do not apply to a summary that is a little late", 59, night, false],
    ["apply to a summary that is much later", 61, night, true],
    ["are over by day", 61, NOW, false],
  ])("%s", async (_, minutes, now, isSilent) => {
    world.now = now;
    const dueAt = new Date(now.getTime() - minutes * MINUTE);
    await owing(world, {}, { dueAt, tryAt: dueAt });
    await sendDue(world);
    expect(sent(world)).toMatchObject([{ isSilent }]);
  });
});

describe("a summary that was not sent", () => {
  test("because the user blocked the bot is skipped", async () => {
    world.summaryOutcome = { kind: "blocked" };
    await owing(world);
    await sendDue(world);
    expect(await stateNow(world)).toBe("skipped");
  });

  test("is retried with growing delays, and given up in the end", async () => {
    world.summaryOutcome = { kind: "not-sent", pause: null };
    await owing(world);
    const pauses: number[] = [];
    for (let run = 0; run < 7 && (await stateNow(world)) === "pending"; run += 1) {
      expect(await sendDue(world)).toEqual(NO_FAILURE);
      const next = (await stored(world))?.tryAt ?? world.now;
      if ((await stateNow(world)) === "pending")
        pauses.push((Number(next) - Number(world.now)) / MINUTE);
      world.now = next;
    }
    expect(pauses).toEqual([1, 5, 15, 60, 180, 360]);
    expect(await stateNow(world)).toBe("given-up");
    expect(sent(world)).toEqual([]);
  });

  test("because of a rate limit waits as long as required, without losing an attempt", async () => {
    world.summaryOutcome = { kind: "not-sent", pause: 35_000 };
    await owing(world);
    await sendDue(world);
    expect(await stored(world)).toMatchObject({
      state: "pending",
      attempts: 0,
      tryAt: new Date(NOW.getTime() + 35_000),
    });
  });
});

describe("an error", () => {
  test("with one summary does not block others, is reported, and is retried", async () => {
    await owing(world);
    await world.users.add(makeUser({ id: "user-2", telegramId: 2 }));
    await world.items.add(makeItem({ id: "item-2", userId: "user-2" }));
    await world.deliveries.addAll([makeDelivery({ id: "other", userId: "user-2" })]);
    const { firstDay } = world.transactions;
    world.transactions.firstDay = async (userId) => {
      if (userId === "user-1") throw new Error("a bug");
      return firstDay(userId);
    };
    expect(await sendDue(world)).toEqual([new Error("a bug")]);
    expect(world.summaries.map(({ userId }) => userId)).toEqual(["user-2"]);
    expect(await stored(world)).toMatchObject({ state: "pending", attempts: 1 });
  });

  test("after sending began leaves the delivery as it is: the outcome is unknown", async () => {
    await owing(world);
    world.deliveries.finish = () => Promise.reject(new Error("the database is away"));
    expect(await sendDue(world)).toEqual([new Error("the database is away")]);
    expect(sent(world)).toHaveLength(1);
    expect(await stateNow(world)).toBe("sending");
  });

  test("with a claim is thrown when those in flight are sent", async () => {
    await owingMany(world, 25);
    const { claim } = world.deliveries;
    world.deliveries.claim = async (...given) => {
      world.deliveries.claim = () => Promise.reject(new Error("the database is away"));
      return claim(...given);
    };
    await expect(sendDue(world)).rejects.toThrow("away");
    expect(sent(world)).toHaveLength(25);
  });
});
