import { beforeEach, describe, expect, test } from "vitest";
import { FACTS_VERSION, NO_CHECKPOINT } from "../../../src/domain/account.ts";
import { sendAlerts } from "../../../src/usecases/alerts/send-alerts.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { makeAccount, makeConnection, makeItem, makeRow, NOW } from "../../support/make.ts";
import { alertsWorld, purchase, type AlertsWorld } from "./alerts-world.ts";
import { sent } from "./sent-alerts.ts";

let ana: AlertsWorld;

beforeEach(async () => {
  ana = await alertsWorld();
  await ana.settings({ large: 50_000 });
});

describe("a large purchase", () => {
  test("that arrives is told once, ten minutes later", async () => {
    await ana.arrive(purchase("a"), purchase("b", { amount: -12 }));
    expect(ana.world.jobs.pushed).toContainEqual({
      job: { kind: "send-alerts", userId: "user-1" },
      at: new Date(NOW.getTime() + 601_000),
    });
    expect(await sent(ana)).toEqual([["large"]]);
    expect(ana.told()).toMatchObject([[{ name: "LOJA a", minor: 90_000, day: "2026-11-20" }]]);
    await ana.arrive(purchase("a"));
    expect(await sent(ana)).toEqual([["large"]]);
  });

  test("is told when it comes in a page of its own, and not when it came before", async () => {
    await ana.world.transactions.upsertAll([], NOW);
    ana.world.pages.set("account-1", [[makeRow(purchase("a"))], [makeRow(purchase("b"))]]);
    await syncItem(ana.world, "item-1");
    expect(await sent(ana)).toEqual([["large", "large"]]);
  });

  test("is not told where it is older than three days", async () => {
    await ana.arrive(purchase("a", { date: new Date("2026-11-18T15:00:00.000Z") }));
    expect(await sent(ana)).toEqual([]);
  });

  test("is not told from a first sync", async () => {
    await ana.world.items.update("item-1", { syncCheckpoint: { syncedAt: null } });
    await ana.world.accounts.setSyncCheckpoint("account-1", NO_CHECKPOINT);
    await ana.arrive(purchase("a"));
    expect(await sent(ana)).toEqual([]);
    await ana.arrive(purchase("a"), purchase("b"));
    expect((await sent(ana)).flat()).toEqual(["large"]);
  });

  test("is not told from the first sync of an account, of another rules version, or after a repair", async () => {
    await ana.world.accounts.setSyncCheckpoint("account-1", NO_CHECKPOINT);
    await ana.arrive(purchase("a"));
    const old = { watermark: NOW, fullSyncAt: NOW, factsVersion: FACTS_VERSION - 1 };
    await ana.world.accounts.setSyncCheckpoint("account-1", { ...NO_CHECKPOINT, ...old });
    await ana.arrive(purchase("b"));
    const issue = { requiredAction: "login", code: null, until: null, since: NOW } as const;
    const key = { kind: "issue", itemId: "item-1" } as const;
    await ana.world.notices.claim({ ...key, reported: null, current: issue });
    await ana.arrive(purchase("c"));
    expect(await sent(ana)).toEqual([]);
    const waits = { ...issue, requiredAction: "patience" } as const;
    await ana.world.notices.claim({ ...key, reported: issue, current: waits });
    await ana.arrive(purchase("d"));
    expect(await sent(ana)).toEqual([["large"]]);
  });

  test("is told in the week in which everything is read again", async () => {
    const weekAgo = new Date(NOW.getTime() - 8 * 86_400_000);
    const due = { watermark: NOW, fullSyncAt: weekAgo, factsVersion: FACTS_VERSION };
    await ana.world.accounts.setSyncCheckpoint("account-1", { ...NO_CHECKPOINT, ...due });
    await ana.arrive(purchase("a"));
    expect(ana.world.asked.map(({ filter }) => filter.kind)).toEqual(["created-from", "all"]);
    expect(await sent(ana)).toEqual([["large"]]);
  });

  test("is one, pending and posted, with a tip too", async () => {
    await ana.arrive(purchase("a", { description: "BAR DO ZE", status: "PENDING" }));
    await ana.arrive(purchase("b", { description: "BAR DO ZE", amount: -950 }));
    expect(await sent(ana)).toEqual([["large"]]);
    expect(ana.told()).toMatchObject([[{ minor: 95_000 }]]);
    await ana.arrive(purchase("c", { description: "BAR DO ZE", amount: -950 }));
    expect(await sent(ana)).toHaveLength(1);
  });

  test("is two where the other one is still there", async () => {
    ana.world.byId.push(makeRow(purchase("a", { description: "BAR DO ZE" })));
    await ana.arrive(purchase("a", { description: "BAR DO ZE" }));
    await ana.arrive(purchase("b", { description: "BAR DO ZE" }));
    expect(await sent(ana)).toEqual([["large", "large"]]);
  });

  test("that was dropped before it was told is told when it comes back", async () => {
    await ana.arrive(purchase("a", { description: "BAR DO ZE" }));
    await ana.world.transactions.markDeleted("account-1", ["a"], NOW);
    expect(await sent(ana)).toEqual([]);
    await ana.arrive(purchase("b", { description: "BAR DO ZE" }));
    expect(await sent(ana)).toEqual([["large"]]);
  });

  test("is not told where the limit is off, or the kind silent", async () => {
    await ana.settings({ large: null });
    await ana.arrive(purchase("a"));
    await ana.settings({ large: 50_000, silenced: [{ kind: "large", until: null }] });
    await ana.arrive(purchase("b"));
    await ana.settings({ large: 50_000 });
    expect(await sent(ana)).toEqual([]);
  });

  test.each([2, 3])("of a user who is gone after %i reads leaves nothing", async (reads) => {
    const { users } = ana.world;
    const byId = users.byId.bind(users);
    let calls = 0;
    ana.world.users.byId = async (id) => ((calls += 1) > reads ? null : byId(id));
    await ana.arrive(purchase("a"));
    expect(await ana.world.alerts.ofUser("user-1")).toEqual([]);
  });
});

test("another bank's news are left to its own sync", async () => {
  const other = { itemId: "item-2", accountId: "account-2", id: "x" };
  await ana.world.items.add(makeItem({ id: "item-2" }));
  await ana.world.accounts.upsertAll([makeAccount({ id: "account-2", itemId: "item-2" })]);
  await ana.arrive(purchase("a"));
  const [row] = await ana.world.transactions.ofAccountSince("account-1", "2026-01-01");
  if (row) await ana.world.transactions.upsertAll([{ ...row, ...other }], NOW, "news");
  await ana.arrive(purchase("b"));
  const news = await ana.world.transactions.newsOfUser("user-1");
  expect(news.map(({ id }) => id)).toEqual(["x"]);
});

test("a sync after the user was removed from the bot stores nothing that stays", async () => {
  await ana.arrive(purchase("a"));
  await ana.world.users.remove("user-1");
  expect(await sendAlerts(ana.world, "user-1")).toEqual({ kind: "done" });
  expect(await ana.world.alerts.ofUser("user-1")).toEqual([]);
});

test("a connection that works shows no alert of its own", async () => {
  ana.world.connections.set("item-1", makeConnection());
  await ana.arrive();
  expect(await sent(ana)).toEqual([]);
});
