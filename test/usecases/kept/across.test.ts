import { beforeEach, describe, expect, test } from "vitest";
import { addMonths } from "../../../src/domain/day.ts";
import type { Transaction } from "../../../src/domain/transaction.ts";
import { decideRefunds } from "../../../src/usecases/decisions/decide-refunds.ts";
import { recomputeDays } from "../../../src/usecases/decisions/recompute-days.ts";
import { recomputeDecisions } from "../../../src/usecases/decisions/recompute-decisions.ts";
import { recomputeRecurring } from "../../../src/usecases/recurring/recompute-recurring.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { sayFixed } from "../../../src/usecases/teaching/say-fixed.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeAccount, makeConnection, makeRow, makeTransaction, NOW } from "../../support/make.ts";
import { keepingWorld, letGoToTheEnd, storedDays, userOf } from "./let-go-world.ts";

/* What is kept depends on movements that were let go. The first kept day is 2024-11-01. */

let world: FakeWorld;

beforeEach(async () => {
  world = await keepingWorld();
});

const store = (...rows: readonly Partial<Transaction>[]) =>
  world.transactions.upsertAll(rows.map(makeTransaction), NOW);

async function flowOfRow(id: string): Promise<string | undefined> {
  return (await world.transactions.ofUserById("user-1", id))?.flow;
}

describe("a sync", () => {
  const reported = (day: string, amount = -10) =>
    makeRow({ id: day, amount, date: new Date(`${day}T15:00:00Z`), type: "DEBIT" });

  beforeEach(() => {
    world.connections.set("item-1", makeConnection());
    world.bankAccounts.push(makeAccount());
  });

  test("stores nothing again that was let go, and counts nothing before the first kept day", async () => {
    const days = ["2024-02-10", "2024-06-30", "2024-10-31", "2024-11-01"];
    world.pages.set("account-1", [days.map((day) => reported(day))]);
    await syncItem(world, "item-1");
    await letGoToTheEnd(world);
    expect(await storedDays(world)).toEqual(["2024-10-31", "2024-11-01"]);
    const before = await world.monthSums.ofUser(await userOf(world));
    // A week later a full sync reports all of it, one row of February corrected and one of October removed.
    world.now = new Date(NOW.getTime() + 8 * 86_400_000);
    const again = ["2024-06-30", "2024-11-01"].map((day) => reported(day));
    world.pages.set("account-1", [[reported("2024-02-10", -99), ...again]]);
    await syncItem(world, "item-1");
    expect(await storedDays(world)).toEqual(["2024-10-31", "2024-11-01"]);
    expect(await world.monthSums.ofUser(await userOf(world))).toEqual(before);
  });

  test("of a bank that is connected anew brings no old month back", async () => {
    world.pages.set("account-1", [[reported("2024-02-10"), reported("2026-11-01")]]);
    await syncItem(world, "item-1");
    await letGoToTheEnd(world);
    const [item] = await world.items.ofUser("user-1");
    await world.items.add({ ...item!, id: "item-2", linkedAt: NOW });
    world.connections.set("item-2", makeConnection({ id: "item-2" }));
    world.bankAccounts.push(makeAccount({ id: "copy", itemId: "item-2" }));
    const old = makeRow({
      id: "old copy",
      accountId: "copy",
      date: new Date("2024-02-10T15:00:00Z"),
    });
    world.pages.set("copy", [[old]]);
    await syncItem(world, "item-2");
    expect(await storedDays(world)).toEqual(["2026-11-01"]);
    expect(await world.monthSums.ofUser(await userOf(world))).toHaveLength(1);
  });
});

