import { beforeEach, describe, expect, test, vi } from "vitest";
import type { SummaryDelivery } from "../../../src/domain/summary-delivery.ts";
import type { User } from "../../../src/domain/user.ts";
import { sendSummaries } from "../../../src/usecases/summaries/send-summaries.ts";
import type { TakeTurn } from "../../../src/usecases/timing/turns.ts";
import { countReads } from "../../support/count-reads.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeDelivery, makeItem, makeTransaction, makeUser, NOW } from "../../support/make.ts";
import { rethrow } from "../../support/rethrow.ts";
import { atOnce, sendDue } from "../../support/send-due.ts";

const ID = "user-1 weekly 2026-11-09";
const NO_FAILURE: unknown[] = [];
const MINUTE = 60_000;
const AFTER_CLAIM = new Date(NOW.getTime() + 2 * MINUTE);

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

/** Summaries of one user, as many weeks. */
async function owingMany(count: number): Promise<void> {
  await owing();
  const others = Array.from({ length: count - 1 }, (_, n) => makeDelivery({ id: `d${n}` }));
  await world.deliveries.addAll(others);
}

const stored = () => world.deliveries.byId(ID);
const stateNow = async () => (await stored())?.state;
const sent = () => world.summaries.map(({ summary }) => summary);

describe("a pending summary", () => {
  test("is sent once, about its own days", async () => {
    await owing();
    expect(await sendDue(world)).toEqual(NO_FAILURE);
    expect(await sendDue(world)).toEqual(NO_FAILURE);
    expect(sent()).toMatchObject([
      {
        rhythm: "weekly",
        isSilent: false,
        report: { period: { name: "last-week", first: "2026-11-09", last: "2026-11-15" } },
      },
    ]);
    expect(await stateNow()).toBe("sent");
  });

  test("is composed between answers", async () => {
    await owing();
    const order: string[] = [];
    const { firstDay } = world.transactions;
    world.transactions.firstDay = async (userId) => {
      order.push("composed");
      return firstDay(userId);
    };
    const runBetween: TakeTurn = async (work) => {
      order.push("turn");
      return work();
    };
    await sendSummaries(world, { mayGoOn: () => true, logError: rethrow, runBetween });
    expect(order).toEqual(["turn", "composed"]);
    expect(sent()).toHaveLength(1);
  });

  test("is not composed any more by a process that is stopped while it waits for its turn", async () => {
    await owing();
    let isStopped = false;
    const runBetween: TakeTurn = async (work) => {
      isStopped = true;
      return work();
    };
    const composed = vi.spyOn(world.transactions, "firstDay");
    await sendSummaries(world, { mayGoOn: () => !isStopped, logError: rethrow, runBetween });
    expect(composed).not.toHaveBeenCalled();
    expect(await stateNow()).toBe("pending");
    expect(await sendDue(world)).toEqual(NO_FAILURE);
    expect(sent()).toHaveLength(1);
  });

  test("reads each store once", async () => {
    await owing();
    const reads = countReads(world);
    await sendDue(world);
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
    await sendDue(world);
    expect(sent().map(({ report }) => report.period)).toEqual([
      { name: "last-month", first: "2026-10-01", last: "2026-10-31" },
      { name: "range", first: "2026-10-01", last: "2026-10-31" },
    ]);
  });

  test("is composed and sent by one of two processes, which both send their part of many", async () => {
    await owingMany(120);
    const composed = vi.spyOn(world.users, "byId");
    await Promise.all([sendDue(world), sendDue(world)]);
    expect(sent()).toHaveLength(120);
    expect(composed).toHaveBeenCalledTimes(120);
  });

  test("is sent once where it is claimed again while its process still composes it", async () => {
    await owing();
    const { firstDay } = world.transactions;
    world.transactions.firstDay = async (userId) => {
      world.transactions.firstDay = firstDay;
      world.now = AFTER_CLAIM;
      expect(await sendDue(world)).toEqual(NO_FAILURE);
      return firstDay(userId);
    };
    expect(await sendDue(world)).toEqual(NO_FAILURE);
    expect(sent()).toHaveLength(1);
    expect(await stateNow()).toBe("sent");
  });

  test("is left to other processes where this one stood still until its claim had ended", async () => {
    await owingMany(25);
    const { byId } = world.users;
    world.users.byId = async (id) => {
      world.now = AFTER_CLAIM;
      return byId(id);
    };
    const { claim } = world.deliveries;
    world.deliveries.claim = async (...given) => (world.now === NOW ? claim(...given) : []);
    await sendDue(world);
    expect(sent().length).toBeLessThan(25);
    Object.assign(world.deliveries, { claim });
    await sendDue(world);
    expect(sent()).toHaveLength(25);
  });

  test("that a killed process had claimed is sent when the claim ends", async () => {
    await owing();
    await world.deliveries.claim(NOW, 5, { id: "of the killed", until: AFTER_CLAIM });
    await sendDue(world);
    expect(sent()).toEqual([]);
    world.now = AFTER_CLAIM;
    await sendDue(world);
    expect(sent()).toHaveLength(1);
  });

  test("is given up where every process that claims it ends", async () => {
    await owing();
    for (let claims = 0; claims < 7; claims += 1) {
      await world.deliveries.claim(world.now, 5, { id: `${claims}`, until: world.now });
      expect(await stateNow()).toBe("pending");
    }
    await sendDue(world);
    expect(sent()).toEqual([]);
    expect(await stateNow()).toBe("given-up");
  });

  test("counts as sent when the process was killed while sending", async () => {
    await owing();
    await world.deliveries.begin(ID);
    await sendDue(world);
    expect(sent()).toEqual([]);
    expect(await stateNow()).toBe("sending");
  });

  test("is not sent before it is due", async () => {
    await owing({}, { tryAt: new Date(NOW.getTime() + 1) });
    await sendDue(world);
    expect(await stateNow()).toBe("pending");
  });

  test("is sent with all others in one run, a part of them at a time", async () => {
    await owingMany(121);
    const claims = vi.spyOn(world.deliveries, "claim");
    expect(await sendDue(world)).toEqual(NO_FAILURE);
    expect(sent()).toHaveLength(121);
    expect(claims).toHaveBeenCalledTimes(6);
  });

  test("is not begun after the process is told to stop, which ends the run", async () => {
    await owingMany(100);
    const mayGoOn = () => sent().length < 3;
    await sendSummaries(world, { mayGoOn, logError: () => undefined, runBetween: atOnce });
    expect(sent().length).toBeGreaterThanOrEqual(3);
    // Those that were in flight by then.
    expect(sent().length).toBeLessThanOrEqual(3 + 12);
    await sendSummaries(world, { mayGoOn, logError: () => undefined, runBetween: atOnce });
    expect(sent().length).toBeLessThanOrEqual(3 + 12);
  });

  test("that a stopped process has claimed or composed, and not begun, is another one's at once", async () => {
    await owingMany(25);
    let isStopped = false;
    const { sendSummary } = world.chat;
    world.chat.sendSummary = async (...given) => {
      const outcome = await sendSummary(...given);
      isStopped = true;
      return outcome;
    };
    await sendSummaries(world, {
      mayGoOn: () => !isStopped,
      logError: rethrow,
      runBetween: atOnce,
    });
    const before = sent().length;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(25);
    const left = (await world.deliveries.ofUser("user-1")).filter((one) => one.state === "pending");
    expect(left).toHaveLength(25 - before);
    for (const one of left) expect(one).toMatchObject({ attempts: 0, tryAt: NOW });
    await sendDue(world);
    expect(sent()).toHaveLength(25);
  });

  test("that is claimed while the process is told to stop is another one's at once", async () => {
    await owing();
    let isStopped = false;
    const { claim } = world.deliveries;
    world.deliveries.claim = async (...given) => {
      isStopped = true;
      return claim(...given);
    };
    await sendSummaries(world, {
      mayGoOn: () => !isStopped,
      logError: rethrow,
      runBetween: atOnce,
    });
    expect(await stored()).toEqual(makeDelivery({ tryAt: NOW }));
  });

  test("that takes long to compose is given back when the first other one ends after a stop", async () => {
    await owing();
    await world.users.add(makeUser({ id: "slow", telegramId: 2 }));
    await world.items.add(makeItem({ id: "item-2", userId: "slow" }));
    await world.deliveries.addAll([makeDelivery({ id: "slow", userId: "slow" })]);
    const { transactions, deliveries } = world;
    const { firstDay } = transactions;
    const { release } = deliveries;
    const seen: unknown[] = [];
    const released = new Promise<void>((resolve) => {
      deliveries.release = (...given) => release(...given).then(resolve);
    });
    let isStopped = false;
    transactions.firstDay = async (userId) => {
      isStopped = true;
      if (userId === "slow")
        await released.then(async () => seen.push(await deliveries.byId("slow")));
      return firstDay(userId);
    };
    await sendSummaries(world, {
      mayGoOn: () => !isStopped,
      logError: rethrow,
      runBetween: atOnce,
    });
    expect(seen).toEqual([makeDelivery({ id: "slow", userId: "slow", tryAt: NOW })]);
    expect(sent()).toEqual([]);
  });

  test("that is composed when the process is told to stop is not begun, and another one's at once", async () => {
    await owing();
    let isStopped = false;
    const { firstDay } = world.transactions;
    world.transactions.firstDay = async (userId) => {
      isStopped = true;
      return firstDay(userId);
    };
    await sendSummaries(world, {
      mayGoOn: () => !isStopped,
      logError: rethrow,
      runBetween: atOnce,
    });
    expect(sent()).toEqual([]);
    expect(await stored()).toEqual(makeDelivery({ tryAt: NOW }));
    await sendDue(world);
    expect(sent()).toHaveLength(1);
  });
});

