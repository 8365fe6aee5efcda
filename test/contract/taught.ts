import { expect, test } from "vitest";
import type { Taught } from "../../src/domain/understanding/taught.ts";
import type { TaughtStore } from "../../src/usecases/ports/taught-store.ts";
import { allOf } from "../support/batches.ts";

/** A store of what users said. The two entries are about different things. */
export function taughtContract<Entry extends Taught<unknown>>(
  make: () => Promise<TaughtStore<Entry>>,
  [first, second]: readonly (Entry | undefined)[],
): void {
  if (!first || !second) throw new Error("The contract needs two entries");
  const other = { ...second, id: "decision-2", changeId: "change-2" };

  test("entries are found as they were stored, by user", async () => {
    const store = await make();
    const taken = { ...other, value: null, previous: first.value, isPending: true };
    const foreign = { ...first, id: "decision-3", userId: "user-2" };
    for (const entry of [first, taken, foreign]) expect(await store.swap(entry, null)).toBe(true);
    const found = await store.ofUser("user-1");
    expect(found.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual([first, taken]);
    expect(await store.ofUser("user-3")).toEqual([]);
  });

  test("an entry replaces the one that was read, and no newer one", async () => {
    const store = await make();
    await store.swap(first, null);
    const next = { ...first, value: null, previous: first.value, changeId: "change-3" };
    expect(await store.swap(next, "change-1")).toBe(true);
    expect(await store.swap({ ...first, changeId: "change-4" }, "change-1")).toBe(false);
    expect(await store.ofUser("user-1")).toEqual([next]);
  });

  test("there is one entry about one thing, however many are added at once", async () => {
    const store = await make();
    const rivals = ["a", "b", "c"].map((id) => ({ ...first, id, changeId: id }));
    const added = await Promise.all(rivals.map((entry) => store.swap(entry, null)));
    expect(added.filter(Boolean)).toHaveLength(1);
    await store.swap(other, null);
    expect(await store.swap({ ...first, id: other.id }, other.changeId)).toBe(false);
    expect(await store.ofUser("user-1")).toHaveLength(2);
  });

  test("an entry is pending until it is applied, unless it was changed since", async () => {
    const store = await make();
    await store.swap({ ...first, isPending: true }, null);
    await store.swap(other, null);
    await store.swap({ ...first, id: "decision-3", userId: "user-2", isPending: true }, null);
    expect((await allOf(store.usersWithPending())).sort()).toEqual(["user-1", "user-2"]);
    expect(await store.markApplied({ id: first.id, changeId: "older" })).toBe(false);
    expect(await store.markApplied(first)).toBe(true);
    expect(await allOf(store.usersWithPending())).toEqual(["user-2"]);
    expect(await store.ofUser("user-1")).toContainEqual(first);
  });

  test("an entry is removed unless it was changed since", async () => {
    const store = await make();
    for (const entry of [first, other]) await store.swap(entry, null);
    await store.remove({ id: first.id, changeId: "another" });
    await store.remove(other);
    expect(await store.ofUser("user-1")).toEqual([first]);
  });

  test("all of a user's entries are removed, and no others", async () => {
    const store = await make();
    const foreign = { ...first, id: "decision-3", userId: "user-2" };
    for (const entry of [first, other, foreign]) await store.swap(entry, null);
    await store.removeOfUser("user-1");
    expect(await store.ofUser("user-1")).toEqual([]);
    expect(await store.ofUser("user-2")).toEqual([foreign]);
  });
}
