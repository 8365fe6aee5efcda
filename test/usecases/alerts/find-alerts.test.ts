import { makeBudgetState } from "../../support/make-budget.ts";
import { beforeEach, describe, expect, test } from "vitest";
import { FACTS_VERSION, NO_CHECKPOINT } from "../../../src/domain/account.ts";
import { sendAlerts } from "../../../src/usecases/alerts/send-alerts.ts";
import { sayFixed } from "../../../src/usecases/teaching/say-fixed.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { makeAccount, makeConnection, makeItem, makeRow, NOW } from "../../support/make.ts";
import { alertsWorld, purchase, type AlertsWorld } from "./alerts-world.ts";

let ana: AlertsWorld;

beforeEach(async () => {
  ana = await alertsWorld();
  await ana.settings({ large: 50_000 });
});

const sent = async () => {
  await ana.sendAfter(10);
  return ana.kinds();
};

describe("a large purchase", () => {
  test("that arrives is told once, ten minutes later", async () => {
    await ana.arrive(purchase("a"), purchase("b", { amount: -12 }));
    expect(ana.world.jobs.pushed).toContainEqual({
      job: { kind: "send-alerts", userId: "user-1" },
      at: new Date(NOW.getTime() + 601_000),
    });
    expect(await sent()).toEqual([["large"]]);
    expect(ana.told()).toMatchObject([[{ name: "LOJA a", minor: 90_000, day: "2026-11-20" }]]);
    await ana.arrive(purchase("a"));
    expect(await sent()).toEqual([["large"]]);
  });

  test("is told when it comes in a page of its own, and not when it came before", async () => {
    await ana.world.transactions.upsertAll([], NOW);
    ana.world.pages.set("account-1", [[makeRow(purchase("a"))], [makeRow(purchase("b"))]]);
    await syncItem(ana.world, "item-1");
    expect(await sent()).toEqual([["large", "large"]]);
  });

  test("is not told where it is older than three days", async () => {
    await ana.arrive(purchase("a", { date: new Date("2026-11-18T15:00:00.000Z") }));
    expect(await sent()).toEqual([]);
  });

  test("is not told from a first sync", async () => {
    await ana.world.items.update("item-1", { syncCheckpoint: { syncedAt: null } });
    await ana.world.accounts.setSyncCheckpoint("account-1", NO_CHECKPOINT);
    await ana.arrive(purchase("a"));
    expect(await sent()).toEqual([]);
    await ana.arrive(purchase("a"), purchase("b"));
    expect((await sent()).flat()).toEqual(["large"]);
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
    expect(await sent()).toEqual([]);
    const waits = { ...issue, requiredAction: "patience" } as const;
    await ana.world.notices.claim({ ...key, reported: issue, current: waits });
    await ana.arrive(purchase("d"));
    expect(await sent()).toEqual([["large"]]);
  });

  test("is told in the week in which everything is read again", async () => {
    const weekAgo = new Date(NOW.getTime() - 8 * 86_400_000);
    const due = { watermark: NOW, fullSyncAt: weekAgo, factsVersion: FACTS_VERSION };
    await ana.world.accounts.setSyncCheckpoint("account-1", { ...NO_CHECKPOINT, ...due });
    await ana.arrive(purchase("a"));
    expect(ana.world.asked.map(({ filter }) => filter.kind)).toEqual(["created-from", "all"]);
    expect(await sent()).toEqual([["large"]]);
  });

  test("is one, pending and posted, with a tip too", async () => {
    await ana.arrive(purchase("a", { description: "BAR DO ZE", status: "PENDING" }));
    await ana.arrive(purchase("b", { description: "BAR DO ZE", amount: -950 }));
    expect(await sent()).toEqual([["large"]]);
    expect(ana.told()).toMatchObject([[{ minor: 95_000 }]]);
    await ana.arrive(purchase("c", { description: "BAR DO ZE", amount: -950 }));
    expect(await sent()).toHaveLength(1);
  });

  test("is two where the other one is still there", async () => {
    ana.world.byId.push(makeRow(purchase("a", { description: "BAR DO ZE" })));
    await ana.arrive(purchase("a", { description: "BAR DO ZE" }));
    await ana.arrive(purchase("b", { description: "BAR DO ZE" }));
    expect(await sent()).toEqual([["large", "large"]]);
  });

  test("that was dropped before it was told is told when it comes back", async () => {
    await ana.arrive(purchase("a", { description: "BAR DO ZE" }));
    await ana.world.transactions.markDeleted("account-1", ["a"], NOW);
    expect(await sent()).toEqual([]);
    await ana.arrive(purchase("b", { description: "BAR DO ZE" }));
    expect(await sent()).toEqual([["large"]]);
  });

  test("is not told where the limit is off, or the kind silent", async () => {
    await ana.settings({ large: null });
    await ana.arrive(purchase("a"));
    await ana.settings({ large: 50_000, silenced: [{ kind: "large", until: null }] });
    await ana.arrive(purchase("b"));
    await ana.settings({ large: 50_000 });
    expect(await sent()).toEqual([]);
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

describe("money that arrives", () => {
  const pay = (id: string, given = {}) => ({
    id,
    amount: 5000,
    type: "CREDIT" as const,
    description: "ACME LTDA",
    categoryId: "01010000",
    ...given,
  });

  test("is told where it is a salary, or large", async () => {
    await ana.arrive(pay("a"), pay("b", { amount: 20, categoryId: "01040000" }));
    expect(await sent()).toEqual([["income"]]);
    expect(ana.told()).toMatchObject([[{ size: "salary", minor: 500_000 }]]);
  });

  test("is not told any more where it turns out to be none", async () => {
    await ana.arrive(pay("a"));
    const [row] = await ana.world.transactions.ofAccountSince("account-1", "2026-01-01");
    if (row) await ana.world.transactions.upsertAll([{ ...row, flow: "own-transfer" }], NOW);
    expect(await sent()).toEqual([]);
  });
});

describe("a price", () => {
  const paid = (day: string, amount: number) =>
    purchase(day, {
      date: new Date(`${day}T15:00:00.000Z`),
      amount: -amount,
      description: "NETFLIX.COM",
      categoryId: "09020000",
    });

  test("that rises is told once", async () => {
    await ana.arrive(...["2026-08-20", "2026-09-20", "2026-10-20"].map((day) => paid(day, 39.9)));
    await ana.arrive(paid("2026-11-20", 44.9));
    expect(await sent()).toEqual([["price-rise"]]);
    expect(ana.told()).toMatchObject([[{ before: 3990, now: 4490, currency: "BRL" }]]);
    await ana.arrive({ ...paid("2026-11-20", 44.9), id: "posted" });
    expect(await sent()).toHaveLength(1);
  });

  test("is not told where the user says that it is no fixed expense", async () => {
    await ana.arrive(...["2026-08-20", "2026-09-20", "2026-10-20"].map((day) => paid(day, 39.9)));
    await sayFixed(ana.world, await ana.user(), {
      transactionId: "2026-08-20",
      decision: "dismissed",
    });
    await ana.arrive(paid("2026-11-20", 44.9));
    expect(await sent()).toEqual([]);
  });

  test("and an income are not told where their kinds are silent", async () => {
    await ana.arrive(...["2026-08-20", "2026-09-20", "2026-10-20"].map((day) => paid(day, 39.9)));
    const [price, income] = [
      { kind: "price-rise", until: null },
      { kind: "income", until: null },
    ] as const;
    const salary = { id: "pay", amount: 5000, type: "CREDIT", categoryId: "01010000" } as const;
    await ana.settings({ silenced: [price, income] });
    await ana.arrive(paid("2026-11-20", 44.9), salary);
    await ana.settings({});
    expect(await sent()).toEqual([]);
    await ana.arrive({ ...paid("2026-11-21", 54.9), id: "next" }, { ...salary, id: "pay 2" });
    await ana.settings({ silenced: [price, income] });
    expect(await sent()).toEqual([]);
  });
});

describe("a budget", () => {
  const budget = (spent: number) => {
    return makeBudgetState({
      key: "all",
      categoryId: null,
      spentMinor: spent,
      limitMinor: 100_000,
    });
  };
  const small = (id: string, amount = -100) => purchase(id, { amount });

  test("is told at 80 and at 100 per cent, each once", async () => {
    ana.world.givenBudgets = [budget(79_000)];
    await ana.arrive(small("a"));
    ana.world.givenBudgets = [budget(85_000)];
    await ana.arrive(small("b"));
    expect(await sent()).toEqual([["budget"]]);
    ana.world.givenBudgets = [budget(70_000)];
    await ana.arrive(small("c"));
    ana.world.givenBudgets = [budget(81_000)];
    await ana.arrive(small("d"));
    ana.world.givenBudgets = [budget(101_000)];
    await ana.arrive(small("e"));
    expect(await sent()).toHaveLength(2);
    const thresholds = ana
      .told()
      .flat()
      .map((line) => line.kind === "budget" && line.threshold);
    expect(thresholds).toEqual([80, 100]);
  });

  test("of a category is told by what is spent there only", async () => {
    const food = makeBudgetState({ spentMinor: 70_000, limitMinor: 80_000 });
    ana.world.givenBudgets = [food];
    await ana.arrive(purchase("elsewhere", { amount: -100, categoryId: "12000000" }));
    expect(await sent()).toEqual([]);
  });

  test("is not told by what was spent before its month", async () => {
    const december = { first: "2026-12-01", last: "2026-12-31" };
    ana.world.givenBudgets = [{ ...budget(85_000), period: december }];
    await ana.arrive(purchase("of november", { amount: -300 }));
    expect(await sent()).toEqual([]);
  });

  test("straight past 100 is told once, though 80 was waiting", async () => {
    ana.world.givenBudgets = [budget(85_000)];
    await ana.arrive(small("a"));
    ana.world.givenBudgets = [budget(130_000)];
    await ana.arrive(small("b", -450));
    expect(await sent()).toEqual([["budget"]]);
    expect(ana.told()).toMatchObject([[{ threshold: 100 }]]);
  });

  test("that was passed before, is silent, or is gone by then is not told", async () => {
    ana.world.givenBudgets = [budget(95_000)];
    await ana.arrive(small("a"));
    await ana.settings({ silenced: [{ kind: "budget", until: null }] });
    ana.world.givenBudgets = [budget(101_000)];
    await ana.arrive(small("b"));
    await ana.settings({});
    expect(await sent()).toEqual([]);
    ana.world.givenBudgets = [{ ...budget(85_000), key: "food" }];
    await ana.arrive(small("c"));
    ana.world.givenBudgets = [];
    expect(await sent()).toEqual([]);
  });
});

describe("the question for a limit", () => {
  const month = new Date(NOW.getTime() - 31 * 86_400_000);
  const usual = Array.from({ length: 40 }, (_, index) =>
    purchase(`usual ${index}`, { amount: -100 - index, date: new Date("2026-11-01T15:00:00Z") }),
  );

  beforeEach(async () => {
    ana = await alertsWorld({ createdAt: month });
  });

  test("comes once, after a month, from the user's own expenses", async () => {
    await ana.arrive(...usual);
    expect(await sent()).toEqual([]);
    await ana.arrive(purchase("a", { amount: -10 }));
    expect(await sent()).toEqual([["large-proposal"]]);
    expect(ana.told()).toEqual([[{ kind: "large-proposal", minor: 15_000 }]]);
    await ana.arrive(purchase("b", { amount: -10 }));
    expect(await sent()).toHaveLength(1);
  });

  test("does not come with few expenses, or where the user answered meanwhile", async () => {
    await ana.arrive(purchase("a", { amount: -10 }));
    expect(await ana.world.alerts.ofUser("user-1")).toEqual([]);
    await ana.arrive(...usual, purchase("b", { amount: -10 }));
    await ana.settings({ large: 1 });
    expect(await sent()).toEqual([]);
  });
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
  expect(await sent()).toEqual([]);
});