describe("nothing is sent", () => {
  test.each<[string, Partial<User>]>([
    ["to a user who blocked the bot", { blockedAt: NOW }],
    ["to a user who is being deleted", { deletionRequestedAt: NOW }],
  ])("%s", async (_, user) => {
    await owing(user);
    await sendDue(world);
    expect(sent()).toEqual([]);
    expect(await stateNow()).toBe("skipped");
  });

  test("to a user without a bank", async () => {
    await owing();
    await world.items.update("item-1", { deletionRequestedAt: NOW });
    await sendDue(world);
    expect(await stateNow()).toBe("skipped");
    expect(sent()).toEqual([]);
  });

  test("to a deleted user, whose deliveries are deleted", async () => {
    await owing();
    await world.users.remove("user-1");
    await sendDue(world);
    expect(await stored()).toBeNull();
    expect(sent()).toEqual([]);
  });

  test("when there are no transactions and the user skips empty summaries", async () => {
    const { summaries } = makeUser();
    const quiet = { first: "2026-11-02", last: "2026-11-08" };
    await owing({ summaries: { ...summaries, whenNothingHappened: "skip" } }, quiet);
    await sendDue(world);
    expect(await stateNow()).toBe("skipped");
    await world.deliveries.addAll([makeDelivery({ id: "again", ...quiet })]);
    await world.users.update("user-1", { summaries });
    await sendDue(world);
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
    await sendDue(world);
    expect(sent()).toMatchObject([{ isSilent }]);
  });
});

