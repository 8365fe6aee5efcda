import { expect, test } from "vitest";
import type { CashEntry } from "../../src/domain/cash/cash-entry.ts";
import type { CashEntries } from "../../src/usecases/ports/cash-entries.ts";
import { makeCashEntry } from "../support/make-cash.ts";
import { NOW } from "../support/make.ts";
import { allOf } from "../support/batches.ts";

const LATER = new Date(NOW.getTime() + 1000);

/** The store of typed cash. */
export function cashEntriesContract(make: () => Promise<CashEntries>): void {
  async function storing(...entries: readonly CashEntry[]): Promise<CashEntries> {
    const store = await make();
    for (const entry of entries) await store.add(entry);
    return store;
  }

  test("entries are read as they were stored, by user, the oldest first", async () => {
    const full = makeCashEntry({
      id: "cash-3",
      title: "a. $b",
      direction: "in",
      state: "note",
      expiresAt: LATER,
      matchId: "row-1",
      askedAt: NOW,
      answeredAt: LATER,
      version: 7,
      isPending: true,
    });
    const own = [makeCashEntry(), full, makeCashEntry({ id: "cash-2", typedAt: LATER })];
    const store = await storing(...own.toReversed(), makeCashEntry({ id: "x", userId: "user-2" }));
    expect(await store.ofUser("user-1")).toEqual(own);
    expect(await store.byId("user-1", "cash-3")).toEqual(full);
    expect(await store.byId("user-2", "cash-3")).toBeNull();
    expect(await store.ofUser("user-3")).toEqual([]);
  });

  test("an entry that is stored stays as it is, whoever adds it again", async () => {
    const store = await make();
    await Promise.all([1, 2, 3].map(() => store.add(makeCashEntry())));
    await store.add(makeCashEntry({ minor: 9900 }));
    expect(await store.ofUser("user-1")).toEqual([makeCashEntry()]);
  });

  test("a version is replaced by the next one only", async () => {
    const store = await storing(makeCashEntry());
    const next = makeCashEntry({ day: "2026-11-21", version: 2, isPending: true });
    expect(await store.replace(next)).toBe(true);
    expect(await store.replace({ ...next, minor: 1 })).toBe(false);
    expect(await store.replace(makeCashEntry({ id: "unknown", version: 2 }))).toBe(false);
    expect(await store.ofUser("user-1")).toEqual([next]);
  });

  test("a version is settled and removed, and no other one", async () => {
    const store = await storing(makeCashEntry({ version: 2, isPending: true }));
    for (const other of [
      { id: "cash-1", version: 1 },
      { id: "unknown", version: 2 },
    ]) {
      expect(await store.settle(other)).toBe(false);
      expect(await store.remove(other)).toBe(false);
    }
    expect(await store.settle({ id: "cash-1", version: 2 })).toBe(true);
    expect(await store.ofUser("user-1")).toEqual([makeCashEntry({ version: 2 })]);
    expect(await store.remove({ id: "cash-1", version: 2 })).toBe(true);
    expect(await store.ofUser("user-1")).toEqual([]);
  });

  test("what may be the same is stored until it is asked about", async () => {
    const asked = makeCashEntry({ id: "asked", matchId: "row-1", askedAt: NOW });
    const store = await storing(makeCashEntry(), asked);
    await store.setMatch("cash-1", "row-2");
    await store.setMatch("asked", "row-3");
    await store.setMatch("unknown", "row-4");
    expect(await store.ofUser("user-1")).toEqual([asked, makeCashEntry({ matchId: "row-2" })]);
    await store.setMatch("cash-1", null);
    expect(await store.byId("user-1", "cash-1")).toEqual(makeCashEntry());
  });

  test("users with something to do are found", async () => {
    const past = new Date(NOW.getTime() - 1);
    const store = await storing(
      makeCashEntry({ id: "1", userId: "pending", isPending: true }),
      makeCashEntry({ id: "2", userId: "pending", isPending: true, expiresAt: past }),
      makeCashEntry({ id: "3", userId: "expired", state: "note", expiresAt: past }),
      makeCashEntry({ id: "4", userId: "to ask", matchId: "row-1" }),
      makeCashEntry({
        id: "5",
        userId: "noted",
        state: "note",
        expiresAt: LATER,
        matchId: "row-1",
      }),
      makeCashEntry({ id: "6", userId: "waits", state: "note", expiresAt: LATER }),
      makeCashEntry({ id: "7", userId: "asked", matchId: "row-1", askedAt: NOW }),
      makeCashEntry({ id: "8", userId: "answered", matchId: "row-1", answeredAt: NOW }),
      makeCashEntry({ id: "9", userId: "merged", state: "merged", matchId: "row-1" }),
      makeCashEntry({ id: "10", userId: "nothing" }),
    );
    expect([...new Set(await allOf(store.usersWithWork(NOW)))].sort()).toEqual([
      "expired",
      "noted",
      "pending",
      "to ask",
    ]);
  });

  test("all are removed with their user", async () => {
    const store = await storing(makeCashEntry(), makeCashEntry({ id: "2", userId: "user-2" }));
    await store.removeOfUser("user-1");
    expect(await store.ofUser("user-1")).toEqual([]);
    expect(await store.ofUser("user-2")).toHaveLength(1);
  });
}
