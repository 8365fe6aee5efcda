import { beforeEach, describe, expect, test } from "vitest";
import type { AskedAnswer } from "../../../src/domain/refresh.ts";
import { createCooldown } from "../../../src/usecases/refresh/cooldown.ts";
import { findLostWork } from "../../../src/usecases/jobs/find-lost-work.ts";
import { forgetUser } from "../../../src/usecases/deletion/forget-user.ts";
import { refreshItems } from "../../../src/usecases/refresh/refresh-items.ts";
import { resumeRefresh, storeRefresh } from "../../../src/usecases/refresh/store-refresh.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { answerRefresh } from "../../../src/usecases/refresh/answer-refresh.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import {
  makeAccount,
  makeConnection,
  makeItem,
  makeRow,
  makeTransaction,
  makeUser,
  NOW,
} from "../../support/make.ts";
import { allOf } from "../../support/batches.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const after = (ms: number) => new Date(NOW.getTime() + ms);
const user = makeUser();

let world: FakeWorld;

beforeEach(async () => {
  world = fakeWorld();
  await world.users.add(user);
  const syncCheckpoint = { syncedAt: after(-60 * MINUTE) };
  await world.items.add(
    makeItem({ syncCheckpoint, welcomedAt: NOW, lastUpdatedAt: after(-60 * MINUTE) }),
  );
  await world.accounts.upsertAll([makeAccount()]);
  await world.transactions.upsertAll([makeTransaction({ id: "old" })], NOW);
  world.bankAccounts.push(makeAccount());
});

/** Requests a refresh as the command does; returns the id of the stored request. */
async function ask(answer: AskedAnswer = { kind: "started" }): Promise<string> {
  if (answer.kind === "unreachable") throw new Error("Not in these tests");
  world.refreshAnswer = answer;
  const asked = await refreshItems(world, user, createCooldown(world, MINUTE, "an update"));
  if (asked.kind !== "asked") throw new Error(asked.kind);
  await storeRefresh(world, user, { updateId: 1, messageId: 7 }, asked);
  return (await allOf(world.refreshes.pending()))[0]?.id ?? "";
}

/** Pluggy fetches, and a sync follows. */
async function deliver(...rows: Parameters<typeof makeRow>[0][]): Promise<void> {
  world.now = after(5 * SECOND);
  world.connections.set("item-1", makeConnection({ lastUpdatedAt: after(4 * SECOND) }));
  world.pages.set("account-1", [[makeRow({ id: "old" }), ...rows.map((row) => makeRow(row))]]);
  await syncItem(world, "item-1");
}

const shown = () =>
  world.refreshedMessages.map(({ messageId, banks }) => [
    messageId,
    ...banks.map(({ result }) => result),
  ]);

