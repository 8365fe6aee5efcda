import { expect, test } from "vitest";
import { ChatBlockedError } from "../../../src/errors.ts";
import { findLostWork } from "../../../src/usecases/jobs/find-lost-work.ts";
import { CashWorld } from "./cash-world.ts";

const COFFEE = { id: "bank", amount: -12 } as const;

test("a transaction of the bank that may be the same is asked about, once", async () => {
  const ana = await CashWorld.open();
  await ana.type(7);
  await ana.sync([COFFEE]);
  expect(ana.asked()).toEqual(["bank"]);
  await ana.sync([COFFEE]);
  await ana.follow();
  expect(ana.asked()).toEqual(["bank"]);
  // Nothing is merged by itself.
  expect(await ana.sums()).toEqual({ spending: 2400 });
});

test("one that is the same goes, and one that is another stays; neither is asked about again", async () => {
  const ana = await CashWorld.open();
  await ana.type(7);
  await ana.type(8, { minor: 500 });
  const both = [COFFEE, { id: "other", amount: -5 }];
  await ana.sync(both);
  expect(ana.asked().sort()).toEqual(["bank", "other"]);
  expect((await ana.press(7, "same"))?.entry.state).toBe("merged");
  expect((await ana.press(8, "two"))?.question).toBeNull();
  expect(await ana.sums()).toEqual({ spending: 1200 + 500 + 500 });
  await ana.press(7, "same");
  await ana.sync([...both, { id: "third", amount: -12 }]);
  expect(ana.asked()).toHaveLength(2);
  // It was another one after all.
  await ana.press(7, "two");
  expect((await ana.sums())["spending"]).toBe(1200 * 3 + 500 * 2);
});

test("a note goes when its transaction comes, and stays where that is another one", async () => {
  const ana = await CashWorld.open();
  await ana.type(7);
  await ana.press(7, "note");
  await ana.sync([COFFEE]);
  expect(ana.asked()).toEqual(["bank"]);
  expect((await ana.press(7, "same"))?.entry.state).toBe("arrived");
  expect((await ana.press(7, "two"))?.entry.state).toBe("note");
  expect(await ana.sums()).toEqual({ spending: 1200 });
  ana.later(60 * 86_400_000);
  await ana.follow();
  expect(await ana.entries()).toEqual([]);
});

test.each([
  ["three days apart on an account", { date: new Date("2026-11-19T15:00:00.000Z") }, {}, true],
  ["four days apart on an account", { date: new Date("2026-11-18T15:00:00.000Z") }, {}, false],
  ["another amount", { amount: -12.01 }, {}, false],
  ["another direction", { amount: 12, type: "CREDIT" as const }, {}, false],
  ["another currency", { currency: "USD" }, {}, false],
  ["a withdrawal", { categoryId: "05020000" }, {}, false],
  ["a transfer of one's own", { categoryId: "04000000" }, {}, false],
])("%s", async (_name, given, typed, isAsked) => {
  const ana = await CashWorld.open();
  await ana.type(7, typed);
  await ana.sync([{ ...COFFEE, ...given }]);
  expect(ana.asked()).toEqual(isAsked ? ["bank"] : []);
});

test.each([
  ["2026-11-15T15:00:00.000Z", true],
  ["2026-11-14T15:00:00.000Z", false],
])("on a card of %s", async (date, isAsked) => {
  const ana = await CashWorld.open();
  await ana.type(7);
  await ana.sync([], [{ id: "card", date: new Date(date), type: "DEBIT" }]);
  expect(ana.asked()).toEqual(isAsked ? ["card"] : []);
});

test("received cash may be a deposit or money that was given back", async () => {
  const ana = await CashWorld.open();
  await ana.type(7, { direction: "in" });
  await ana.type(8, { direction: "in", minor: 900 });
  await ana.sync([
    { id: "income", amount: 12, type: "CREDIT", categoryId: "01000000" },
    { id: "refund", amount: 9, type: "CREDIT", categoryId: "08000000" },
  ]);
  expect(ana.asked().sort()).toEqual(["income", "refund"]);
});

test("of two equal ones each is asked about one transaction, the nearest first", async () => {
  const ana = await CashWorld.open();
  await ana.type(7, { day: "2026-11-20" });
  await ana.type(8, { day: "2026-11-21" });
  const on = (id: string, day: string) => ({
    id,
    amount: -12,
    date: new Date(`${day}T15:00:00.000Z`),
  });
  await ana.sync([on("a", "2026-11-21")]);
  expect(ana.asked()).toEqual(["a"]);
  await ana.press(8, "same");
  await ana.sync([on("a", "2026-11-21"), on("b", "2026-11-20"), on("c", "2026-11-20")]);
  expect(ana.asked()).toEqual(["a", "b"]);
});

