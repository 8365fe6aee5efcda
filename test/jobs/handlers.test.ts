import { beforeEach, describe, expect, test } from "vitest";
import { ChatBlockedError } from "../../src/errors.ts";
import { jobHandlers } from "../../src/jobs/handlers.ts";
import type { JobHandlers } from "../../src/jobs/run-job.ts";
import { fakeWorld, type FakeWorld } from "../support/fake-world.ts";
import {
  makeAccount,
  makeConnection,
  makeDelivery,
  makeItem,
  makeTransaction,
  makeUser,
  NOW,
} from "../support/make.ts";
import { allOf } from "../support/batches.ts";

const DONE = { kind: "done" } as const;
const tellItem = { kind: "notify-item-status", itemId: "item-1" } as const;
const syncItem = { kind: "sync-item", itemId: "item-1" } as const;
const forgetUser = { kind: "forget-user", userId: "user-1" } as const;

let world: FakeWorld;
let handlers: JobHandlers;

beforeEach(async () => {
  world = fakeWorld();
  handlers = jobHandlers(world, async () => ({ kind: "again", after: 7 }));
  await world.users.add(makeUser());
});

test("the webhook is registered by the function that was given", async () => {
  expect(await handlers["register-webhook"]({ kind: "register-webhook" })).toEqual({
    kind: "again",
    after: 7,
  });
});

test("the user is told that a bank has failed", async () => {
  await world.items.add(makeItem({ state: { kind: "login-error", code: null } }));
  expect(await handlers["notify-item-status"](tellItem)).toEqual(DONE);
  expect(world.sentNotices).toMatchObject([{ kind: "broken" }]);
});

test("the days of a user's transactions are recomputed", async () => {
  await world.transactions.upsertAll([makeTransaction({ day: "2001-01-01" })], NOW);
  expect(await handlers["recompute-days"]({ kind: "recompute-days", userId: "user-1" })).toEqual(
    DONE,
  );
  expect(await world.transactions.firstDay("user-1")).toBe("2026-11-20");
});

test("the job of older versions that sends summaries is done at once: they are sent without it", async () => {
  await world.items.add(makeItem());
  await world.deliveries.addAll([makeDelivery()]);
  expect(await handlers["send-summaries"]({ kind: "send-summaries" })).toEqual(DONE);
  expect(world.summaries).toEqual([]);
});

test("a user who requested deletion is deleted", async () => {
  await world.users.update("user-1", { deletionRequestedAt: NOW });
  expect(await handlers["forget-user"](forgetUser)).toEqual(DONE);
  expect(await world.users.byId("user-1")).toBeNull();
  const say = world.jobs.pushed[0]?.job;
  if (say?.kind !== "confirm-deletion") throw new Error("There is no job for the confirmation");
  expect(await handlers["confirm-deletion"](say)).toEqual(DONE);
  expect(world.sentNotices).toEqual([{ kind: "data-deleted" }]);
});

describe("for a user who blocked the bot", () => {
  beforeEach(() => {
    const blocked = () => Promise.reject(new ChatBlockedError("blocked"));
    Object.assign(world.chat, { tell: blocked, sendReport: blocked });
  });

  test("a notice is done, without a retry", async () => {
    await world.items.add(makeItem({ state: { kind: "login-error", code: null } }));
    expect(await handlers["notify-item-status"](tellItem)).toEqual(DONE);
  });

  test("the first report is done, without a retry", async () => {
    await world.items.add(makeItem());
    await world.accounts.upsertAll([makeAccount()]);
    const job = { kind: "send-first-report", itemId: "item-1" } as const;
    expect(await handlers["send-first-report"](job)).toEqual(DONE);
  });

  test("a bank is deleted all the same", async () => {
    await world.items.add(makeItem({ deletionRequestedAt: NOW }));
    await world.accounts.upsertAll([makeAccount()]);
    world.connections.set("item-1", makeConnection());
    expect(await handlers["sync-item"](syncItem)).toEqual(DONE);
    expect(await world.items.byId("item-1")).toBeNull();
    expect(world.connections.size).toBe(0);
  });

  test("the user is deleted all the same, and the confirmation is done", async () => {
    await world.users.update("user-1", { deletionRequestedAt: NOW });
    expect(await handlers["forget-user"](forgetUser)).toEqual(DONE);
    expect(await world.users.byId("user-1")).toBeNull();
    const [confirmationId = ""] = await allOf(world.deletionConfirmations.pending());
    expect(
      await handlers["confirm-deletion"]({ kind: "confirm-deletion", confirmationId }),
    ).toEqual(DONE);
  });
});

test("any other failure is a failure", async () => {
  await world.items.add(makeItem({ state: { kind: "login-error", code: null } }));
  Object.assign(world.chat, { notify: () => Promise.reject(new Error("away")) });
  await expect(handlers["notify-item-status"](tellItem)).rejects.toThrow("away");
});