test("a new time zone moves no movement over the first kept day", async () => {
  // Half past midnight in São Paulo, and the evening before in Manaus.
  const at = (id: string, date: string, day: string) => ({ id, date: new Date(date), day });
  await store(
    at("old", "2024-10-31T23:30:00Z", "2024-10-31"),
    at("first", "2024-11-01T03:30:00Z", "2024-11-01"),
    at("second", "2024-11-02T03:30:00Z", "2024-11-02"),
  );
  await letGoToTheEnd(world);
  await world.users.update("user-1", { timeZone: "America/Manaus", rowRules: 0 });
  await recomputeDays(world, "user-1");
  expect(await storedDays(world)).toEqual(["2024-10-31", "2024-11-01", "2024-11-01"]);
  await world.users.update("user-1", { timeZone: "Asia/Tokyo", rowRules: 0 });
  await recomputeDays(world, "user-1");
  expect(await storedDays(world)).toEqual(["2024-10-31", "2024-11-01", "2024-11-02"]);
});

test("the other side of a pair that was let go is still found", async () => {
  const transfer = {
    minor: 70_000,
    categoryId: "05070000",
    topCategoryId: "05000000",
    description: "TED",
  };
  await store(
    { id: "out", ...transfer, day: "2024-10-31", direction: "out" },
    { id: "in", ...transfer, day: "2024-11-01", direction: "in", accountId: "account-2" },
  );
  await recomputeDecisions(world, await userOf(world));
  expect(await flowOfRow("in")).toBe("own-transfer");
  await letGoToTheEnd(world);
  await recomputeDecisions(world, await userOf(world));
  expect(await flowOfRow("in")).toBe("own-transfer");
});

describe("a refund of a company", () => {
  const shop = {
    merchantKey: "c:12345678",
    ownKey: "c:12345678",
    merchantKind: "shop",
    counterparty: { kind: "other", hash: "shop", party: "company" },
  } as const;
  const bought = {
    ...shop,
    direction: "out",
    categoryId: "08040000",
    topCategoryId: "08000000",
  } as const;
  const back = {
    ...shop,
    direction: "in",
    minor: 500,
    description: "PIX RECEBIDO LOJA",
    categoryId: null,
    bankCategoryId: null,
    topCategoryId: "99999999",
    categorySource: "none",
    flow: "income",
  } as const;

  test("stays one for a year after its purchase was let go", async () => {
    await store(
      { id: "bought", ...bought, day: "2024-05-10", minor: 2000 },
      { id: "soon", ...back, day: "2025-03-10" },
      { id: "late", ...back, day: "2026-03-10" },
    );
    await decideRefunds(world, await userOf(world));
    expect([await flowOfRow("soon"), await flowOfRow("late")]).toEqual(["refund", "refund"]);
    await letGoToTheEnd(world);
    await decideRefunds(world, await userOf(world));
    expect([await flowOfRow("soon"), await flowOfRow("late")]).toEqual(["refund", "income"]);
  });
});

describe("a fixed expense", () => {
  const domain = {
    merchantKey: "n:DOMINIO",
    ownKey: "n:DOMINIO",
    merchantName: "Domínio",
    description: "DOMINIO",
    categoryId: "09020000",
    topCategoryId: "09000000",
    minor: 4000,
  };
  const isFixed = async (id: string) =>
    (await world.transactions.ofUserById("user-1", id))?.isFixed;

  /** Once a quarter, five times; the last ones are kept. */
  beforeEach(async () => {
    const days = [0, 3, 6, 9, 12].map((months) => addMonths("2023-12-15", months));
    await store(...days.map((day) => ({ id: day, day, ...domain })));
    await recomputeRecurring(world, await userOf(world));
  });

  test("stays marked though its series was let go", async () => {
    expect(await isFixed("2024-12-15")).toBe(true);
    await letGoToTheEnd(world);
    await recomputeRecurring(world, await userOf(world), "all");
    expect(await isFixed("2024-12-15")).toBe(true);
    await recomputeRecurring(world, await userOf(world));
    expect(await isFixed("2024-12-15")).toBe(true);
  });

  test("is none where the user says so", async () => {
    await letGoToTheEnd(world);
    const said = { transactionId: "2024-12-15", decision: "dismissed" } as const;
    await sayFixed(world, await userOf(world), said);
    expect(await isFixed("2024-12-15")).toBe(false);
  });
});
