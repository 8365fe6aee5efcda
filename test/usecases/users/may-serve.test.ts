import { beforeEach, describe, expect, test } from "vitest";
import { newSummaryDelivery } from "../../../src/domain/summary-delivery.ts";
import { forgetUser } from "../../../src/usecases/deletion/forget-user.ts";
import { runHourlyMaintenance } from "../../../src/usecases/jobs/run-hourly-maintenance.ts";
import {
  forgetRemoval,
  removeBlocked,
  removedAt,
} from "../../../src/usecases/deletion/remove-blocked.ts";
import { sendDue } from "../../support/send-due.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { notifyItemStatus } from "../../../src/usecases/notices/notify-item-status.ts";
import { announceSummaries } from "../../../src/usecases/summaries/announce-summaries.ts";
import { sendFirstReport } from "../../../src/usecases/connect/send-first-report.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { register } from "../../support/register.ts";
import { makeItem, makeUser, NOW } from "../../support/make.ts";
import { allOf } from "../../support/batches.ts";
import { rethrow } from "../../support/rethrow.ts";

const DAY_MS = 86_400_000;
const comeback = { telegramId: 1001, chatId: 1001, defaultTimeZone: "America/Sao_Paulo" };

let world: FakeWorld;
let asked: string[];

beforeEach(async () => {
  world = fakeWorld();
  asked = [];
  world.bank.connection = async (itemId) => {
    asked.push(itemId);
    return world.connections.get(itemId) ?? null;
  };
  await world.users.add(makeUser());
  await world.items.add(makeItem({ welcomedAt: null }));
  await world.items.add(makeItem({ id: "broken", state: { kind: "login-error", code: null } }));
});

function pass(days: number): void {
  world.now = new Date(world.now.getTime() + days * DAY_MS);
}

function synced(): string[] {
  return world.jobs.pushed.flatMap(({ job }) => (job.kind === "sync-item" ? [job.itemId] : []));
}

test("a user who is no longer allowed is not synced and gets no notices", async () => {
  world.disallowed.add(1001);
  await world.deliveries.addAll([
    newSummaryDelivery("user-1", {
      rhythm: "weekly",
      at: NOW,
      first: "2026-11-16",
      last: "2026-11-22",
    }),
  ]);
  expect(await syncItem(world, "item-1")).toEqual({ kind: "done" });
  await notifyItemStatus(world, "broken");
  await sendFirstReport(world, "item-1");
  await world.users.update("user-1", { nextSummaryAt: NOW });
  await world.items.update("broken", { welcomedAt: NOW } as never);
  await announceSummaries(world, "user-1");
  await sendDue(world);
  expect(asked).toEqual([]);
  expect([...world.sentNotices, ...world.reports, ...world.summaries, ...world.progress]).toEqual(
    [],
  );
  expect(await world.deliveries.ofUser("user-1")).toMatchObject([{ state: "skipped" }]);
  world.disallowed.clear();
  await syncItem(world, "item-1");
  expect(asked).toEqual(["item-1"]);
});

test("a bank of a user who is no longer allowed is still deleted", async () => {
  world.disallowed.add(1001);
  await world.items.update("item-1", { deletionRequestedAt: NOW });
  await syncItem(world, "item-1");
  expect(await world.items.byId("item-1")).toBeNull();
});

describe("a user who blocked the bot", () => {
  beforeEach(() => world.users.update("user-1", { blockedAt: NOW }));

  test("is synced for seven more days", async () => {
    pass(7);
    await syncItem(world, "item-1");
    expect(asked).toEqual(["item-1"]);
    pass(0.01);
    await syncItem(world, "item-1");
    expect(asked).toEqual(["item-1"]);
  });

  test("is synced at once on coming back, except items that Pluggy removed", async () => {
    await world.items.update("broken", { state: { kind: "removed" } });
    pass(60);
    await register(world, comeback);
    expect(synced()).toEqual(["item-1"]);
    await syncItem(world, "item-1");
    expect(asked).toEqual(["item-1"]);
    await register(world, comeback);
    expect(synced()).toHaveLength(1);
  });

  test("is deleted after ninety days by the hourly maintenance, without a confirmation", async () => {
    pass(90);
    await runHourlyMaintenance(world, rethrow);
    expect((await world.users.byId("user-1"))?.deletionRequestedAt).toBeNull();
    pass(0.01);
    await runHourlyMaintenance(world, rethrow);
    expect((await world.users.byId("user-1"))?.deletionRequestedAt).toEqual(world.now);
    expect(world.jobs.pushed.map(({ job }) => job)).toContainEqual({
      kind: "forget-user",
      userId: "user-1",
    });
    await forgetUser(world, "user-1");
    for (const itemId of ["item-1", "broken"]) await syncItem(world, itemId);
    await forgetUser(world, "user-1");
    expect(await world.users.byId("user-1")).toBeNull();
    expect(await world.items.ofUser("user-1")).toEqual([]);
    expect(await allOf(world.deletionConfirmations.pending())).toEqual([]);
    expect(world.sentNotices).toEqual([]);
  });

  test("leaves an anonymous trace, which is deleted once the deletion was shown", async () => {
    expect(await removedAt(world, 1001)).toBeNull();
    pass(91);
    await removeBlocked(world, rethrow);
    expect(await removedAt(world, 1001)).toEqual(world.now);
    expect(await removedAt(world, 1002)).toBeNull();
    await forgetRemoval(world, 1001);
    expect(await removedAt(world, 1001)).toBeNull();
  });

  test("leaves no trace without ever having had a bank", async () => {
    for (const id of ["item-1", "broken"]) await world.items.remove(id);
    pass(91);
    await removeBlocked(world, rethrow);
    expect((await world.users.byId("user-1"))?.deletionRequestedAt).toEqual(world.now);
    expect(await removedAt(world, 1001)).toBeNull();
  });

  test("is deleted although another one's banks cannot be read, which is logged", async () => {
    await world.users.add(makeUser({ id: "unreadable", telegramId: 2, blockedAt: new Date(0) }));
    const { ofUser } = world.items;
    world.items.ofUser = async (userId) => {
      if (userId === "unreadable") throw new Error("a bad row");
      return ofUser(userId);
    };
    pass(91);
    const { blockedBefore } = world.users;
    world.users.blockedBefore = async (...given) =>
      (await blockedBefore(...given)).toSorted((a) => (a.id === "unreadable" ? -1 : 1));
    const logged: unknown[] = [];
    await removeBlocked(world, (error, _where, details) => logged.push({ error, details }));
    expect(logged).toEqual([{ error: new Error("a bad row"), details: { userId: "unreadable" } }]);
    expect((await world.users.byId("user-1"))?.deletionRequestedAt).toEqual(world.now);
  });

  test("is kept when coming back at the same moment", async () => {
    pass(91);
    const { requestDeletionWhileBlocked } = world.users;
    world.users.requestDeletionWhileBlocked = async (...seen) => {
      await register(world, comeback);
      return requestDeletionWhileBlocked(...seen);
    };
    await removeBlocked(world, rethrow);
    expect(await world.users.byId("user-1")).toMatchObject({
      deletionRequestedAt: null,
      blockedAt: null,
    });
    expect(await removedAt(world, 1001)).toBeNull();
    expect(world.jobs.pushed.map(({ job }) => job.kind)).not.toContain("forget-user");
  });
});

test("an item that Pluggy removed is not synced by the hourly maintenance", async () => {
  await world.items.update("item-1", { state: { kind: "removed" } });
  pass(30);
  await runHourlyMaintenance(world, rethrow);
  expect(synced()).toEqual(["broken"]);
});
