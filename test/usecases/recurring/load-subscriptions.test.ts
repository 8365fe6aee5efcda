import { beforeEach, expect, test } from "vitest";
import type { RecurringSeries } from "../../../src/domain/recurrence/recurring-series.ts";
import { transactionKey } from "../../../src/domain/transaction-key.ts";
import { loadSubscriptions } from "../../../src/usecases/recurring/load-subscriptions.ts";
import { makeFound } from "../../contract/recurring.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeSeries } from "../../support/make-series.ts";
import { makeItem, makeTransaction, makeUser, NOW } from "../../support/make.ts";

const user = makeUser();

let world: FakeWorld;

beforeEach(async () => {
  world = fakeWorld();
  await world.items.add(makeItem());
});

async function load(...series: readonly RecurringSeries[]) {
  await world.recurring.swap(makeFound({ series }), null);
  return loadSubscriptions(world, user);
}

test("without a bank tells the latest attempt", async () => {
  await world.items.remove("item-1");
  expect(await load(makeSeries())).toEqual({ kind: "no-bank", attempt: null });
});

test("without a series nothing recurs", async () => {
  const period = { name: "month", first: "2026-11-01", last: "2026-11-22" };
  expect(await load()).toEqual({ kind: "subscriptions", period, groups: [] });
});

test("each currency has its subscriptions and its bills, with what those that count cost", async () => {
  const answer = await load(
    makeSeries({ merchantName: "Dollars", currency: "USD", minor: 500 }),
    makeSeries({ merchantName: "Rent", kind: "bill", minor: 200_000 }),
    makeSeries({ merchantName: "Netflix", minor: 4000 }),
    makeSeries({ merchantName: "Domain", minor: 6000, cadence: "yearly" }),
    makeSeries({ merchantName: "Gym", minor: 9000, status: "new" }),
    makeSeries({ merchantName: "Salary", kind: "income", direction: "in", minor: 900_000 }),
  );
  expect(answer).toMatchObject({
    groups: [
      {
        currency: "BRL",
        subscriptions: [
          { merchantName: "Netflix" },
          { merchantName: "Domain" },
          { merchantName: "Gym" },
        ],
        bills: [{ merchantName: "Rent" }],
        cost: {
          all: { perYear: 2_454_000, perMonth: 204_500 },
          subscriptions: { perYear: 54_000, perMonth: 4500 },
          bills: { perYear: 2_400_000, perMonth: 200_000 },
        },
      },
      { currency: "USD", subscriptions: [{ merchantName: "Dollars" }], bills: [] },
    ],
  });
});

test("each leads to its latest payment, on its page of the report's screen", async () => {
  await world.transactions.upsertAll(
    [makeTransaction({ day: "2026-11-10", merchantKey: "n:NETFLIX", minor: 3990 })],
    NOW,
  );
  const others = Array.from({ length: 8 }, (_, index) =>
    makeSeries({ merchantKey: `n:${index}`, minor: 5000 }),
  );
  const answer = await load(makeSeries(), ...others);
  const [group] = answer.kind === "subscriptions" ? answer.groups : [];
  const key = transactionKey({ id: "row-1", day: "2026-11-10" });
  expect(group?.subscriptions.map(({ page }) => page)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1]);
  expect(group?.subscriptions.at(-1)).toMatchObject({ merchantKey: "n:NETFLIX", key });
  expect(group?.subscriptions[0]?.key).toBeNull();
});
