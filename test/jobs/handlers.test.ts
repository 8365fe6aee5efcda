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

const DONE = { kind: "done" } as const;
const tellItem = { kind: "tell-item", itemId: "item-1" } as const;
const syncItem = { kind: "sync-item", itemId: "item-1" } as const;
const forgetUser = { kind: "forget-user", userId: "user-1" } as const;

let world: FakeWorld;
let handlers: JobHandlers;

beforeEach(async () => {
  world = fakeWorld();
  handlers = jobHandlers(
    () => world,
    async () => ({ kind: "again", after: 7 }),
  );
  await world.users.add(makeUser());
});

test("the webhook is registered by whom it was given", async () => {
  expect(await handlers["register-webhook"]({ kind: "register-webhook" })).toEqual({
    kind: "again",
    after: 7,
  });
});

test("news of a bank are told", async () => {
  await world.items.add(makeItem({ state: { kind: "login-error", code: null } }));
  expect(await handlers["tell-item"](tellItem)).toEqual(DONE);
  expect(world.notices).toMatchObject([{ kind: "broken" }]);
});

test("a person's days are found anew", async () => {
  await world.transactions.upsertAll([makeTransaction({ day: "2001-01-01" })], NOW);
  expect(await handlers["redate-user"]({ kind: "redate-user", userId: "user-1" })).toEqual(DONE);
  expect(await world.transactions.firstDay("user-1")).toBe("2026-11-20");
});

test("summaries that are owed are sent", async () => {
  await world.items.add(makeItem());
  await world.deliveries.addAll([makeDelivery()]);
  expect(await handlers["send-summaries"]({ kind: "send-summaries" })).toEqual(DONE);
  expect(world.summaries).toHaveLength(1);
});

test("a person who left is forgotten", async () => {
  await world.users.update("user-1", { leavingAt: NOW });
  expect(await handlers["forget-user"](forgetUser)).toEqual(DONE);
  expect(await world.users.byId("user-1")).toBeNull();
  const say = world.jobs.pushed[0]?.job;
  if (say?.kind !== "say-farewell") throw new Error("Nobody says goodbye");
  expect(await handlers["say-farewell"](say)).toEqual(DONE);
  expect(world.notices).toEqual([{ kind: "farewell" }]);
});

describe("for a person who blocked the bot", () => {
  beforeEach(() => {
    const blocked = () => Promise.reject(new ChatBlockedError("blocked"));
    Object.assign(world.chat, { tell: blocked, sendReport: blocked });
  });

  test("telling is done, without trying again", async () => {
    await world.items.add(makeItem({ state: { kind: "login-error", code: null } }));
    expect(await handlers["tell-item"](tellItem)).toEqual(DONE);
  });

  test("the first report is done, without trying again", async () => {
    await world.items.add(makeItem());
    await world.accounts.upsertAll([makeAccount()]);
    const job = { kind: "welcome-item", itemId: "item-1" } as const;
    expect(await handlers["welcome-item"](job)).toEqual(DONE);
  });

  test("a bank goes all the same", async () => {
    await world.items.add(makeItem({ leavingAt: NOW }));
    await world.accounts.upsertAll([makeAccount()]);
    world.connections.set("item-1", makeConnection());
    expect(await handlers["sync-item"](syncItem)).toEqual(DONE);
    expect(await world.items.byId("item-1")).toBeNull();
    expect(world.connections.size).toBe(0);
  });

  test("so does the person, and the last word is done", async () => {
    await world.users.update("user-1", { leavingAt: NOW });
    expect(await handlers["forget-user"](forgetUser)).toEqual(DONE);
    expect(await world.users.byId("user-1")).toBeNull();
    const [farewellId = ""] = await world.farewells.owed();
    expect(await handlers["say-farewell"]({ kind: "say-farewell", farewellId })).toEqual(DONE);
  });
});

test("any other failure is a failure", async () => {
  await world.items.add(makeItem({ state: { kind: "login-error", code: null } }));
  Object.assign(world.chat, { tell: () => Promise.reject(new Error("away")) });
  await expect(handlers["tell-item"](tellItem)).rejects.toThrow("away");
});