test("what was typed long ago is not looked for", async () => {
  const ana = await CashWorld.open();
  await ana.type(7, { day: "2026-10-07" });
  await ana.sync([{ ...COFFEE, date: new Date("2026-10-07T15:00:00.000Z") }]);
  expect(ana.asked()).toEqual([]);
});

test("it waits for the end of quiet hours", async () => {
  const ana = await CashWorld.open();
  await ana.type(7);
  ana.world.now = new Date("2026-11-23T02:00:00.000Z");
  const outcome = await ana.sync([COFFEE]);
  expect(ana.asked()).toEqual([]);
  // From 23:00 to 8:00.
  expect(outcome).toEqual({ kind: "again", after: 9 * 3_600_000 - 1000 });
  ana.later(9 * 3_600_000);
  expect(await ana.follow()).toEqual({ kind: "done" });
  expect(ana.asked()).toEqual(["bank"]);
});

test("a transaction that is gone when it is asked about is not, and another may come", async () => {
  const ana = await CashWorld.open({ quietHours: { from: 0, to: 23 } });
  await ana.type(7);
  await ana.sync([COFFEE]);
  await ana.world.transactions.markDeleted("account-1", ["bank"], ana.world.now);
  await ana.world.users.update("user-1", { quietHours: null });
  await ana.follow();
  expect(ana.asked()).toEqual([]);
  await ana.sync([{ ...COFFEE, id: "posted" }]);
  expect(ana.asked()).toEqual(["posted"]);
});

test("a bank that is gone is not asked about", async () => {
  const ana = await CashWorld.open({ quietHours: { from: 0, to: 23 } });
  await ana.type(7);
  await ana.sync([COFFEE]);
  await ana.world.items.remove("item-1");
  await ana.world.users.update("user-1", { quietHours: null });
  await ana.follow();
  expect(ana.asked()).toEqual([]);
});

test("a question that counts as not sent is asked again, by whoever finds it", async () => {
  const ana = await CashWorld.open();
  await ana.type(7);
  const { notify } = ana.world.chat;
  Object.assign(ana.world.chat, { notify: () => Promise.reject(new Error("Telegram is down")) });
  await expect(ana.sync([COFFEE])).rejects.toThrow("Telegram is down");
  Object.assign(ana.world.chat, { notify });
  ana.world.jobs.pushed.length = 0;
  await findLostWork(ana.world);
  const jobs = ana.world.jobs.pushed.map(({ job }) => job);
  expect(jobs).toContainEqual({ kind: "follow-cash", userId: "user-1" });
  await Promise.all([ana.follow(), ana.follow(), ana.follow()]);
  expect(ana.asked()).toEqual(["bank"]);
});

test("a user who blocked the bot is not asked before they come back", async () => {
  const ana = await CashWorld.open();
  await ana.type(7);
  await ana.world.users.update("user-1", { blockedAt: ana.world.now });
  expect(await ana.sync([COFFEE])).toEqual({ kind: "done" });
  expect(ana.asked()).toEqual([]);
  await ana.world.users.update("user-1", { blockedAt: null });
  await ana.follow();
  expect(ana.asked()).toEqual(["bank"]);
});

test("a user who blocks it at that moment fails no job for ever", async () => {
  const ana = await CashWorld.open();
  await ana.type(7);
  Object.assign(ana.world.chat, { notify: () => Promise.reject(new ChatBlockedError()) });
  await expect(ana.sync([COFFEE])).rejects.toThrow(ChatBlockedError);
});

test("what is pressed while the job shows it is shown by another run", async () => {
  const ana = await CashWorld.open();
  await ana.type(7);
  const { settle } = ana.world.cashEntries;
  let isPressed = false;
  Object.assign(ana.world.cashEntries, {
    settle: async (entry: Parameters<typeof settle>[0]) => {
      if (!isPressed) {
        isPressed = true;
        await ana.press(7, "yesterday");
      }
      return settle(entry);
    },
  });
  expect(await ana.follow()).toEqual({ kind: "again", after: 0 });
  expect(await ana.follow()).toEqual({ kind: "done" });
  expect((await ana.row(7))?.day).toBe("2026-11-21");
  expect((await ana.entries())[0]?.isPending).toBe(false);
});

test("a user who is being deleted, or was, gets nothing", async () => {
  const ana = await CashWorld.open();
  await ana.type(7);
  await ana.sync([COFFEE]);
  await ana.world.users.update("user-1", { deletionRequestedAt: ana.world.now });
  await ana.type(8);
  ana.world.sentNotices.length = 0;
  expect(await ana.follow()).toEqual({ kind: "done" });
  await ana.world.users.remove("user-1");
  expect(await ana.follow()).toEqual({ kind: "done" });
  expect(await ana.entries()).toEqual([]);
  expect(ana.asked()).toEqual([]);
});
