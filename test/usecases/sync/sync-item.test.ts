import { beforeEach, describe, expect, test } from "vitest";
import { STALLED } from "../../../src/domain/stalled.ts";
import { NO_FACTS } from "../../../src/domain/understanding/facts.ts";
import { NO_CHECKPOINT } from "../../../src/domain/account.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeConnection, makeRow, makeTransaction, NOW } from "../../support/make.ts";
import { at, checkpointOf, DAY, event, jobs, ledger, syncWorld } from "./sync-world.ts";

let world: FakeWorld;

beforeEach(async () => {
  world = await syncWorld();
});

describe("the first sync", () => {
  test("stores connection, accounts and every page, and the checkpoint last", async () => {
    expect(await syncItem(world, "item-1")).toEqual({ kind: "done" });
    expect(await world.accounts.ofItem("item-1")).toHaveLength(2);
    expect(await world.transactions.countOfItem("item-1")).toBe(4);
    expect(await world.items.byId("item-1")).toMatchObject({
      lastUpdatedAt: at(-5),
      syncCheckpoint: { syncedAt: NOW },
    });
    expect(await checkpointOf(world, "account-1")).toMatchObject({
      watermark: at(-1),
      fullSyncAt: NOW,
    });
    expect(await checkpointOf(world, "card-1")).toMatchObject({
      watermark: at(-3),
      fullSyncAt: NOW,
    });
    expect(world.asked.map(({ filter }) => filter.kind)).toEqual(["all", "all"]);
  });

  test("shows its progress in one message, and enqueues the first report", async () => {
    await syncItem(world, "item-1");
    expect(world.progress.map(({ messageId, progress }) => [messageId, progress])).toEqual([
      [null, { kind: "fetching", bankName: "Nubank", transactions: 2 }],
      [77, { kind: "fetching", bankName: "Nubank", transactions: 3 }],
      [77, { kind: "fetching", bankName: "Nubank", transactions: 4 }],
    ]);
    expect(jobs(world)).toEqual(["send-first-report"]);
  });

  test("continues when the progress cannot or may not be shown", async () => {
    world.progressAnswer = null;
    await syncItem(world, "item-1");
    expect(world.progress[2]?.messageId).toBeNull();
    await world.users.update("user-1", { blockedAt: NOW });
    await syncItem(world, "item-1");
    expect(world.progress).toHaveLength(3);
  });

  test("leaves the same after a kill and a repetition as an undisturbed run", async () => {
    const { transactions } = world.bank;
    world.bank.transactions = async function* (account, filter) {
      for await (const page of transactions(account, filter)) {
        yield page;
        throw new Error("killed");
      }
    };
    await expect(syncItem(world, "item-1")).rejects.toThrow("killed");
    expect(await checkpointOf(world, "account-1")).toEqual(NO_CHECKPOINT);
    expect((await world.items.byId("item-1"))?.syncCheckpoint.syncedAt).toBeNull();
    world.bank.transactions = transactions;
    await syncItem(world, "item-1");
    const undisturbed = await world.transactions.sums(
      "user-1",
      { first: "2000-01-01", last: "2100-01-01" },
      ["topCategoryId"],
    );
    await syncItem(world, "item-1");
    expect(
      await world.transactions.sums("user-1", { first: "2000-01-01", last: "2100-01-01" }, [
        "topCategoryId",
      ]),
    ).toEqual(undisturbed);
    expect(undisturbed.map(({ count }) => count)).toEqual([4]);
  });

  test("enqueues no first report for an item without accounts", async () => {
    world.bankAccounts.length = 0;
    await syncItem(world, "item-1");
    expect(jobs(world)).toEqual([]);
    expect(world.progress.map(({ progress }) => progress)).toEqual([
      { kind: "done", bankName: "Nubank", transactions: 0 },
    ]);
  });
});

