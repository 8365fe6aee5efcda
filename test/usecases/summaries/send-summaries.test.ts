import { beforeEach, describe, expect, test, vi } from "vitest";
import { sendSummaries } from "../../../src/usecases/summaries/send-summaries.ts";
import type { TakeTurn } from "../../../src/usecases/timing/turns.ts";
import { countReads } from "../../support/count-reads.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeDelivery, makeItem, makeUser, NOW } from "../../support/make.ts";
import { rethrow } from "../../support/rethrow.ts";
import { sendDue } from "../../support/send-due.ts";
import { ID, MINUTE, NO_FAILURE, owing, owingMany, sent, stateNow } from "./owed-summaries.ts";

const AFTER_CLAIM = new Date(NOW.getTime() + 2 * MINUTE);

let world: FakeWorld;

beforeEach(() => {
  world = fakeWorld();
});

describe("a pending summary", () => {
  test("is sent once, about its own days", async () => {
    await owing(world);
    expect(await sendDue(world)).toEqual(NO_FAILURE);
    expect(await sendDue(world)).toEqual(NO_FAILURE);
    expect(sent(world)).toMatchObject([
      {
        rhythm: "weekly",
        isSilent: false,
        report: { period: { name: "last-week", first: "2026-11-09", last: "2026-11-15" } },
      },
    ]);
    expect(await stateNow(world)).toBe("sent");
  });

  test("is composed between answers", async () => {
    await owing(world);
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
    expect(sent(world)).toHaveLength(1);
  });

  test("reads each store once", async () => {
    await owing(world);
    const reads = countReads(world);
    await sendDue(world);
    expect(sent(world)).toHaveLength(1);
    expect(reads.repeated()).toEqual([]);
    expect(new Set(reads.sums()).size).toBe(reads.sums().length);
  });

  test("of a month covers that month, whatever the user's months are by now", async () => {
    const october = { rhythm: "monthly", first: "2026-10-01", last: "2026-10-31" } as const;
    await owing(world, {}, october);
    await world.users.add(
      makeUser({ id: "user-2", telegramId: 2, monthStart: { kind: "day", day: 5 } }),
    );
    await world.items.add(makeItem({ id: "item-2", userId: "user-2" }));
    await world.deliveries.addAll([makeDelivery({ ...october, id: "other", userId: "user-2" })]);
    await sendDue(world);
    expect(sent(world).map(({ report }) => report.period)).toEqual([
      { name: "last-month", first: "2026-10-01", last: "2026-10-31" },
      { name: "range", first: "2026-10-01", last: "2026-10-31" },
    ]);
  });

  test("is composed and sent by one of two processes, which both send their part of many", async () => {
    await owingMany(world, 120);
    const composed = vi.spyOn(world.users, "byId");
    await Promise.all([sendDue(world), sendDue(world)]);
    expect(sent(world)).toHaveLength(120);
    expect(composed).toHaveBeenCalledTimes(120);
  });

  test("is sent once where it is claimed again while its process still composes it", async () => {
    await owing(world);
    const { firstDay } = world.transactions;
    world.transactions.firstDay = async (userId) => {
      world.transactions.firstDay = firstDay;
      world.now = AFTER_CLAIM;
      expect(await sendDue(world)).toEqual(NO_FAILURE);
      return firstDay(userId);
    };
    expect(await sendDue(world)).toEqual(NO_FAILURE);
    expect(sent(world)).toHaveLength(1);
    expect(await stateNow(world)).toBe("sent");
  });

  test("is left to other processes where this one stood still until its claim had ended", async () => {
    await owingMany(world, 25);
    const { byId } = world.users;
    world.users.byId = async (id) => {
      world.now = AFTER_CLAIM;
      return byId(id);
    };
    const { claim } = world.deliveries;
    world.deliveries.claim = async (...given) => (world.now === NOW ? claim(...given) : []);
    await sendDue(world);
    expect(sent(world).length).toBeLessThan(25);
    Object.assign(world.deliveries, { claim });
    await sendDue(world);
    expect(sent(world)).toHaveLength(25);
  });

  test("that a killed process had claimed is sent when the claim ends", async () => {
    await owing(world);
    await world.deliveries.claim(NOW, 5, { id: "of the killed", until: AFTER_CLAIM });
    await sendDue(world);
    expect(sent(world)).toEqual([]);
    world.now = AFTER_CLAIM;
    await sendDue(world);
    expect(sent(world)).toHaveLength(1);
  });

  test("is given up where every process that claims it ends", async () => {
    await owing(world);
    for (let claims = 0; claims < 7; claims += 1) {
      await world.deliveries.claim(world.now, 5, { id: `${claims}`, until: world.now });
      expect(await stateNow(world)).toBe("pending");
    }
    await sendDue(world);
    expect(sent(world)).toEqual([]);
    expect(await stateNow(world)).toBe("given-up");
  });

  test("counts as sent when the process was killed while sending", async () => {
    await owing(world);
    await world.deliveries.begin(ID);
    await sendDue(world);
    expect(sent(world)).toEqual([]);
    expect(await stateNow(world)).toBe("sending");
  });

  test("is not sent before it is due", async () => {
    await owing(world, {}, { tryAt: new Date(NOW.getTime() + 1) });
    await sendDue(world);
    expect(await stateNow(world)).toBe("pending");
  });

  test("is sent with all others in one run, a part of them at a time", async () => {
    await owingMany(world, 121);
    const claims = vi.spyOn(world.deliveries, "claim");
    expect(await sendDue(world)).toEqual(NO_FAILURE);
    expect(sent(world)).toHaveLength(121);
    expect(claims).toHaveBeenCalledTimes(6);
  });
});
