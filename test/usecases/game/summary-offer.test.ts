import { beforeEach, describe, expect, test } from "vitest";
import type { SummaryDelivery } from "../../../src/domain/summary-delivery.ts";
import { sendDue } from "../../support/send-due.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeDelivery, makeItem, makeTransaction, makeUser, NOW } from "../../support/make.ts";

let world: FakeWorld;

beforeEach(() => {
  world = fakeWorld();
});

describe("the game under a summary", () => {
  const unplaced = makeTransaction({
    id: "unplaced",
    categoryId: null,
    categorySource: "none",
    topCategoryId: "99999999",
    merchantKey: "n:quartzo",
  });
  const owing = async (delivery: Partial<SummaryDelivery> = {}) => {
    await world.users.add(makeUser());
    await world.items.add(makeItem());
    await world.transactions.upsertAll([makeTransaction({ day: "2026-11-10" }), unplaced], NOW);
    await world.deliveries.addAll([makeDelivery(delivery)]);
  };
  const games = () => world.summaries.map(({ summary }) => summary.game);
  const OFFER = { count: 1, areShops: true };

  test("is offered in the weekly one, and a week later again", async () => {
    await owing();
    await sendDue(world);
    for (const [id, days] of [
      ["early", 6],
      ["next", 7],
    ] as const) {
      const dueAt = new Date(NOW.getTime() + days * 24 * 3_600_000);
      await world.deliveries.addAll([makeDelivery({ id, dueAt })]);
      await sendDue(world);
    }
    expect(games()).toEqual([OFFER, null, OFFER]);
  });

  test("is not offered in the monthly one", async () => {
    await owing({ rhythm: "monthly", first: "2026-11-01", last: "2026-11-30" });
    await sendDue(world);
    expect(games()).toEqual([null]);
  });

  test("is offered again with a summary that was not sent", async () => {
    await owing();
    world.summaryOutcome = { kind: "not-sent", pause: null };
    await sendDue(world);
    world.now = new Date(NOW.getTime() + 300_000);
    world.summaryOutcome = { kind: "sent" };
    await sendDue(world);
    expect(games()).toEqual([OFFER]);
  });
});
