import { beforeEach, describe, expect, test } from "vitest";
import type { SummaryDelivery } from "../../../src/domain/summary-delivery.ts";
import type { User } from "../../../src/domain/user.ts";
import { sendSummaries } from "../../../src/usecases/summaries/send-summaries.ts";
import { countReads } from "../../support/count-reads.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeDelivery, makeItem, makeTransaction, makeUser, NOW } from "../../support/make.ts";

const ID = "user-1 weekly 2026-11-09";
const DONE = { kind: "done" } as const;
const MINUTE = 60_000;

let world: FakeWorld;

beforeEach(() => {
  world = fakeWorld();
});

async function owing(
  user: Partial<User> = {},
  delivery: Partial<SummaryDelivery> = {},
): Promise<void> {
  await world.users.add(makeUser(user));
  await world.items.add(makeItem());
  await world.transactions.upsertAll([makeTransaction({ day: "2026-11-10" })], NOW);
  await world.deliveries.addAll([makeDelivery(delivery)]);
}

const stored = () => world.deliveries.byId(ID);
const stateNow = async () => (await stored())?.state;
const sent = () => world.summaries.map(({ summary }) => summary);

describe("a pending summary", () => {
  test("is sent once, about its own days", async () => {
    await owing();
    expect(await sendSummaries(world)).toEqual(DONE);
    expect(await sendSummaries(world)).toEqual(DONE);
    expect(sent()).toMatchObject([
      {
        rhythm: "weekly",
        isSilent: false,
        report: { period: { name: "last-week", first: "2026-11-09", last: "2026-11-15" } },
      },
    ]);
    expect(await stateNow()).toBe("sent");
  });

  test("reads each store once", async () => {
    await owing();
    const reads = countReads(world);
    await sendSummaries(world);
    expect(sent()).toHaveLength(1);
    expect(reads.repeated()).toEqual([]);
    expect(new Set(reads.sums()).size).toBe(reads.sums().length);
  });

  test("of a month covers that month, whatever the user's months are by now", async () => {
    const october = { rhythm: "monthly", first: "2026-10-01", last: "2026-10-31" } as const;
    await owing({}, october);
    await world.users.add(
      makeUser({ id: "user-2", telegramId: 2, monthStart: { kind: "day", day: 5 } }),
    );
    await world.items.add(makeItem({ id: "item-2", userId: "user-2" }));
    await world.deliveries.addAll([makeDelivery({ ...october, id: "other", userId: "user-2" })]);
    await sendSummaries(world);
    expect(sent().map(({ report }) => report.period)).toEqual([
      { name: "last-month", first: "2026-10-01", last: "2026-10-31" },
      { name: "range", first: "2026-10-01", last: "2026-10-31" },
    ]);
  });

  test("is sent once when two processes have the job", async () => {
    await owing();
    await Promise.all([sendSummaries(world), sendSummaries(world)]);
    expect(sent()).toHaveLength(1);
    expect(await stateNow()).toBe("sent");
  });

  test("counts as sent when the process was killed while sending", async () => {
    await owing();
    await world.deliveries.begin(ID);
    await sendSummaries(world);
    expect(sent()).toEqual([]);
    expect(await stateNow()).toBe("sending");
  });

  test("is not sent before it is due", async () => {
    await owing({}, { tryAt: new Date(NOW.getTime() + 1) });
    await sendSummaries(world);
    expect(await stateNow()).toBe("pending");
  });

  test("is left to the next run when there are more than a batch", async () => {
    await owing();
    const many = Array.from({ length: 120 }, (_, n) => makeDelivery({ id: `d${n}` }));
    await world.deliveries.addAll(many);
    expect(await sendSummaries(world)).toEqual({ kind: "again", after: 0 });
    expect(sent()).toHaveLength(100);
    expect(await sendSummaries(world)).toEqual(DONE);
    expect(sent()).toHaveLength(121);
  });
});

