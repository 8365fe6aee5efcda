import { beforeEach, describe, expect, test, vi } from "vitest";
import { sendSummaries } from "../../../src/usecases/summaries/send-summaries.ts";
import type { TakeTurn } from "../../../src/usecases/timing/turns.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeDelivery, makeItem, makeUser, NOW } from "../../support/make.ts";
import { rethrow } from "../../support/rethrow.ts";
import { atOnce, sendDue } from "../../support/send-due.ts";
import { NO_FAILURE, owing, owingMany, sent, stateNow, stored } from "./owed-summaries.ts";

let world: FakeWorld;

beforeEach(() => {
  world = fakeWorld();
});

describe("a pending summary", () => {
  test("is not composed any more by a process that is stopped while it waits for its turn", async () => {
    await owing(world);
    let isStopped = false;
    const runBetween: TakeTurn = async (work) => {
      isStopped = true;
      return work();
    };
    const composed = vi.spyOn(world.transactions, "firstDay");
    await sendSummaries(world, { mayGoOn: () => !isStopped, logError: rethrow, runBetween });
    expect(composed).not.toHaveBeenCalled();
    expect(await stateNow(world)).toBe("pending");
    expect(await sendDue(world)).toEqual(NO_FAILURE);
    expect(sent(world)).toHaveLength(1);
  });

  test("is not begun after the process is told to stop, which ends the run", async () => {
    await owingMany(world, 100);
    const mayGoOn = () => sent(world).length < 3;
    await sendSummaries(world, { mayGoOn, logError: () => undefined, runBetween: atOnce });
    expect(sent(world).length).toBeGreaterThanOrEqual(3);
    // Those that were in flight by then.
    expect(sent(world).length).toBeLessThanOrEqual(3 + 12);
    await sendSummaries(world, { mayGoOn, logError: () => undefined, runBetween: atOnce });
    expect(sent(world).length).toBeLessThanOrEqual(3 + 12);
  });

  test("that a stopped process has claimed or composed, and not begun, is another one's at once", async () => {
    await owingMany(world, 25);
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
    const before = sent(world).length;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(25);
    const left = (await world.deliveries.ofUser("user-1")).filter((one) => one.state === "pending");
    expect(left).toHaveLength(25 - before);
    for (const one of left) expect(one).toMatchObject({ attempts: 0, tryAt: NOW });
    await sendDue(world);
    expect(sent(world)).toHaveLength(25);
  });

  test("that is claimed while the process is told to stop is another one's at once", async () => {
    await owing(world);
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
    expect(await stored(world)).toEqual(makeDelivery({ tryAt: NOW }));
  });

  test("that takes long to compose is given back when the first other one ends after a stop", async () => {
    await owing(world);
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
    expect(sent(world)).toEqual([]);
  });

  test("that is composed when the process is told to stop is not begun, and another one's at once", async () => {
    await owing(world);
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
    expect(sent(world)).toEqual([]);
    expect(await stored(world)).toEqual(makeDelivery({ tryAt: NOW }));
    await sendDue(world);
    expect(sent(world)).toHaveLength(1);
  });
});
