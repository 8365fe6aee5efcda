import { beforeEach, describe, expect, test } from "vitest";
import { createCooldown } from "../../../src/usecases/refresh/cooldown.ts";
import { findLostWork } from "../../../src/usecases/jobs/find-lost-work.ts";
import { forgetUser } from "../../../src/usecases/deletion/forget-user.ts";
import { refreshItems } from "../../../src/usecases/refresh/refresh-items.ts";
import { resumeRefresh, storeRefresh } from "../../../src/usecases/refresh/store-refresh.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { answerRefresh } from "../../../src/usecases/refresh/answer-refresh.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeConnection, makeTransaction, NOW } from "../../support/make.ts";
import { allOf } from "../../support/batches.ts";
import {
  after,
  ask,
  deliver,
  MINUTE,
  refreshedWorld,
  SECOND,
  shown,
  user,
} from "./refreshed-world.ts";

let world: FakeWorld;

beforeEach(async () => {
  world = await refreshedWorld();
});

describe("the answer to a /refresh", () => {
  test("is shown when the sync ended before the request was stored", async () => {
    world.refreshAnswer = { kind: "started" };
    const asked = await refreshItems(world, user, createCooldown(world, MINUTE, "an update"));
    if (asked.kind !== "asked") throw new Error(asked.kind);
    await deliver(world, { id: "a", amount: -100 });
    world.now = after(6 * SECOND);
    await storeRefresh(world, user, { updateId: 1, messageId: 7 }, asked);
    const [refresh] = await allOf(world.refreshes.pending());
    expect(await answerRefresh(world, refresh?.id ?? "")).toEqual({ kind: "done" });
    expect(shown(world)).toEqual([[7, expect.objectContaining({ kind: "news", count: 1 })]]);
  });

  test("is resumed where the command is handled again, and never for another user or update", async () => {
    expect(await resumeRefresh(world, user, 1)).toBe(false);
    const refreshId = await ask(world);
    const before = world.jobs.pushed.length;
    expect(await resumeRefresh(world, { id: "user-2" }, 1)).toBe(false);
    expect(await resumeRefresh(world, user, 2)).toBe(false);
    expect(world.jobs.pushed).toHaveLength(before);
    expect(await resumeRefresh(world, user, 1)).toBe(true);
    expect(world.jobs.pushed.at(-1)?.job).toEqual({
      kind: "answer-refresh",
      refreshId,
      userId: user.id,
    });
  });

  test("comes in each message where a frozen process and its successor both sent one", async () => {
    world.refreshAnswer = { kind: "started" };
    const asked = await refreshItems(world, user, createCooldown(world, MINUTE, "an update"));
    if (asked.kind !== "asked") throw new Error(asked.kind);
    for (const messageId of [8, 7])
      await storeRefresh(world, user, { updateId: 1, messageId }, asked);
    await deliver(world, { id: "a", amount: -100 });
    for (const { id } of await allOf(world.refreshes.pending())) await answerRefresh(world, id);
    expect(new Set(world.refreshedMessages.map(({ messageId }) => messageId))).toEqual(
      new Set([7, 8]),
    );
  });

  test("shows how many transactions came and what was spent once the sync has ended", async () => {
    const id = await ask(world);
    expect(world.jobs.pushed.at(-1)?.job).toEqual({
      kind: "answer-refresh",
      refreshId: id,
      userId: "user-1",
    });
    expect(await answerRefresh(world, id)).toEqual({ kind: "again", after: 3000 });
    await deliver(
      world,
      { id: "a", amount: -100 },
      { id: "b", amount: -20 },
      { id: "c", amount: 5, type: "CREDIT", categoryId: "01010000" },
    );
    expect(await answerRefresh(world, id)).toEqual({ kind: "done" });
    expect(shown(world)).toEqual([
      [7, { kind: "news", count: 3, spent: [{ currency: "BRL", minor: 12_000 }] }],
    ]);
    expect(await answerRefresh(world, id)).toEqual({ kind: "done" });
    expect(shown(world)).toHaveLength(1);
  });

  test("shows that nothing is new", async () => {
    const id = await ask(world);
    await deliver(world);
    await answerRefresh(world, id);
    expect(shown(world)).toEqual([[7, { kind: "nothing-new" }]]);
  });

  test("shows that nothing is new when there are no transactions at all", async () => {
    await world.transactions.removeOfItem("item-1");
    const id = await ask(world);
    world.now = after(5 * SECOND);
    world.connections.set("item-1", makeConnection({ lastUpdatedAt: after(4 * SECOND) }));
    await syncItem(world, "item-1");
    await answerRefresh(world, id);
    expect(shown(world)).toEqual([[7, { kind: "nothing-new" }]]);
  });

  test("leaves out an account that was deleted", async () => {
    await world.transactions.upsertAll(
      [makeTransaction({ id: "left over", accountId: "gone", itemId: "gone" })],
      NOW,
    );
    const id = await ask(world);
    await deliver(world, { id: "a", amount: -100 });
    await answerRefresh(world, id);
    expect(shown(world)).toMatchObject([[7, { kind: "news", count: 1 }]]);
  });

  test("shows the first data that a bank ever delivers", async () => {
    await world.items.update("item-1", { lastUpdatedAt: null });
    await world.transactions.removeOfItem("item-1");
    const id = await ask(world);
    await deliver(world, { id: "a", amount: -100 });
    await answerRefresh(world, id);
    expect(shown(world)).toMatchObject([[7, { kind: "news", count: 2 }]]);
  });

  test("waits for a grace time when a working bank reports no delivery time", async () => {
    const id = await ask(world);
    await world.items.update("item-1", {
      lastUpdatedAt: null,
      syncCheckpoint: { syncedAt: after(SECOND) },
    });
    expect(await answerRefresh(world, id)).toEqual({ kind: "again", after: 3000 });
  });
});

test("a /refresh whose job was lost is found again", async () => {
  const id = await ask(world);
  world.jobs.pushed.length = 0;
  await findLostWork(world);
  expect(world.jobs.pushed.map(({ job }) => job)).toContainEqual({
    kind: "answer-refresh",
    refreshId: id,
    userId: "user-1",
  });
});

test("the /refresh requests of a deleted user are deleted", async () => {
  await ask(world);
  await world.items.remove("item-1");
  await world.users.update("user-1", { deletionRequestedAt: NOW });
  await forgetUser(world, "user-1");
  expect(await allOf(world.refreshes.pending())).toEqual([]);
});
