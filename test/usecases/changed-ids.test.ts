import { beforeEach, expect, test } from "vitest";
import type { BankTransaction } from "../../src/domain/transaction.ts";
import { syncItem } from "../../src/usecases/sync-item.ts";
import { fakeWorld, type FakeWorld } from "../support/fake-world.ts";
import { makeAccount, makeConnection, makeItem, makeRow, makeUser, NOW } from "../support/make.ts";
import { reportRows } from "../support/report-rows.ts";

/** Rows that come back under another id, of which no event tells. */

let world: FakeWorld;
let rows: Map<string, BankTransaction>;

const DAY = 1440;
const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const tell = (id: string, amount: number, given: Partial<BankTransaction> = {}) =>
  rows.set(id, makeRow({ id, amount: -amount, createdAt: world.now, ...given }));

async function sync(minutes: number): Promise<void> {
  world.now = at(minutes);
  world.connections.set("item-1", makeConnection({ lastUpdatedAt: world.now }));
  await syncItem(world, "item-1");
}

async function ledger(): Promise<string[]> {
  const kept = await world.transactions.ofAccountSince("account-1", "2000-01-01");
  return kept.map(({ id, minor }) => `${id} ${minor / 100}`).sort();
}

beforeEach(async () => {
  world = fakeWorld();
  rows = reportRows(world);
  await world.users.add(makeUser());
  await world.items.add(makeItem());
  world.bankAccounts.push(makeAccount());
  tell("anchor", 1, { date: at(-60 * DAY) });
});

test("the same row under a new id counts once at the next sync", async () => {
  tell("old", 140, { providerId: "bank-1" });
  await sync(0);
  rows.delete("old");
  world.now = at(60);
  tell("new", 140, { providerId: "bank-1" });
  await sync(61);
  expect(await ledger()).toEqual(["anchor 1", "new 140"]);
});

test("so it does where the bank gives no id of its own", async () => {
  tell("old", 140);
  await sync(0);
  rows.delete("old");
  world.now = at(60);
  tell("new", 140, { description: "Padaria do Ze" });
  await sync(61);
  expect(await ledger()).toEqual(["anchor 1", "new 140"]);
});

test.each([
  ["with a tip", 112, 0],
  ["five days later", 100, 5],
  ["with a tip, nine days later", 112, 9],
])("a pending purchase that posts %s counts once", async (_case, amount, days) => {
  tell("pending", 100, { status: "PENDING" });
  await sync(0);
  rows.delete("pending");
  world.now = at(days * DAY);
  tell("posted", amount, { date: at((days - 2) * DAY), description: "PADARIA DO ZE SAO PAULO" });
  await sync(days * DAY + 1);
  expect(await ledger()).toEqual(["anchor 1", `posted ${amount}`]);
});

test("two equal purchases of one day stay two while the bank has both", async () => {
  tell("one", 140, { providerId: "bank-1" });
  await sync(0);
  world.now = at(60);
  tell("two", 140, { providerId: "bank-2" });
  await sync(61);
  expect(await ledger()).toEqual(["anchor 1", "one 140", "two 140"]);
});

test("a pending purchase beside a posted one of the same place stays while the bank has it", async () => {
  tell("pending", 100, { status: "PENDING" });
  await sync(0);
  world.now = at(60);
  tell("posted", 112);
  await sync(61);
  expect(await ledger()).toEqual(["anchor 1", "pending 100", "posted 112"]);
});

test("where nothing came, nothing is asked by id", async () => {
  tell("pending", 100, { status: "PENDING", createdAt: at(-DAY) });
  await sync(0);
  world.asked.length = 0;
  await sync(60);
  expect(world.asked.map(({ filter }) => filter.kind)).toEqual(["created-from"]);
});

test("an account that is quiet is not read again from its last transaction on", async () => {
  await sync(600);
  world.asked.length = 0;
  await sync(1200);
  await sync(1800);
  expect(world.asked.map(({ filter }) => filter)).toEqual([
    { kind: "created-from", instant: at(530) },
    { kind: "created-from", instant: at(1130) },
  ]);
});

test("the weekly walk cleans its oldest day of what was replaced, and of nothing else", async () => {
  const date = at(-60 * DAY);
  tell("replaced", 140, { date, providerId: "bank-1" });
  tell("without bank's id", 50, { date });
  tell("twin 1", 4.5, { date });
  tell("twin 2", 4.5, { date });
  await sync(0);
  for (const id of ["replaced", "without bank's id", "twin 1", "anchor"]) rows.delete(id);
  world.now = at(8 * DAY);
  tell("new", 140, { date, providerId: "bank-1" });
  tell("newer", 50, { date });
  await sync(8 * DAY + 1);
  // The twelve months may have cut the day: what the bank no longer tells of it is kept.
  expect(await ledger()).toEqual(["anchor 1", "new 140", "newer 50", "twin 1 4.5", "twin 2 4.5"]);
});
