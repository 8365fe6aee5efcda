import { beforeEach, expect, test } from "vitest";
import { ROW_RULES_VERSION } from "../../../src/domain/transaction.ts";
import { findLostWork } from "../../../src/usecases/jobs/find-lost-work.ts";
import { enqueueConfirmation } from "../../../src/usecases/deletion/confirm-deletion.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeItem, makeUser, NOW } from "../../support/make.ts";
import { allOf } from "../../support/batches.ts";
import { jobs } from "./pushed-jobs.ts";

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(NOW.getTime() + hours * HOUR);
const syncedAt = (instant: Date) => ({ syncedAt: instant });
let world: FakeWorld;

beforeEach(async () => {
  world = fakeWorld();
  await world.users.add(makeUser());
});

test("the hourly maintenance finds each missing job once", async () => {
  const fresh = { syncCheckpoint: syncedAt(inHours(-1)), welcomedAt: inHours(-1) };
  await world.items.add(makeItem({ id: "fresh", ...fresh }));
  await world.items.add(
    makeItem({ ...fresh, id: "silent", syncCheckpoint: syncedAt(inHours(-25)) }),
  );
  await world.items.add(makeItem({ id: "unwelcomed", ...fresh, welcomedAt: null }));
  await world.items.add(makeItem({ id: "updating", ...fresh, state: { kind: "updating" } }));
  await world.items.add(makeItem({ id: "broken", ...fresh, state: { kind: "removed" } }));
  await enqueueConfirmation(world, makeUser(), { kind: "person", userId: "somebody gone" });
  const [confirmationId] = await allOf(world.deletionConfirmations.pending());
  await world.items.add(makeItem({ id: "leaving", ...fresh, deletionRequestedAt: inHours(-2) }));
  await world.items.add(makeItem({ id: "waiting", ...fresh }));
  await world.items.add(makeItem({ id: "ending", ...fresh, consentExpiresAt: inHours(48) }));
  await world.events.addAll(
    ["waiting", "silent"].map((itemId) => ({
      id: `event of ${itemId}`,
      itemId,
      clientUserId: null,
      change: { kind: "item" },
      receivedAt: inHours(-1),
    })),
  );
  await world.users.add(
    makeUser({ id: "user-2", telegramId: 2002, deletionRequestedAt: inHours(-2) }),
  );
  const moved = { telegramId: 3003, rowRules: ROW_RULES_VERSION - 1 };
  await world.users.add(makeUser({ id: "user-3", ...moved }));
  await findLostWork(world);
  const found = jobs(world).map((job) => Object.values(job).join(" "));
  expect([...new Set(found)].sort()).toEqual([
    `confirm-deletion ${confirmationId}`,
    "forget-user user-2",
    "notify-item-status broken",
    "notify-item-status ending",
    "recompute-days user-3",
    "register-webhook",
    "send-first-report unwelcomed",
    "sync-item leaving",
    "sync-item silent",
    "sync-item updating",
    "sync-item waiting",
  ]);
  expect(world.jobs.retries()).toBe(1);
});
