import { beforeEach, describe, expect, test } from "vitest";
import { NO_CHECKPOINT } from "../../../src/domain/account.ts";
import { notifyItemStatus } from "../../../src/usecases/notices/notify-item-status.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { makeBudgetState } from "../../support/make-budget.ts";
import { makeAccount, makeConnection, makeRow, NOW } from "../../support/make.ts";
import { memoryJobStore } from "../../support/memory-job-store.ts";
import { Killed, killedWorld } from "../killed-world.ts";
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

async function firstSync(): Promise<void> {
  await ana.world.items.update("item-1", { syncCheckpoint: { syncedAt: null } });
  await ana.world.accounts.setSyncCheckpoint("account-1", NO_CHECKPOINT);
}

const bar = (id: string, given = {}) => purchase(id, { description: "BAR DO ZE", ...given });

describe("the posted twin", () => {
  test("of a pending purchase that a first sync brought is not told", async () => {
    await firstSync();
    await ana.arrive(bar("a", { status: "PENDING" }));
    await ana.arrive(bar("b"));
    expect(await sent()).toEqual([]);
  });

  test("adds nothing to a budget but what it costs more", async () => {
    await ana.settings({});
    const budget = (spentMinor: number) =>
      makeBudgetState({ key: "all", categoryId: null, spentMinor, limitMinor: 100_000 });
    await firstSync();
    await ana.arrive(bar("a", { status: "PENDING" }));
    ana.world.givenBudgets = [budget(85_000)];
    await ana.arrive(bar("b", { amount: -910 }));
    expect(await sent()).toEqual([]);
  });

  test("is no other purchase at the shop, of another account", async () => {
    await firstSync();
    await ana.arrive(bar("a", { status: "PENDING" }));
    const [row] = await ana.world.transactions.storedByIds("user-1", ["a"]);
    if (row) await ana.world.transactions.upsertAll([{ ...row, accountId: "account-2" }], NOW);
    await ana.world.transactions.markDeleted("account-2", ["a"], ana.world.now);
    await ana.arrive(bar("b"));
    expect(await sent()).toEqual([["large"]]);
  });
});

describe("after a repair", () => {
  const state = (kind: "login-error" | "updating" | "working" | "waiting-input") => {
    const given =
      kind === "login-error"
        ? { kind, code: null }
        : kind === "waiting-input"
          ? { kind, until: null }
          : { kind };
    ana.world.connections.set("item-1", makeConnection({ state: given }));
  };

  test("nothing is told, though notices of connections are silent", async () => {
    await ana.settings({ large: 50_000, silenced: [{ kind: "connection", until: null }] });
    for (const kind of ["login-error", "updating"] as const) {
      state(kind);
      await ana.arrive();
    }
    state("working");
    await ana.arrive(purchase("a"));
    expect(await sent()).toEqual([]);
    await ana.arrive(purchase("b"));
    expect(await sent()).toEqual([["large"]]);
  });

  test("nothing is told, though the sync was killed and the user knows that it works again", async () => {
    state("login-error");
    await ana.arrive();
    state("working");
    ana.world.pages.set("account-1", [[makeRow(purchase("a"))]]);
    for (const killAfter of [2, 4, 6, 8]) {
      const { ports } = killedWorld(ana.world, memoryJobStore(), killAfter);
      await expect(syncItem(ports, "item-1")).rejects.toThrow(Killed);
      await notifyItemStatus(ana.world, "item-1");
    }
    await ana.arrive(purchase("a"));
    expect(await sent()).toEqual([]);
  });
});

test("a balance that is low at a first sync is not told by the next one", async () => {
  await ana.settings({ low: 20_000 });
  ana.world.connections.set("item-1", makeConnection({ lastUpdatedAt: NOW }));
  ana.world.bankAccounts[0] = makeAccount({ balance: 100 });
  await firstSync();
  await ana.arrive();
  await ana.arrive();
  expect(await sent()).toEqual([]);
});

test("a purchase that the bank dates a day ahead is told on its day", async () => {
  const ahead = purchase("a", { date: new Date("2026-11-23T15:00:00.000Z") });
  await ana.arrive(ahead, purchase("far", { date: new Date("2026-11-28T15:00:00.000Z") }));
  expect(await sent()).toEqual([]);
  ana.world.now = new Date("2026-11-23T13:00:00.000Z");
  await ana.arrive();
  expect(await sent()).toEqual([["large"]]);
});