describe("nothing is sent", () => {
  test.each<[string, Partial<User>]>([
    ["to a user who blocked the bot", { blockedAt: NOW }],
    ["to a user who is being deleted", { deletionRequestedAt: NOW }],
  ])("%s", async (_, user) => {
    await owing(user);
    await sendSummaries(world);
    expect(sent()).toEqual([]);
    expect(await stateNow()).toBe("skipped");
  });

  test("to a user without a bank", async () => {
    await owing();
    await world.items.update("item-1", { deletionRequestedAt: NOW });
    await sendSummaries(world);
    expect(await stateNow()).toBe("skipped");
    expect(sent()).toEqual([]);
  });

  test("to a deleted user, whose deliveries are deleted", async () => {
    await owing();
    await world.users.remove("user-1");
    await sendSummaries(world);
    expect(await stored()).toBeNull();
    expect(sent()).toEqual([]);
  });

  test("when there are no transactions and the user skips empty summaries", async () => {
    const { summaries } = makeUser();
    const quiet = { first: "2026-11-02", last: "2026-11-08" };
    await owing({ summaries: { ...summaries, whenNothingHappened: "skip" } }, quiet);
    await sendSummaries(world);
    expect(await stateNow()).toBe("skipped");
    await world.deliveries.addAll([makeDelivery({ id: "again", ...quiet })]);
    await world.users.update("user-1", { summaries });
    await sendSummaries(world);
    expect(sent()).toHaveLength(1);
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
    await owing({}, { dueAt, tryAt: dueAt });
    await sendSummaries(world);
    expect(sent()).toMatchObject([{ isSilent }]);
  });
});

describe("a summary that was not sent", () => {
  test("because the user blocked the bot is skipped", async () => {
    world.summaryOutcome = { kind: "blocked" };
    await owing();
    await sendSummaries(world);
    expect(await stateNow()).toBe("skipped");
  });

  test("is retried with growing delays, and given up in the end", async () => {
    world.summaryOutcome = { kind: "not-sent", pause: null };
    await owing();
    const pauses: number[] = [];
    for (let run = 0; run < 7 && (await stateNow()) === "pending"; run += 1) {
      expect(await sendSummaries(world)).toEqual(DONE);
      const next = (await stored())?.tryAt ?? world.now;
      if ((await stateNow()) === "pending")
        pauses.push((Number(next) - Number(world.now)) / MINUTE);
      world.now = next;
    }
    expect(pauses).toEqual([1, 5, 15, 60, 180, 360]);
    expect(await stateNow()).toBe("given-up");
    expect(sent()).toEqual([]);
  });

  test("because of a rate limit waits as long as required, without losing an attempt", async () => {
    world.summaryOutcome = { kind: "not-sent", pause: 35_000 };
    await owing();
    await sendSummaries(world);
    expect(await stored()).toMatchObject({
      state: "pending",
      attempts: 0,
      tryAt: new Date(NOW.getTime() + 35_000),
    });
  });
});

describe("an error", () => {
  test("with one summary does not block others, is thrown, and is retried", async () => {
    await owing();
    await world.users.add(makeUser({ id: "user-2", telegramId: 2 }));
    await world.items.add(makeItem({ id: "item-2", userId: "user-2" }));
    await world.deliveries.addAll([makeDelivery({ id: "other", userId: "user-2" })]);
    const { firstDay } = world.transactions;
    world.transactions.firstDay = async (userId) => {
      if (userId === "user-1") throw new Error("a bug");
      return firstDay(userId);
    };
    await expect(sendSummaries(world)).rejects.toThrow("a bug");
    expect(world.summaries.map(({ userId }) => userId)).toEqual(["user-2"]);
    expect(await stored()).toMatchObject({ state: "pending", attempts: 1 });
  });

  test("after sending began leaves the delivery as it is: the outcome is unknown", async () => {
    await owing();
    world.deliveries.finish = () => Promise.reject(new Error("the database is away"));
    await expect(sendSummaries(world)).rejects.toThrow("away");
    expect(sent()).toHaveLength(1);
    expect(await stateNow()).toBe("sending");
  });
});