describe("while Pluggy is still fetching", () => {
  beforeEach(() =>
    world.connections.set("item-1", makeConnection({ state: { kind: "updating" } })),
  );

  test("the chat shows it, and the sync polls again soon", async () => {
    await world.events.addAll([event({ kind: "item" })]);
    expect(await syncItem(world, "item-1")).toEqual({ kind: "again", after: 3000 });
    expect(world.progress[0]?.progress).toEqual({ kind: "waiting", bankName: "Nubank" });
    expect(await ledger(world)).toEqual([]);
    expect(await world.events.pendingOf("item-1")).toHaveLength(1);
  });

  test("after ten minutes the chat shows that it is slow, and the sync polls less often", async () => {
    world.now = at(10);
    expect(await syncItem(world, "item-1")).toEqual({ kind: "again", after: 30_000 });
    expect(world.progress[0]?.progress).toEqual({ kind: "slow", bankName: "Nubank" });
  });

  test("the chat shows nothing for a bank that worked before", async () => {
    await world.items.update("item-1", { syncCheckpoint: { syncedAt: NOW }, lastUpdatedAt: NOW });
    expect(await syncItem(world, "item-1")).toEqual({ kind: "again", after: 3000 });
    expect(world.progress).toEqual([]);
  });
});

test("instalments that are all dated on the purchase day count in the months of their bills", async () => {
  const date = new Date("2026-09-05T03:00:00.000Z");
  const parts = ["2026-09", "2026-10", "2026-11", "2026-12"].map((billForecast, index) =>
    makeRow({
      id: `part ${index}`,
      accountId: "card-1",
      type: "DEBIT",
      amount: 100,
      date,
      facts: { ...NO_FACTS, billForecast },
      instalment: { number: index + 1, total: 12 },
    }),
  );
  world.pages.set("card-1", [parts]);
  await syncItem(world, "item-1");
  const rows = await world.transactions.ofAccountSince("card-1", "2000-01-01");
  expect(rows.map(({ day }) => day)).toEqual([
    "2026-09-05",
    "2026-10-05",
    "2026-11-05",
    "2026-12-05",
  ]);
});

describe("a bank that breaks", () => {
  beforeEach(() =>
    world.items.update("item-1", { syncCheckpoint: { syncedAt: NOW }, lastUpdatedAt: NOW }),
  );

  test.each([
    [makeConnection({ state: { kind: "login-error", code: "X" } }), "login-error"],
    [makeConnection({ lastUpdatedAt: at(-3 * DAY) }), "outdated"],
    [undefined, "removed"],
  ])("is stored, and a notice is enqueued: %#", async (connection, kind) => {
    if (connection) world.connections.set("item-1", connection);
    else world.connections.delete("item-1");
    await world.events.addAll([event({ kind: "item" })]);
    await syncItem(world, "item-1");
    expect((await world.items.byId("item-1"))?.state.kind).toBe(kind);
    expect(jobs(world)).toContain("notify-item-status");
    expect(await world.events.pendingOf("item-1")).toEqual([]);
  });

  test("that is stalled has its own code", async () => {
    world.connections.set("item-1", makeConnection({ lastUpdatedAt: at(-3 * DAY) }));
    await syncItem(world, "item-1");
    const item = await world.items.byId("item-1");
    expect(item?.state).toEqual({ kind: "outdated", code: STALLED });
  });
});

test("days are those of the new zone when the time zone changes during a sync", async () => {
  const { accounts } = world.bank;
  world.bank.accounts = async (item) => {
    await world.users.update("user-1", { timeZone: "Europe/Lisbon" });
    return accounts(item);
  };
  await syncItem(world, "item-1");
  expect(world.jobs.pushed.map(({ job }) => job)).toContainEqual({
    kind: "recompute-days",
    userId: "user-1",
  });
  expect((await world.users.byId("user-1"))?.rowRules).toBe(0);
});

test("an internal transfer stops counting once both legs are there", async () => {
  const flows = async () => {
    const all = { first: "2026-01-01", last: "2026-12-31", currency: "BRL" };
    const every = { ...all, flows: ["spending", "income", "own-transfer"] } as const;
    const legs = await world.transactions.list("user-1", every, { skip: 0, limit: 9 });
    const internal = legs.filter(({ categoryId }) => categoryId === "05060000");
    return Object.fromEntries(internal.map(({ id, flow }) => [id, flow]));
  };
  const out = makeRow({ id: "out", categoryId: "05060000", amount: -500 });
  world.pages.set("account-1", [[out]]);
  await syncItem(world, "item-1");
  expect(await flows()).toEqual({ out: "spending" });
  const arrival = { id: "in", accountId: "elsewhere", direction: "in", minor: 50_000 } as const;
  const leg = { categoryId: "05060000", topCategoryId: "05000000", flow: "income" } as const;
  await world.transactions.upsertAll([makeTransaction({ ...arrival, ...leg })], NOW);
  await syncItem(world, "item-1");
  expect(await flows()).toEqual({ out: "own-transfer", in: "own-transfer" });
});
