import { makeBudgetState } from "../../support/make-budget.ts";
import { beforeEach, describe, expect, test } from "vitest";
import { ChatBlockedError } from "../../../src/errors.ts";
import { changeAlerts } from "../../../src/usecases/alerts/change-alerts.ts";
import { sendAlerts } from "../../../src/usecases/alerts/send-alerts.ts";
import { makeAlert } from "../../support/make-alert.ts";
import { makeAccount, makeItem, NOW } from "../../support/make.ts";
import { alertsWorld, MINUTE_MS, purchase, type AlertsWorld } from "./alerts-world.ts";
import { allOf } from "../../support/batches.ts";

let ana: AlertsWorld;

beforeEach(async () => {
  ana = await alertsWorld();
  await ana.settings({ large: 50_000 });
});

const states = async () =>
  (await ana.world.alerts.ofUser("user-1")).map(({ sentAt, droppedAt }) => {
    if (sentAt !== null) return "sent";
    return droppedAt === null ? "waiting" : "dropped";
  });

describe("one message", () => {
  test("has everything of ten minutes, and says how old the data are", async () => {
    await ana.arrive(purchase("a"));
    expect(await ana.sendAfter(4)).toEqual({ kind: "again", after: 6 * MINUTE_MS });
    await ana.arrive(purchase("b", { amount: -950 }));
    expect(await ana.sendAfter(6)).toEqual({ kind: "done" });
    expect(ana.kinds()).toEqual([["large", "large"]]);
    expect(ana.world.sentNotices).toMatchObject([
      { amounts: "shown", ages: [{ bank: { bankName: "Nubank" }, at: NOW }] },
    ]);
    expect(await ana.sendAfter(10)).toEqual({ kind: "done" });
    expect(ana.kinds()).toHaveLength(1);
  });

  test("about a budget says how old the data of all banks are", async () => {
    await ana.world.items.add(makeItem({ id: "item-2", bankName: "Itaú", lastUpdatedAt: NOW }));
    await ana.world.accounts.upsertAll([makeAccount({ id: "account-2", itemId: "item-2" })]);
    ana.world.givenBudgets = [
      makeBudgetState({ key: "all", categoryId: null, spentMinor: 9, limitMinor: 10 }),
    ];
    await ana.arrive(purchase("a", { amount: -1 }));
    await ana.sendAfter(10);
    const [notice] = ana.world.sentNotices;
    expect(notice).toMatchObject({ ages: [{ bank: { bankName: "Nubank" } }, {}] });
  });

  test("waits for the end of quiet hours, over a stop, and drops what is over by then", async () => {
    ana.world.now = new Date("2026-11-23T02:00:00.000Z");
    await ana.arrive(purchase("a"), purchase("b"));
    expect(await ana.sendAfter(10)).toMatchObject({ kind: "again" });
    expect(await allOf(ana.world.alerts.usersWaiting())).toEqual(["user-1"]);
    await ana.world.transactions.markDeleted("account-1", ["a"], NOW);
    ana.world.now = new Date("2026-11-23T11:00:00.000Z");
    expect(await sendAlerts(ana.world, "user-1")).toEqual({ kind: "done" });
    expect(ana.told()).toMatchObject([[{ name: "LOJA b" }]]);
    expect((await states()).toSorted()).toEqual(["dropped", "sent"]);
  });

  test("without its transaction is none", async () => {
    await ana.world.alerts.addAll([makeAlert({ transactionId: null })]);
    await ana.sendAfter(10);
    expect(await states()).toEqual(["dropped"]);
  });

  test("is one of three a day", async () => {
    for (const id of ["a", "b", "c", "d"]) {
      await ana.arrive(purchase(id));
      await ana.sendAfter(10);
    }
    expect(ana.kinds()).toHaveLength(3);
    ana.world.now = new Date("2026-11-23T11:00:00.000Z");
    await sendAlerts(ana.world, "user-1");
    expect(ana.kinds()).toHaveLength(4);
  });

  test("goes where the limit was raised, or the kind silenced, to nobody", async () => {
    await ana.arrive(purchase("a"));
    const user = await ana.user();
    const changed = await changeAlerts(ana.world, user, {
      kind: "limit",
      alert: "large",
      minor: 95_000,
    });
    expect(changed.alerts).toEqual((await ana.user()).alerts);
    await ana.sendAfter(10);
    await ana.arrive(purchase("b", { amount: -999 }));
    await ana.settings({ large: 50_000, silenced: [{ kind: "large", until: null }] });
    await ana.sendAfter(10);
    expect(ana.kinds()).toEqual([]);
    expect(await states()).toEqual(["dropped", "dropped"]);
  });
});

