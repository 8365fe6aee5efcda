import { beforeEach, describe, expect, test } from "vitest";
import type { Alerts } from "../../src/usecases/ports/alerts.ts";
import type { Stores } from "../../src/usecases/ports.ts";
import { makeAlert } from "../support/make-alert.ts";
import { makeTransaction, NOW } from "../support/make.ts";
import { makeBill } from "../support/make-bill.ts";
import { allOf } from "../support/batches.ts";

const LATER = new Date(NOW.getTime() + 60_000);

/** Alerts, and what they are found from. */
export function alertsContract(make: () => Promise<Stores>): void {
  let stores: Stores;
  let alerts: Alerts;

  beforeEach(async () => {
    stores = await make();
    ({ alerts } = stores);
  });

  const ids = async (userId = "user-1") => (await alerts.ofUser(userId)).map(({ id }) => id);

  test("an alert is stored once, and read in the order of its time", async () => {
    const alert = makeAlert({ id: "b", sendAt: LATER });
    await alerts.addAll([alert, makeAlert({ id: "c" }), makeAlert({ id: "a", sendAt: LATER })]);
    await alerts.addAll([makeAlert({ id: "b", threshold: "other" })]);
    await alerts.addAll([]);
    expect(await ids()).toEqual(["c", "a", "b"]);
    expect((await alerts.ofUser("user-1"))[2]).toEqual(alert);
    expect(await ids("user-2")).toEqual([]);
  });

  test("twenty processes store one", async () => {
    await Promise.all(Array.from({ length: 20 }, () => alerts.addAll([makeAlert({ id: "a" })])));
    expect(await ids()).toEqual(["a"]);
  });

  test("one of twenty processes sends it, and it can be released", async () => {
    await alerts.addAll([makeAlert({ id: "a" }), makeAlert({ id: "b" })]);
    const key = { kind: "alert", alertId: "a", at: NOW } as const;
    const claims = Array.from({ length: 20 }, () => stores.notices.claim(key));
    expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
    expect((await alerts.ofUser("user-1")).map(({ sentAt }) => sentAt)).toEqual([NOW, null]);
    await stores.notices.release(key);
    expect(await stores.notices.claim(key)).toBe(true);
    await alerts.remove(["a"]);
    expect(await stores.notices.claim(key)).toBe(false);
    expect(await ids()).toEqual(["b"]);
  });

  test("a waiting one is dropped, and a sent one stays as it is", async () => {
    await alerts.addAll([makeAlert({ id: "a" }), makeAlert({ id: "b", sentAt: NOW })]);
    await alerts.addAll([makeAlert({ id: "c", droppedAt: NOW })]);
    await alerts.drop(["a", "b", "c", "unknown"], LATER);
    const dropped = (await alerts.ofUser("user-1")).map(({ droppedAt }) => droppedAt);
    expect(dropped).toEqual([LATER, null, NOW]);
  });

  test("a waiting one is forgotten, and one that was sent or dropped stays", async () => {
    await alerts.addAll([makeAlert({ id: "a" }), makeAlert({ id: "b", sentAt: NOW })]);
    await alerts.addAll([makeAlert({ id: "c", droppedAt: NOW })]);
    await alerts.forget(["a", "b", "c", "unknown"]);
    expect(await ids()).toEqual(["b", "c"]);
  });

  test("users with waiting ones are found once", async () => {
    await alerts.addAll([
      makeAlert({ id: "a" }),
      makeAlert({ id: "b" }),
      makeAlert({ id: "c", userId: "user-2", sentAt: NOW }),
      makeAlert({ id: "d", userId: "user-3", droppedAt: NOW }),
    ]);
    expect(await allOf(alerts.usersWaiting())).toEqual(["user-1"]);
  });

  test("its transaction may get another id, at another bank", async () => {
    await alerts.addAll([makeAlert({ id: "a" })]);
    const moved = { transactionId: "row-2", itemId: "item-2" };
    await alerts.setTransaction("a", moved);
    expect(await alerts.ofUser("user-1")).toEqual([makeAlert({ id: "a", ...moved })]);
  });

  test("those of a bank, or a user, are removed", async () => {
    const all = [
      makeAlert({ id: "a", itemId: "item-1" }),
      makeAlert({ id: "b", itemId: null }),
      makeAlert({ id: "c", itemId: "item-2" }),
      makeAlert({ id: "d", userId: "user-2", itemId: "item-3" }),
    ];
    await alerts.addAll(all);
    await alerts.removeOfItem("item-1");
    expect(await ids()).toEqual(["b", "c"]);
    await alerts.removeOfUser("user-1");
    expect([await ids(), await ids("user-2")]).toEqual([[], ["d"]]);
  });

  describe("a transaction that is stored for the first time", () => {
    const news = async () => (await stores.transactions.newsOfUser("user-1")).map(({ id }) => id);
    const row = (id: string, given = {}) => makeTransaction({ id, ...given });

    test("is news, until it was looked at", async () => {
      const { transactions } = stores;
      await transactions.upsertAll([row("a"), row("b")], NOW, "news");
      expect(await transactions.newsOfUser("user-1")).toEqual([row("a"), row("b")]);
      await transactions.upsertAll([row("a", { minor: 9 })], LATER, "news");
      await transactions.upsertAll([row("b", { minor: 9 })], LATER);
      expect(await news()).toEqual(["a", "b"]);
      await transactions.endNews(["a"]);
      await transactions.endNews([]);
      expect(await news()).toEqual(["b"]);
      await transactions.upsertAll([row("a")], LATER, "news");
      expect(await news()).toEqual(["b"]);
    });

    test("is found by its id, after the bank deleted it too", async () => {
      const { transactions } = stores;
      await transactions.upsertAll([row("a"), row("b"), row("c", { userId: "user-2" })], NOW);
      await transactions.markDeleted("account-1", ["b"], LATER);
      const found = await transactions.storedByIds("user-1", ["a", "b", "c", "d"]);
      expect(found.map(({ id }) => id).toSorted()).toEqual(["a", "b"]);
      expect(await transactions.storedByIds("user-1", [])).toEqual([]);
    });

    test("is gone since the bank deleted it, once it was looked at", async () => {
      const { transactions } = stores;
      await transactions.upsertAll([row("a"), row("b"), row("c", { userId: "user-2" })], NOW);
      await transactions.upsertAll([row("news")], NOW, "news");
      await transactions.markDeleted("account-1", ["b", "c", "news"], LATER);
      const gone = async (since: Date) =>
        (await transactions.goneSince("user-1", since)).map(({ id }) => id).toSorted();
      expect(await gone(LATER)).toEqual(["b"]);
      expect(await gone(new Date(LATER.getTime() + 1))).toEqual([]);
      await transactions.endNews(["news"]);
      expect(await gone(NOW)).toEqual(["b", "news"]);
    });

    test("is no news where it makes the history complete, was deleted, or is another user's", async () => {
      const { transactions } = stores;
      await transactions.upsertAll([row("a")], NOW);
      await transactions.upsertAll([row("a"), row("b", { userId: "user-2" })], LATER, "news");
      await transactions.upsertAll([row("c")], LATER, "news");
      await transactions.markDeleted("account-1", ["c"], LATER);
      expect(await news()).toEqual([]);
    });
  });

  test("users with a bill that is due within days are found once, until they are looked at", async () => {
    const { bills } = stores;
    const due = (id: string, dueDay: string | null, userId = id) =>
      makeBill({ id, userId, dueDay });
    await bills.upsertAll([
      due("a", "2026-11-21"),
      due("b", "2026-11-22"),
      due("b2", "2026-11-24", "b"),
      due("c", "2026-11-25"),
      due("d", "2026-11-26"),
      due("e", null),
    ]);
    const days = ["2026-11-22", "2026-11-24", "2026-11-25"];
    const usersAt = async (now: Date) => (await allOf(bills.usersToLookAt(days, now))).toSorted();
    expect(await usersAt(NOW)).toEqual(["b", "c"]);
    await bills.lookAgain(["c", "unknown"], LATER);
    expect(await usersAt(NOW)).toEqual(["b"]);
    expect(await usersAt(LATER)).toEqual(["b", "c"]);
    await bills.upsertAll([due("c", "2026-11-24")]);
    expect(await usersAt(NOW)).toEqual(["b"]);
    expect(await bills.ofUser("c")).toEqual([due("c", "2026-11-24")]);
    await bills.upsertAll([due("c2", "2026-11-24", "c")]);
    expect(await usersAt(NOW)).toEqual(["b", "c"]);
  });
}
