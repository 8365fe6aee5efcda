import { expect, test } from "vitest";
import { NO_MARKS } from "../../src/domain/account.ts";
import { findReach } from "../../src/usecases/find-reach.ts";
import { fakeWorld, type FakeWorld } from "../support/fake-world.ts";
import { makeAccount, makeItem, makeTransaction, makeUser, NOW } from "../support/make.ts";

async function withBanks(days: Readonly<Record<string, string | null>>): Promise<FakeWorld> {
  const world = fakeWorld();
  for (const [bank, day] of Object.entries(days)) {
    await world.items.add(makeItem({ id: bank, bank }));
    await world.accounts.upsertAll([makeAccount({ id: `${bank} account`, itemId: bank })]);
    if (day === null) continue;
    const row = makeTransaction({ id: bank, itemId: bank, accountId: `${bank} account`, day });
    await world.transactions.upsertAll([row], NOW);
  }
  return world;
}

test("a bank is behind when its newest movement is three days older than the newest of all", async () => {
  const world = await withBanks({
    Nubank: "2026-11-21",
    Inter: "2026-11-19",
    Itaú: "2026-11-18",
    Caixa: null,
  });
  expect(await findReach(world, makeUser())).toEqual([
    { bank: "Caixa", last: null, isBehind: true, unreadable: 0 },
    { bank: "Inter", last: "2026-11-19", isBehind: false, unreadable: 0 },
    { bank: "Itaú", last: "2026-11-18", isBehind: true, unreadable: 0 },
    { bank: "Nubank", last: "2026-11-21", isBehind: false, unreadable: 0 },
  ]);
});

test("days that have not come tell nothing, and without any movement nobody is behind", async () => {
  const world = await withBanks({ Nubank: "2026-12-24", Inter: null });
  const reach = await findReach(world, makeUser());
  expect(reach).toEqual([
    { bank: "Inter", last: null, isBehind: false, unreadable: 0 },
    { bank: "Nubank", last: null, isBehind: false, unreadable: 0 },
  ]);
});

test("a bank whose accounts all go on under a newer connection is not told", async () => {
  const world = await withBanks({ Nubank: "2026-11-01", Inter: "2026-11-21" });
  await world.accounts.setSupersededBy("Nubank account", "Inter account");
  const reach = await findReach(world, makeUser());
  expect(reach.map(({ bank }) => bank)).toEqual(["Inter"]);
});

test("a bank tells how many of its movements could not be read, an old copy's left out", async () => {
  const world = await withBanks({ Nubank: "2026-11-01", Inter: "2026-11-21" });
  const old = makeAccount({ id: "old", itemId: "Nubank" });
  await world.accounts.upsertAll([old]);
  await world.accounts.setSupersededBy("old", "Inter account");
  await world.accounts.setMarks("old", { ...NO_MARKS, unreadable: ["1", "2"] });
  await world.accounts.setMarks("Nubank account", { ...NO_MARKS, unreadable: ["3"] });
  const reach = await findReach(world, makeUser());
  expect(reach.map(({ bank, unreadable }) => [bank, unreadable])).toEqual([
    ["Inter", 0],
    ["Nubank", 1],
  ]);
});
