import { beforeEach, describe, expect, test } from "vitest";
import { syncItem } from "../../src/usecases/sync-item.ts";
import { fakeWorld, type FakeWorld } from "../support/fake-world.ts";
import {
  makeAccount,
  makeConnection,
  makeItem,
  makeRow,
  makeTransaction,
  makeUser,
  NOW,
} from "../support/make.ts";

const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
let world: FakeWorld;

beforeEach(async () => {
  world = fakeWorld();
  await world.users.add(makeUser());
  await world.items.add(makeItem());
  world.connections.set("item-1", makeConnection({ lastUpdatedAt: at(5) }));
  world.bankAccounts.push(makeAccount(), makeAccount({ id: "card-1", type: "CREDIT" }));
  world.pages.set("account-1", [[makeRow(), makeRow({ id: "row-2", createdAt: at(2) })]]);
  world.pages.set("card-1", [[makeRow({ id: "row-3" })], [makeRow({ id: "row-4" })]]);
});

const movements = () => world.transactions.totals("user-1", "2000-01-01", "2100-01-01");

describe("the first sync", () => {
  test("stores connection, accounts and every page, and the marks last", async () => {
    expect(await syncItem(world, "item-1")).toEqual({ kind: "done" });
    expect(await world.accounts.ofItem("item-1")).toHaveLength(2);
    expect(await world.transactions.countOfItem("item-1")).toBe(4);
    expect(await world.items.byId("item-1")).toMatchObject({
      lastUpdatedAt: at(5),
      marks: { watermark: at(2), syncedAt: NOW, walkedAt: NOW },
    });
    expect(world.asked.map(({ filter }) => filter.kind)).toEqual(["all", "all"]);
  });

  test("shows its progress in one message, and asks for the first report", async () => {
    await syncItem(world, "item-1");
    expect(world.progress).toEqual(
      [
        [null, 2],
        [77, 3],
        [77, 4],
      ].map(([messageId, count]) => ({
        messageId,
        progress: { kind: "fetching", bank: "Nubank", movements: count },
      })),
    );
    expect(world.jobs.pushed.map(({ job }) => job.kind)).toEqual(["welcome-item"]);
  });

  test("goes on where the progress cannot be shown, or must not be", async () => {
    world.progressAnswer = null;
    await syncItem(world, "item-1");
    expect(world.progress[2]?.messageId).toBeNull();
    await world.users.update("user-1", { pausedAt: NOW });
    await syncItem(world, "item-1");
    expect(world.progress).toHaveLength(3);
  });

  test("killed on the way and repeated, it leaves what an undisturbed run leaves", async () => {
    const pages = world.bank.transactions;
    world.bank.transactions = async function* (account, filter) {
      for await (const page of pages(account, filter)) {
        yield page;
        throw new Error("killed");
      }
    };
    await expect(syncItem(world, "item-1")).rejects.toThrow("killed");
    expect((await world.items.byId("item-1"))?.marks.watermark).toBeNull();
    world.bank.transactions = pages;
    await syncItem(world, "item-1");
    const undisturbed = await movements();
    await syncItem(world, "item-1");
    expect(await movements()).toEqual(undisturbed);
    expect(undisturbed.map(({ count }) => count)).toEqual([4]);
  });

  test("an item without accounts is not welcomed", async () => {
    world.bankAccounts.length = 0;
    await syncItem(world, "item-1");
    expect(world.jobs.pushed).toEqual([]);
  });
});

describe("while Pluggy is still fetching", () => {
  beforeEach(() =>
    world.connections.set("item-1", makeConnection({ state: { kind: "updating" } })),
  );

  test("the chat says so, and the sync looks again soon", async () => {
    expect(await syncItem(world, "item-1")).toEqual({ kind: "again", after: 3000 });
    expect(world.progress[0]?.progress).toEqual({ kind: "waiting", bank: "Nubank" });
    expect(await world.transactions.countOfItem("item-1")).toBe(0);
  });

  test("after ten minutes nobody is watching, and it looks once a minute", async () => {
    world.now = at(10);
    expect(await syncItem(world, "item-1")).toEqual({ kind: "again", after: 60_000 });
  });
});

describe("a later sync", () => {
  beforeEach(async () => {
    const marks = { watermark: at(-60), syncedAt: at(-60), walkedAt: at(-90) };
    await world.items.update("item-1", { marks, welcomedAt: at(-60) });
  });

  test("asks for what came since, with an overlap, and says nothing in the chat", async () => {
    await syncItem(world, "item-1");
    expect(world.asked[0]?.filter).toEqual({ kind: "created-from", instant: at(-70) });
    expect(world.progress).toEqual([]);
    expect(world.jobs.pushed).toEqual([]);
    expect((await world.items.byId("item-1"))?.marks).toEqual({
      watermark: at(2),
      syncedAt: NOW,
      walkedAt: at(-90),
    });
  });

  test("with nothing new keeps its watermark", async () => {
    world.pages.clear();
    await syncItem(world, "item-1");
    expect((await world.items.byId("item-1"))?.marks.watermark).toEqual(at(-60));
  });
});

test.each(["an item we do not have", "a person who is gone", "an item Pluggy does not know"])(
  "there is nothing to do for %s",
  async (missing) => {
    const world = fakeWorld();
    if (missing !== "an item we do not have") await world.items.add(makeItem());
    if (missing === "an item Pluggy does not know") await world.users.add(makeUser());
    else world.connections.set("item-1", makeConnection());
    expect(await syncItem(world, "item-1")).toEqual({ kind: "done" });
    expect(world.asked).toEqual([]);
  },
);

describe("internal transfers", () => {
  const flows = async () =>
    Object.fromEntries(
      (await world.transactions.transferLegs("user-1")).map((l) => [l.id, l.flow]),
    );

  test("to another account of the person stop counting once both legs are there", async () => {
    const out = makeRow({ id: "out", categoryId: "05060000", amount: -500 });
    world.pages.set("account-1", [[out]]);
    await syncItem(world, "item-1");
    expect(await flows()).toEqual({ out: "spending" });
    const arrival = { id: "in", accountId: "elsewhere", direction: "in", minor: 50_000 } as const;
    const leg = { categoryId: "05060000", topCategoryId: "05000000", flow: "income" } as const;
    await world.transactions.upsertAll([makeTransaction({ ...arrival, ...leg })]);
    await syncItem(world, "item-1");
    expect(await flows()).toEqual({ out: "own-transfer", in: "own-transfer" });
  });
});
