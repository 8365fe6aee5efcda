import { beforeEach, expect, test } from "vitest";
import type { BankTransaction } from "../../../src/domain/transaction.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeRow, NOW } from "../../support/make.ts";
import { reportingWorld, syncAfter } from "../../support/report-rows.ts";

/** Rows that come back under another id without an event. */

let world: FakeWorld;
let rows: Map<string, BankTransaction>;

const DAY = 1440;
const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const report = (id: string, amount: number, given: Partial<BankTransaction> = {}) =>
  rows.set(id, makeRow({ id, amount: -amount, createdAt: world.now, ...given }));

const sync = (minutes: number) => syncAfter(world, minutes);

async function ledger(): Promise<string[]> {
  const kept = await world.transactions.ofAccountSince("account-1", "2000-01-01");
  return kept.map(({ id, minor }) => `${id} ${minor / 100}`).sort();
}

beforeEach(async () => {
  ({ world, rows } = await reportingWorld());
  report("anchor", 1, { date: at(-60 * DAY) });
});

test("a row that comes back under a new id counts once after the next sync", async () => {
  report("old", 140, { providerId: "bank-1" });
  await sync(0);
  rows.delete("old");
  world.now = at(60);
  report("new", 140, { providerId: "bank-1" });
  await sync(61);
  expect(await ledger()).toEqual(["anchor 1", "new 140"]);
});

test("a row without a bank id that comes back under a new id counts once", async () => {
  report("old", 140);
  await sync(0);
  rows.delete("old");
  world.now = at(60);
  report("new", 140, { description: "Padaria do Ze" });
  await sync(61);
  expect(await ledger()).toEqual(["anchor 1", "new 140"]);
});

test.each([
  ["with a tip", 112, 0],
  ["five days later", 100, 5],
  ["with a tip, nine days later", 112, 9],
])("a pending purchase that posts %s counts once", async (_case, amount, days) => {
  report("pending", 100, { status: "PENDING" });
  await sync(0);
  rows.delete("pending");
  world.now = at(days * DAY);
  report("posted", amount, { date: at((days - 2) * DAY), description: "PADARIA DO ZE SAO PAULO" });
  await sync(days * DAY + 1);
  expect(await ledger()).toEqual(["anchor 1", `posted ${amount}`]);
});

test("two equal purchases of one day are kept while the bank has both", async () => {
  report("one", 140, { providerId: "bank-1" });
  await sync(0);
  world.now = at(60);
  report("two", 140, { providerId: "bank-2" });
  await sync(61);
  expect(await ledger()).toEqual(["anchor 1", "one 140", "two 140"]);
});

test("a pending purchase beside a posted one of the same merchant is kept while the bank has it", async () => {
  report("pending", 100, { status: "PENDING" });
  await sync(0);
  world.now = at(60);
  report("posted", 112);
  await sync(61);
  expect(await ledger()).toEqual(["anchor 1", "pending 100", "posted 112"]);
});

test("no rows are requested by id when a sync finds nothing new", async () => {
  report("pending", 100, { status: "PENDING", createdAt: at(-DAY) });
  await sync(0);
  world.asked.length = 0;
  await sync(60);
  expect(world.asked.map(({ filter }) => filter.kind)).toEqual(["created-from"]);
});

test("a quiet account is not read again from its last transaction on", async () => {
  await sync(600);
  world.asked.length = 0;
  await sync(1200);
  await sync(1800);
  expect(world.asked.map(({ filter }) => filter)).toEqual([
    { kind: "created-from", instant: at(530) },
    { kind: "created-from", instant: at(1130) },
  ]);
});

test("the weekly full sync deletes replaced rows, and no others, on its oldest day", async () => {
  const date = at(-60 * DAY);
  report("replaced", 140, { date, providerId: "bank-1" });
  report("without bank's id", 50, { date });
  report("twin 1", 4.5, { date });
  report("twin 2", 4.5, { date });
  await sync(0);
  for (const id of ["replaced", "without bank's id", "twin 1", "anchor"]) rows.delete(id);
  world.now = at(8 * DAY);
  report("new", 140, { date, providerId: "bank-1" });
  report("newer", 50, { date });
  await sync(8 * DAY + 1);
  // The twelve-month window may have cut the day: its unreported rows are kept.
  expect(await ledger()).toEqual(["anchor 1", "new 140", "newer 50", "twin 1 4.5", "twin 2 4.5"]);
});
