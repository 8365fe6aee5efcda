import { beforeEach, describe, expect, test } from "vitest";
import { BankError } from "../../../src/errors.ts";
import { disconnectItem } from "../../../src/usecases/deletion/disconnect-item.ts";
import { findLostWork } from "../../../src/usecases/jobs/find-lost-work.ts";
import { forgetUser } from "../../../src/usecases/deletion/forget-user.ts";
import { reconnectPurpose } from "../../../src/usecases/connect/reconnect-purpose.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { notifyItemStatus } from "../../../src/usecases/notices/notify-item-status.ts";
import { sendFirstReport } from "../../../src/usecases/connect/send-first-report.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import {
  makeAccount,
  makeAttempt,
  makeConnection,
  makeItem,
  makeRow,
  makeUser,
  NOW,
} from "../../support/make.ts";
import type { ItemState } from "../../../src/domain/item-state.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const after = (ms: number) => new Date(NOW.getTime() + ms);
const WRONG_PASSWORD: ItemState = { kind: "login-error", code: "INVALID_CREDENTIALS" };
const WAITING: ItemState = { kind: "waiting-action", until: null };

let world: FakeWorld;
const jobs = () => world.jobs.pushed.map(({ job }) => Object.values(job).join(" "));
const shown = () => world.progress.map(({ progress }) => progress);

/** Sets what Pluggy reports of a connection. */
const report = (state: ItemState, id = "item-1") =>
  world.connections.set(id, makeConnection({ id, state, lastUpdatedAt: null }));

beforeEach(async () => {
  world = fakeWorld();
  await world.users.add(makeUser());
  await world.items.add(makeAttempt({ state: { kind: "updating" } }));
});

describe("a first connection", () => {
  test.each([
    [
      { kind: "waiting-input", until: null },
      { kind: "asked", bankName: "Nubank", itemId: "item-1", requiredAction: "code" },
    ],
    [
      WAITING,
      { kind: "asked", bankName: "Nubank", itemId: "item-1", requiredAction: "authorisation" },
    ],
    [
      WRONG_PASSWORD,
      { kind: "failed", bankName: "Nubank", itemId: "item-1", code: "INVALID_CREDENTIALS" },
    ],
    [
      { kind: "outdated", code: "SITE_NOT_AVAILABLE" },
      { kind: "failed", bankName: "Nubank", itemId: "item-1", code: "SITE_NOT_AVAILABLE" },
    ],
  ] as const)(
    "in the state %j shows %j, is not synced, and sends no notice",
    async (state, progress) => {
      report(state);
      const after = progress.kind === "failed" ? 10_000 : 3000;
      expect(await syncItem(world, "item-1")).toEqual({ kind: "again", after });
      expect(shown()).toEqual([progress]);
      expect((await world.items.byId("item-1"))?.syncCheckpoint.syncedAt).toBeNull();
      expect(jobs()).toEqual([]);
      await notifyItemStatus(world, "item-1");
      expect(world.sentNotices).toEqual([]);
    },
  );

  test("that works after failures is normal: no issue is reported, and no end of one", async () => {
    for (const state of [WAITING, WRONG_PASSWORD, WAITING]) {
      report(state);
      await syncItem(world, "item-1");
      await notifyItemStatus(world, "item-1");
    }
    world.connections.set("item-1", makeConnection());
    world.bankAccounts.push(makeAccount());
    world.pages.set("account-1", [[makeRow()]]);
    await syncItem(world, "item-1");
    await notifyItemStatus(world, "item-1");
    await sendFirstReport(world, "item-1");
    expect(world.sentNotices).toEqual([]);
    expect(world.reports).toHaveLength(1);
    expect(new Set(world.progress.map(({ messageId }) => messageId))).toEqual(new Set([null, 77]));
  });

  test("a bank that fails after it delivered something is no attempt", async () => {
    const state = { kind: "outdated", code: null } as const;
    world.connections.set("item-1", makeConnection({ state }));
    world.bankAccounts.push(makeAccount());
    await syncItem(world, "item-1");
    expect(jobs()).toEqual(["send-first-report item-1"]);
  });

  test("is shown as slow when Pluggy fails", async () => {
    world.bank.connection = () => Promise.reject(new BankError("unreachable", "No answer"));
    await expect(syncItem(world, "item-1")).rejects.toThrow("No answer");
    expect(shown()).toEqual([{ kind: "slow", bankName: "Nubank" }]);
    await world.items.update("item-1", { syncCheckpoint: { syncedAt: NOW }, lastUpdatedAt: NOW });
    await expect(syncItem(world, "item-1")).rejects.toThrow("No answer");
    expect(shown()).toHaveLength(1);
  });

  test.each([
    [WRONG_PASSWORD, 11 * MINUTE],
    [WAITING, 61 * MINUTE],
  ])("in the state %j is no longer polled after a while", async (state, ms) => {
    report(state);
    world.now = after(ms);
    expect(await syncItem(world, "item-1")).toEqual({ kind: "done" });
  });
});