describe("a message", () => {
  test("that counts as not sent is sent by the next attempt", async () => {
    await ana.arrive(purchase("a"), purchase("b"));
    const { notify } = ana.world.chat;
    ana.world.chat.notify = async () => {
      throw new Error("Telegram was away");
    };
    await expect(ana.sendAfter(10)).rejects.toThrow("away");
    expect(await states()).toEqual(["waiting", "waiting"]);
    ana.world.chat.notify = notify;
    await ana.sendAfter(1);
    expect(ana.kinds()).toEqual([["large", "large"]]);
  });

  test("that was being sent at a kill counts as sent", async () => {
    await ana.arrive(purchase("a"));
    const { claim } = ana.world.notices;
    ana.world.notices.claim = async (key) => {
      await claim(key);
      throw new Error("killed");
    };
    await expect(ana.sendAfter(10)).rejects.toThrow("killed");
    ana.world.notices.claim = claim;
    await ana.sendAfter(1);
    expect(ana.kinds()).toEqual([]);
    expect(await states()).toEqual(["sent"]);
  });

  test("is sent by one of several processes", async () => {
    await ana.arrive(purchase("a"));
    ana.world.now = new Date(ana.world.now.getTime() + 10 * MINUTE_MS);
    await Promise.all([1, 2, 3].map(() => sendAlerts(ana.world, "user-1")));
    expect(ana.kinds()).toEqual([["large"]]);
  });

  test("to a user who blocked the bot waits for nothing", async () => {
    await ana.arrive(purchase("a"));
    ana.world.chat.notify = async () => {
      throw new ChatBlockedError();
    };
    await expect(ana.sendAfter(10)).rejects.toThrow(ChatBlockedError);
    await ana.world.users.update("user-1", { blockedAt: NOW });
    expect(await ana.sendAfter(1)).toEqual({ kind: "done" });
    expect(await states()).toEqual(["dropped"]);
  });

  test("to a user who is being deleted is not sent", async () => {
    await ana.arrive(purchase("a"));
    await ana.world.users.update("user-1", { deletionRequestedAt: NOW });
    expect(await ana.sendAfter(10)).toEqual({ kind: "done" });
    expect(ana.kinds()).toEqual([]);
  });
});

describe("a low balance", () => {
  const balance = async (minor: number, lastUpdatedAt: Date | null = ana.world.now) => {
    const connection = ana.world.connections.get("item-1");
    if (connection) ana.world.connections.set("item-1", { ...connection, lastUpdatedAt });
    ana.world.bankAccounts[0] = makeAccount({ balance: minor });
    await ana.arrive();
    await ana.sendAfter(10);
  };

  beforeEach(async () => {
    await ana.settings({ low: 20_000 });
  });

  test("is that of its own account", async () => {
    const savings = makeAccount({ id: "account-0", balance: 1, subtype: "SAVINGS_ACCOUNT" });
    await ana.world.items.add(makeItem({ id: "item-0" }));
    await ana.world.accounts.upsertAll([{ ...savings, itemId: "item-0" }]);
    ana.world.bankAccounts.push({ ...savings, id: "account-9" });
    await balance(15_000);
    expect(ana.told()).toMatchObject([[{ account: { id: "account-1" } }]]);
  });

  test("is told once until the account has recovered", async () => {
    for (const minor of [30_000, 15_000, 14_000, 21_000, 12_000]) await balance(minor);
    expect(ana.told()).toMatchObject([[{ kind: "low", minor: 15_000, limit: 20_000 }]]);
    for (const minor of [25_000, 10_000]) await balance(minor);
    expect(ana.told()).toHaveLength(2);
  });

  test("that is more than a day old is not told, nor one that was read before a break", async () => {
    await balance(100, new Date(NOW.getTime() - 25 * 3_600_000));
    const since = new Date(NOW.getTime() - 2 * 86_400_000);
    const connection = ana.world.connections.get("item-1");
    const lagging = [{ product: "accounts", since } as const];
    if (connection) ana.world.connections.set("item-1", { ...connection, lagging });
    await balance(100);
    expect(ana.kinds()).toEqual([]);
  });

  test("is not told where it recovered, or the limit was ended, before it was sent", async () => {
    ana.world.bankAccounts[0] = makeAccount({ balance: 100 });
    await ana.arrive();
    await ana.world.accounts.upsertAll([makeAccount({ balance: 90_000 })]);
    await ana.sendAfter(10);
    await balance(90_000);
    ana.world.bankAccounts[0] = makeAccount({ balance: 100 });
    await ana.arrive();
    await ana.settings({});
    await ana.sendAfter(10);
    expect(ana.kinds()).toEqual([]);
  });

  test("of a kind that is silent passes, and is not told later", async () => {
    await ana.settings({ low: 20_000, silenced: [{ kind: "low", until: null }] });
    await balance(100);
    await ana.settings({ low: 20_000 });
    await balance(100);
    expect(ana.kinds()).toEqual([]);
  });
});
