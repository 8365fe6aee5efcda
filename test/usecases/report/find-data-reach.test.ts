import { expect, test } from "vitest";
import { NO_CHECKPOINT } from "../../../src/domain/account.ts";
import type { BankFreshness } from "../../../src/domain/report.ts";
import type { User } from "../../../src/domain/user.ts";
import { findDataReach } from "../../../src/usecases/report/find-data-reach.ts";
import { createReportRequest } from "../../../src/usecases/report/report-request.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeAccount, makeItem, makeTransaction, makeUser, NOW } from "../../support/make.ts";

async function withBanks(days: Readonly<Record<string, string | null>>): Promise<FakeWorld> {
  const world = fakeWorld();
  for (const [bank, day] of Object.entries(days)) {
    await world.items.add(makeItem({ id: bank, bankName: bank }));
    await world.accounts.upsertAll([makeAccount({ id: `${bank} account`, itemId: bank })]);
    if (day === null) continue;
    const row = makeTransaction({ id: bank, itemId: bank, accountId: `${bank} account`, day });
    await world.transactions.upsertAll([row], NOW);
  }
  return world;
}

function reachOf(world: FakeWorld, user: User): Promise<BankFreshness[]> {
  return findDataReach(createReportRequest(world, user));
}

test("a bank is behind when its newest transaction is three days older than the newest of all", async () => {
  const world = await withBanks({
    Nubank: "2026-11-21",
    Inter: "2026-11-19",
    Itaú: "2026-11-18",
    Caixa: null,
  });
  expect(await reachOf(world, makeUser())).toEqual([
    { bankName: "Caixa", last: null, isBehind: true, unreadable: 0 },
    { bankName: "Inter", last: "2026-11-19", isBehind: false, unreadable: 0 },
    { bankName: "Itaú", last: "2026-11-18", isBehind: true, unreadable: 0 },
    { bankName: "Nubank", last: "2026-11-21", isBehind: false, unreadable: 0 },
  ]);
});

test("two banks of one name are distinguished by their qualifiers", async () => {
  const world = await withBanks({ one: "2026-11-21", two: "2026-11-21" });
  await world.items.update("one", { bankName: "Nubank" });
  await world.items.update("two", { bankName: "Nubank" });
  const named = await reachOf(world, makeUser());
  const qualifiers = named.map(({ qualifier }) => qualifier);
  expect(qualifiers.every((one) => one !== undefined)).toBe(true);
  expect(new Set(qualifiers.map((one) => JSON.stringify(one))).size).toBe(2);
});

test("a kind of accounts that the bank could not report is listed", async () => {
  const world = await withBanks({ Nubank: "2026-11-21" });
  await world.items.update("Nubank", { lagging: [{ product: "cards", since: null }] });
  expect(await reachOf(world, makeUser())).toMatchObject([{ missingKinds: ["cards"] }]);
});

test("future transactions do not count, and without transactions no bank is behind", async () => {
  const world = await withBanks({ Nubank: "2026-12-24", Inter: null });
  const reach = await reachOf(world, makeUser());
  expect(reach).toEqual([
    { bankName: "Inter", last: null, isBehind: false, unreadable: 0 },
    { bankName: "Nubank", last: null, isBehind: false, unreadable: 0 },
  ]);
});

test("newer transactions of an older copy of an account count for its bank", async () => {
  const world = await withBanks({ Nubank: "2026-11-20", Inter: "2026-11-01", Itaú: "2026-11-03" });
  await world.accounts.setSupersededBy("Nubank account", "Inter account");
  await world.accounts.setSupersededBy("Itaú account", "Inter account");
  expect(await reachOf(world, makeUser())).toMatchObject([
    { bankName: "Inter", last: "2026-11-20" },
  ]);
});

test("accounts that are not updated are listed, each with the day of its last update", async () => {
  const world = await withBanks({ Nubank: "2026-11-20" });
  const account = (id: string, given = {}) =>
    makeAccount({ id, itemId: "Nubank", lastDigits: id, ...given });
  const day = (text: string) => new Date(`${text}T15:00:00.000Z`);
  const failing = { ...NO_CHECKPOINT, failingSince: day("2026-11-22") };
  await world.accounts.upsertAll([
    account("1", { syncCheckpoint: failing }),
    account("2", { syncCheckpoint: failing, closedAt: NOW }),
    account("3", { syncCheckpoint: failing, supersededBy: "1" }),
    account("4", { type: "CREDIT" }),
  ]);
  const lag = (since: Date | null) =>
    world.items.update("Nubank", { lagging: [{ product: "cards", since }] });
  const { name } = account("1");
  const one = { name, type: "BANK", lastDigits: "1", since: "2026-11-22" };
  const four = { name, type: "CREDIT", lastDigits: "4" };
  const staleNow = async () => (await reachOf(world, makeUser()))[0]?.stale;
  expect(await staleNow()).toEqual([one]);
  await lag(day("2026-11-20"));
  expect(await staleNow()).toEqual([one]);
  await lag(day("2026-11-12"));
  expect(await staleNow()).toEqual([one, { ...four, since: "2026-11-12" }]);
  await lag(null);
  expect(await staleNow()).toEqual([one, { ...four, since: null }]);
  // Of a bank that lost its access no single accounts are listed.
  await world.items.update("Nubank", { state: { kind: "login-error", code: null } });
  expect(await staleNow()).toBeUndefined();
});

test("a bank whose accounts all go on under a newer connection is left out", async () => {
  const world = await withBanks({ Nubank: "2026-11-01", Inter: "2026-11-21" });
  await world.accounts.setSupersededBy("Nubank account", "Inter account");
  const reach = await reachOf(world, makeUser());
  expect(reach.map(({ bankName: bank }) => bank)).toEqual(["Inter"]);
});

test("unreadable transactions are counted by bank, without those of older copies", async () => {
  const world = await withBanks({ Nubank: "2026-11-01", Inter: "2026-11-21" });
  const old = makeAccount({ id: "old", itemId: "Nubank" });
  await world.accounts.upsertAll([old]);
  await world.accounts.setSupersededBy("old", "Inter account");
  await world.accounts.setSyncCheckpoint("old", { ...NO_CHECKPOINT, unreadable: ["1", "2"] });
  await world.accounts.setSyncCheckpoint("Nubank account", { ...NO_CHECKPOINT, unreadable: ["3"] });
  const reach = await reachOf(world, makeUser());
  expect(reach.map(({ bankName: bank, unreadable }) => [bank, unreadable])).toEqual([
    ["Inter", 0],
    ["Nubank", 1],
  ]);
});