describe("the answer to a /refresh", () => {
  test("is shown when the sync ended before the request was stored", async () => {
    world.refreshAnswer = { kind: "started" };
    const asked = await refreshItems(world, user, createCooldown(world, MINUTE, "an update"));
    if (asked.kind !== "asked") throw new Error(asked.kind);
    await deliver({ id: "a", amount: -100 });
    world.now = after(6 * SECOND);
    await storeRefresh(world, user, { updateId: 1, messageId: 7 }, asked);
    const [refresh] = await allOf(world.refreshes.pending());
    expect(await answerRefresh(world, refresh?.id ?? "")).toEqual({ kind: "done" });
    expect(shown()).toEqual([[7, expect.objectContaining({ kind: "news", count: 1 })]]);
  });

  test("is resumed where the command is handled again, and never for another user or update", async () => {
    expect(await resumeRefresh(world, user, 1)).toBe(false);
    const refreshId = await ask();
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
    await deliver({ id: "a", amount: -100 });
    for (const { id } of await allOf(world.refreshes.pending())) await answerRefresh(world, id);
    expect(new Set(world.refreshedMessages.map(({ messageId }) => messageId))).toEqual(
      new Set([7, 8]),
    );
  });

  test("shows how many transactions came and what was spent once the sync has ended", async () => {
    const id = await ask();
    expect(world.jobs.pushed.at(-1)?.job).toEqual({
      kind: "answer-refresh",
      refreshId: id,
      userId: "user-1",
    });
    expect(await answerRefresh(world, id)).toEqual({ kind: "again", after: 3000 });
    await deliver(
      { id: "a", amount: -100 },
      { id: "b", amount: -20 },
      { id: "c", amount: 5, type: "CREDIT", categoryId: "01010000" },
    );
    expect(await answerRefresh(world, id)).toEqual({ kind: "done" });
    expect(shown()).toEqual([
      [7, { kind: "news", count: 3, spent: [{ currency: "BRL", minor: 12_000 }] }],
    ]);
    expect(await answerRefresh(world, id)).toEqual({ kind: "done" });
    expect(shown()).toHaveLength(1);
  });

  test("shows that nothing is new", async () => {
    const id = await ask();
    await deliver();
    await answerRefresh(world, id);
    expect(shown()).toEqual([[7, { kind: "nothing-new" }]]);
  });

  test("shows that nothing is new when there are no transactions at all", async () => {
    await world.transactions.removeOfItem("item-1");
    const id = await ask();
    world.now = after(5 * SECOND);
    world.connections.set("item-1", makeConnection({ lastUpdatedAt: after(4 * SECOND) }));
    await syncItem(world, "item-1");
    await answerRefresh(world, id);
    expect(shown()).toEqual([[7, { kind: "nothing-new" }]]);
  });

  test("leaves out an account that was deleted", async () => {
    await world.transactions.upsertAll(
      [makeTransaction({ id: "left over", accountId: "gone", itemId: "gone" })],
      NOW,
    );
    const id = await ask();
    await deliver({ id: "a", amount: -100 });
    await answerRefresh(world, id);
    expect(shown()).toMatchObject([[7, { kind: "news", count: 1 }]]);
  });

  test("shows the first data that a bank ever delivers", async () => {
    await world.items.update("item-1", { lastUpdatedAt: null });
    await world.transactions.removeOfItem("item-1");
    const id = await ask();
    await deliver({ id: "a", amount: -100 });
    await answerRefresh(world, id);
    expect(shown()).toMatchObject([[7, { kind: "news", count: 2 }]]);
  });

  test("waits for a grace time when a working bank reports no delivery time", async () => {
    const id = await ask();
    await world.items.update("item-1", {
      lastUpdatedAt: null,
      syncCheckpoint: { syncedAt: after(SECOND) },
    });
    expect(await answerRefresh(world, id)).toEqual({ kind: "again", after: 3000 });
  });

  test("is not shown when a sync ends that was running already", async () => {
    const id = await ask();
    await world.items.update("item-1", { syncCheckpoint: { syncedAt: after(SECOND) } });
    world.now = after(2 * SECOND);
    expect(await answerRefresh(world, id)).toEqual({ kind: "again", after: 3000 });
    world.now = after(31 * SECOND);
    expect(await answerRefresh(world, id)).toEqual({ kind: "done" });
  });

  test("shows that the bank is busy when it does not answer in time", async () => {
    const id = await ask({ kind: "already-running" });
    await world.items.update("item-1", { state: { kind: "updating" } });
    world.now = after(3 * MINUTE);
    expect(await answerRefresh(world, id)).toEqual({ kind: "again", after: 15_000 });
    world.now = after(15 * MINUTE);
    expect(await answerRefresh(world, id)).toEqual({ kind: "done" });
    expect(shown()).toEqual([[7, { kind: "busy" }]]);
  });

  test("shows that the connection broke", async () => {
    const id = await ask();
    const state = { kind: "login-error", code: "INVALID_CREDENTIALS" } as const;
    await world.items.update("item-1", { state, syncCheckpoint: { syncedAt: after(SECOND) } });
    await answerRefresh(world, id);
    expect(shown()).toEqual([[7, { kind: "broken" }]]);
  });

  test("shows an issue that was reported before, and keeps it as reported", async () => {
    const id = await ask();
    const state = { kind: "login-error", code: null } as const;
    const issue = { requiredAction: "login", code: null, until: null, since: NOW } as const;
    await world.items.update("item-1", { state, syncCheckpoint: { syncedAt: after(SECOND) } });
    await world.notices.claim({
      kind: "issue",
      itemId: "item-1",
      reported: null,
      current: issue,
    });
    await answerRefresh(world, id);
    expect(shown()).toEqual([[7, { kind: "broken" }]]);
    expect((await world.items.byId("item-1"))?.issue).toEqual(issue);
  });

  test("shows that the connection was removed", async () => {
    const id = await ask();
    await world.items.update("item-1", { state: { kind: "removed" } });
    await answerRefresh(world, id);
    expect(shown()).toEqual([[7, { kind: "broken" }]]);
  });

  test("includes the immediate answers of the other banks", async () => {
    await world.items.add(makeItem({ id: "item-2", bankName: "Inter", linkedAt: after(1) }));
    const { refresh } = world.bank;
    world.bank.refresh = async (itemId) =>
      itemId === "item-2" ? { kind: "not-now" } : refresh(itemId);
    const id = await ask();
    await deliver();
    await answerRefresh(world, id);
    expect(shown()).toEqual([
      [7, { kind: "nothing-new" }, { kind: "not-asked", answer: { kind: "not-now" } }],
    ]);
  });

  test("is not stored when no bank is fetching", async () => {
    expect(await ask({ kind: "too-soon", again: null })).toBe("");
  });
});

describe("nothing is shown", () => {
  test.each([
    ["of a bank that is disconnected", () => world.items.remove("item-1")],
    ["to a user who blocked the bot", () => world.users.update("user-1", { blockedAt: NOW })],
    [
      "to a user who is being deleted",
      () => world.users.update("user-1", { deletionRequestedAt: NOW }),
    ],
  ])("when %s, and the request is deleted", async (_what, change) => {
    const id = await ask();
    await change();
    expect(await answerRefresh(world, id)).toEqual({ kind: "done" });
    expect(shown()).toEqual([]);
    expect(await allOf(world.refreshes.pending())).toEqual([]);
  });
});

test("a /refresh whose job was lost is found again", async () => {
  const id = await ask();
  world.jobs.pushed.length = 0;
  await findLostWork(world);
  expect(world.jobs.pushed.map(({ job }) => job)).toContainEqual({
    kind: "answer-refresh",
    refreshId: id,
    userId: "user-1",
  });
});

test("the /refresh requests of a deleted user are deleted", async () => {
  await ask();
  await world.items.remove("item-1");
  await world.users.update("user-1", { deletionRequestedAt: NOW });
  await forgetUser(world, "user-1");
  expect(await allOf(world.refreshes.pending())).toEqual([]);
});
