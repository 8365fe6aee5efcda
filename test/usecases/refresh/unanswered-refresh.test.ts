import { beforeEach, describe, expect, test } from "vitest";
import { answerRefresh } from "../../../src/usecases/refresh/answer-refresh.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeItem, NOW } from "../../support/make.ts";
import { allOf } from "../../support/batches.ts";
import { after, ask, deliver, MINUTE, refreshedWorld, SECOND, shown } from "./refreshed-world.ts";

let world: FakeWorld;

beforeEach(async () => {
  world = await refreshedWorld();
});

describe("the answer to a /refresh", () => {
  test("is not shown when a sync ends that was running already", async () => {
    const id = await ask(world);
    await world.items.update("item-1", { syncCheckpoint: { syncedAt: after(SECOND) } });
    world.now = after(2 * SECOND);
    expect(await answerRefresh(world, id)).toEqual({ kind: "again", after: 3000 });
    world.now = after(31 * SECOND);
    expect(await answerRefresh(world, id)).toEqual({ kind: "done" });
  });

  test("shows that the bank is busy when it does not answer in time", async () => {
    const id = await ask(world, { kind: "already-running" });
    await world.items.update("item-1", { state: { kind: "updating" } });
    world.now = after(3 * MINUTE);
    expect(await answerRefresh(world, id)).toEqual({ kind: "again", after: 15_000 });
    world.now = after(15 * MINUTE);
    expect(await answerRefresh(world, id)).toEqual({ kind: "done" });
    expect(shown(world)).toEqual([[7, { kind: "busy" }]]);
  });

  test("shows that the connection broke", async () => {
    const id = await ask(world);
    const state = { kind: "login-error", code: "INVALID_CREDENTIALS" } as const;
    await world.items.update("item-1", { state, syncCheckpoint: { syncedAt: after(SECOND) } });
    await answerRefresh(world, id);
    expect(shown(world)).toEqual([[7, { kind: "broken" }]]);
  });

  test("shows an issue that was reported before, and keeps it as reported", async () => {
    const id = await ask(world);
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
    expect(shown(world)).toEqual([[7, { kind: "broken" }]]);
    expect((await world.items.byId("item-1"))?.issue).toEqual(issue);
  });

  test("shows that the connection was removed", async () => {
    const id = await ask(world);
    await world.items.update("item-1", { state: { kind: "removed" } });
    await answerRefresh(world, id);
    expect(shown(world)).toEqual([[7, { kind: "broken" }]]);
  });

  test("includes the immediate answers of the other banks", async () => {
    await world.items.add(makeItem({ id: "item-2", bankName: "Inter", linkedAt: after(1) }));
    const { refresh } = world.bank;
    world.bank.refresh = async (itemId) =>
      itemId === "item-2" ? { kind: "not-now" } : refresh(itemId);
    const id = await ask(world);
    await deliver(world);
    await answerRefresh(world, id);
    expect(shown(world)).toEqual([
      [7, { kind: "nothing-new" }, { kind: "not-asked", answer: { kind: "not-now" } }],
    ]);
  });

  test("is not stored when no bank is fetching", async () => {
    expect(await ask(world, { kind: "too-soon", again: null })).toBe("");
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
    const id = await ask(world);
    await change();
    expect(await answerRefresh(world, id)).toEqual({ kind: "done" });
    expect(shown(world)).toEqual([]);
    expect(await allOf(world.refreshes.pending())).toEqual([]);
  });
});
