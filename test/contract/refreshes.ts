import { expect, test } from "vitest";
import type { Refresh } from "../../src/domain/refresh.ts";
import type { Refreshes } from "../../src/usecases/ports/refreshes.ts";
import { NOW } from "../support/make.ts";
import { allOf } from "../support/batches.ts";

const refresh: Refresh = {
  id: "refresh-1",
  userId: "user-1",
  messageId: 7,
  since: NOW,
  banks: [
    {
      itemId: "item-1",
      answer: { kind: "too-soon", again: NOW },
      lastUpdatedAt: null,
      before: [{ currency: "BRL", count: 3, spent: -120 }],
    },
    { itemId: "item-2", answer: { kind: "started" }, lastUpdatedAt: NOW, before: [] },
  ],
};

export function refreshesContract(make: () => Promise<Refreshes>): void {
  test("a request is found as it was first stored", async () => {
    const refreshes = await make();
    await refreshes.add(refresh);
    await refreshes.add({ ...refresh, messageId: 8 });
    expect(await refreshes.byId("refresh-1")).toEqual(refresh);
    expect(await refreshes.byId("refresh-2")).toBeNull();
  });

  test("all requests are found until they are removed, singly or with their user", async () => {
    const refreshes = await make();
    for (const [id, userId] of [
      ["a", "user-1"],
      ["b", "user-1"],
      ["c", "user-2"],
    ] as const)
      await refreshes.add({ ...refresh, id, userId });
    await refreshes.remove("a");
    expect(await allOf(refreshes.pending())).toEqual([
      { id: "b", userId: "user-1" },
      { id: "c", userId: "user-2" },
    ]);
    expect(await refreshes.ofUser("user-1")).toEqual([{ ...refresh, id: "b" }]);
    await refreshes.removeOfUser("user-1");
    expect(await refreshes.ofUser("user-1")).toEqual([]);
    expect(await allOf(refreshes.pending())).toEqual([{ id: "c", userId: "user-2" }]);
  });
}