describe("a summary that was not sent", () => {
  test("because the user blocked the bot is skipped", async () => {
    world.summaryOutcome = { kind: "blocked" };
    await owing();
    await sendDue(world);
    expect(await stateNow()).toBe("skipped");
  });

  test("is retried with growing delays, and given up in the end", async () => {
    world.summaryOutcome = { kind: "not-sent", pause: null };
    await owing();
    const pauses: number[] = [];
    for (let run = 0; run < 7 && (await stateNow()) === "pending"; run += 1) {
      expect(await sendDue(world)).toEqual(NO_FAILURE);
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
    await sendDue(world);
    expect(await stored()).toMatchObject({
      state: "pending",
      attempts: 0,
      tryAt: new Date(NOW.getTime() + 35_000),
    });
  });
});

describe("an error", () => {
  test("with one summary does not block others, is reported, and is retried", async () => {
    await owing();
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
    expect(await stored()).toMatchObject({ state: "pending", attempts: 1 });
  });

  test("after sending began leaves the delivery as it is: the outcome is unknown", async () => {
    await owing();
    world.deliveries.finish = () => Promise.reject(new Error("the database is away"));
    expect(await sendDue(world)).toEqual([new Error("the database is away")]);
    expect(sent()).toHaveLength(1);
    expect(await stateNow()).toBe("sending");
  });

  test("with a claim is thrown when those in flight are sent", async () => {
    await owingMany(25);
    const { claim } = world.deliveries;
    world.deliveries.claim = async (...given) => {
      world.deliveries.claim = () => Promise.reject(new Error("the database is away"));
      return claim(...given);
    };
    await expect(sendDue(world)).rejects.toThrow("away");
    expect(sent()).toHaveLength(25);
  });
});