describe("several attempts at one bank", () => {
  beforeEach(async () => {
    await world.items.update("item-1", { state: WRONG_PASSWORD, progressMessageId: 77 });
    report(WRONG_PASSWORD);
    await world.items.add(
      makeAttempt({ id: "item-2", linkedAt: after(MINUTE), state: { kind: "updating" } }),
    );
    report({ kind: "updating" }, "item-2");
    world.now = after(2 * MINUTE);
  });

  test("share one message, which shows the latest", async () => {
    await syncItem(world, "item-2");
    await syncItem(world, "item-1");
    expect(world.progress).toEqual([
      { messageId: 77, progress: { kind: "waiting", bankName: "Nubank" } },
    ]);
    expect(await world.items.byId("item-2")).toMatchObject({ progressMessageId: 77 });
    expect(await world.items.byId("item-1")).toMatchObject({ progressMessageId: null });
  });

  test("get a new message after an hour", async () => {
    await world.items.add(makeAttempt({ id: "item-3", linkedAt: after(2 * HOUR) }));
    report({ kind: "updating" }, "item-3");
    await syncItem(world, "item-3");
    expect(world.progress[0]?.messageId).toBeNull();
  });

  test("are deleted here and at Pluggy without a message when one succeeds", async () => {
    await world.items.add(makeAttempt({ id: "other-bank", connectorId: 601 }));
    await world.items.add(makeAttempt({ id: "later", linkedAt: after(HOUR), state: WAITING }));
    await world.items.add(makeAttempt({ id: "running", state: { kind: "updating" } }));
    await world.items.add(makeItem({ id: "bank", linkedAt: after(-HOUR) }));
    world.connections.set("item-2", makeConnection({ id: "item-2" }));
    world.bankAccounts.push(makeAccount({ itemId: "item-2" }));
    await syncItem(world, "item-2");
    expect(jobs()).toEqual(["sync-item item-1", "send-first-report item-2"]);
    await syncItem(world, "item-1");
    expect(world.connections.has("item-1")).toBe(false);
    expect(await world.items.byId("item-1")).toBeNull();
    expect(world.sentNotices).toEqual([]);
  });

  test("are deleted when their bank is disconnected", async () => {
    await world.items.add(makeItem({ id: "bank", linkedAt: after(-HOUR) }));
    await disconnectItem(world, makeUser(), "bank");
    expect(jobs()).toEqual(["sync-item bank", "sync-item item-1"]);
  });

  test("are deleted when their user is deleted", async () => {
    await world.users.update("user-1", { deletionRequestedAt: NOW });
    await forgetUser(world, "user-1");
    for (const id of ["item-1", "item-2"]) await syncItem(world, id);
    expect(world.connections.size).toBe(0);
  });
});

describe("an attempt that was given up", () => {
  test.each([WRONG_PASSWORD, WAITING, { kind: "updating" }] as const)(
    "in the state $kind is deleted here and at Pluggy after a day, and its message shows it",
    async (state) => {
      report(state);
      await world.items.update("item-1", { state, progressMessageId: 5 });
      world.now = after(25 * HOUR);
      await findLostWork(world);
      expect(jobs()).toContain("sync-item item-1");
      expect(await syncItem(world, "item-1")).toEqual({ kind: "done" });
      expect(world.connections.size).toBe(0);
      expect(await world.items.byId("item-1")).toBeNull();
      expect(world.progress).toEqual([
        { messageId: 5, progress: { kind: "given-up", bankName: "Nubank" } },
      ]);
      expect(world.sentNotices).toEqual([]);
    },
  );

  test("is deleted when an older version stored it as synced", async () => {
    report(WRONG_PASSWORD);
    await world.items.update("item-1", {
      state: WRONG_PASSWORD,
      syncCheckpoint: { syncedAt: NOW },
    });
    world.now = after(25 * HOUR);
    await findLostWork(world);
    await syncItem(world, "item-1");
    expect(await world.items.byId("item-1")).toBeNull();
    expect(world.progress).toEqual([]);
  });

  test("is deleted at once when Pluggy does not have it any more", async () => {
    await syncItem(world, "item-1");
    expect(await world.items.byId("item-1")).toBeNull();
  });
});

describe("the button under a failed attempt", () => {
  const user = makeUser();
  const update = { kind: "update", itemId: "item-1" };
  const connect = { kind: "connect" };

  test.each([
    ["logs in again", makeAttempt({ state: WRONG_PASSWORD }), update],
    [
      "opens a new connection for an attempt that is given up soon",
      makeAttempt({ linkedAt: after(-23 * HOUR) }),
      connect,
    ],
    ["repairs a bank of any age", makeItem({ linkedAt: after(-99 * HOUR) }), update],
    [
      "opens a new connection for an item that is being deleted",
      makeItem({ deletionRequestedAt: NOW }),
      connect,
    ],
    [
      "opens a new connection for an item that Pluggy removed",
      makeItem({ state: { kind: "removed" } }),
      connect,
    ],
    ["opens a new connection for an item of another user", makeItem({ userId: "user-2" }), connect],
    ["opens a new connection for an item that was deleted", null, connect],
  ])("%s", (_what, item, purpose) => {
    expect(reconnectPurpose(item, user, NOW)).toEqual(purpose);
  });
});
