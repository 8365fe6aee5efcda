import { afterAll, beforeAll, expect, test } from "vitest";
import { createServerClock, startServerClock } from "../../src/mongo/server-clock.ts";
import { NOW } from "../support/make.ts";
import { openDatabase, type TestDatabase } from "../support/mongo-database.ts";

const MINUTE_MS = 60_000;
const LEASE_MS = 15_000;
const timers = { now: () => performance.now() };

let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

const clockAhead = (ms: number) => ({ now: () => new Date(Date.now() + ms) });

async function serverClockOf(skewMs: number) {
  return startServerClock(database.connection, clockAhead(skewMs), {
    timers,
    logError: (error) => expect.unreachable(String(error)),
  });
}

function leaseOf(leaseId: string, now: Date) {
  return { leaseId, leasedUntil: new Date(now.getTime() + LEASE_MS) };
}

test.each([2 * MINUTE_MS, -10 * MINUTE_MS, 0])(
  "a clock that is %i ms ahead tells the database's time",
  async (skewMs) => {
    const clock = await serverClockOf(skewMs);
    expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(MINUTE_MS / 4);
  },
);

test("a process whose clock is two minutes ahead claims no chat that another one holds", async () => {
  const { updateInbox } = database.stores;
  const claim = (name: string, now: Date) => updateInbox.claimChat("1", leaseOf(name, now), now);
  expect(await claim("right", (await serverClockOf(0)).now())).toBe(true);
  expect(await claim("ahead", (await serverClockOf(2 * MINUTE_MS)).now())).toBe(false);
  expect(await claim("by its own clock", clockAhead(2 * MINUTE_MS).now())).toBe(true);
});

test("a process whose clock is two minutes ahead claims no job that another one runs", async () => {
  const { jobs } = database.stores;
  const claim = (name: string, now: Date) => jobs.claim(now, leaseOf(name, now));
  await jobs.pushAll([{ kind: "register-webhook" }], new Date(0));
  expect(await claim("right", (await serverClockOf(0)).now())).not.toBeNull();
  expect(await claim("ahead", (await serverClockOf(2 * MINUTE_MS)).now())).toBeNull();
  expect(await claim("by its own clock", clockAhead(2 * MINUTE_MS).now())).not.toBeNull();
});

test("a process whose clock is two minutes ahead does not poll while another one does", async () => {
  const { pollingLease } = database.stores;
  const take = (name: string, now: Date) => pollingLease.take(leaseOf(name, now), now);
  expect(await take("right", (await serverClockOf(0)).now())).toBe("right");
  expect(await take("ahead", (await serverClockOf(2 * MINUTE_MS)).now())).toBe("right");
  const own = "by its own clock";
  expect(await take(own, clockAhead(2 * MINUTE_MS).now())).toBe(own);
});

/** A database whose clock is `skewMs` ahead of ours, and which answers after a round trip. */
function world() {
  const parts = { ownMs: NOW.getTime(), passedMs: 0, skewMs: 0, toMs: 0, backMs: 0 };
  const pass = (ms: number) => {
    parts.ownMs += ms;
    parts.passedMs += ms;
  };
  const command = async (): Promise<{ localTime?: unknown }> => {
    pass(parts.toMs);
    const localTime = new Date(parts.ownMs + parts.skewMs);
    pass(parts.backMs);
    return { localTime };
  };
  const admin = { command };
  const clock = createServerClock(
    { db: { admin: () => admin } },
    { now: () => new Date(parts.ownMs) },
    { now: () => parts.passedMs },
  );
  const aheadMs = () => clock.now().getTime() - parts.ownMs;
  return { parts, admin, clock, aheadMs };
}

test("the database's time is that of the middle of the round trip", async () => {
  const { parts, clock, aheadMs } = world();
  Object.assign(parts, { skewMs: 60_000, toMs: 300, backMs: 300 });
  await clock.follow();
  expect(aheadMs()).toBe(60_000);
});

test("a slow answer does not move a clock that agrees with it", async () => {
  const { parts, clock, aheadMs } = world();
  Object.assign(parts, { skewMs: 60_000, toMs: 1, backMs: 1 });
  await clock.follow();
  Object.assign(parts, { toMs: 7000, backMs: 1 });
  await clock.follow();
  expect(aheadMs()).toBe(60_000);
});

test("a jump of either clock is followed by the next look", async () => {
  const { parts, clock, aheadMs } = world();
  await clock.follow();
  expect(aheadMs()).toBe(0);
  parts.ownMs += 120_000;
  parts.skewMs -= 120_000;
  await clock.follow();
  expect(aheadMs()).toBe(-120_000);
  parts.skewMs = 5000;
  await clock.follow();
  expect(aheadMs()).toBe(5000);
});

test("what was known stays where the database does not tell its time", async () => {
  const { parts, admin, clock, aheadMs } = world();
  parts.skewMs = 60_000;
  await clock.follow();
  admin.command = async () => ({});
  await expect(clock.follow()).rejects.toThrow("does not tell its time");
  await expect(createServerClock({}, clock, timers).follow()).rejects.toThrow("does not tell");
  expect(aheadMs()).toBe(60_000);
});

test("a start where the database does not tell its time goes on by the own clock, which is logged", async () => {
  const logged: unknown[] = [];
  const own = { now: () => NOW };
  const logError = (error: unknown) => void logged.push(error);
  const clock = await startServerClock({}, own, { timers, logError });
  expect(clock.now()).toEqual(NOW);
  expect(logged).toMatchObject([{ message: expect.stringContaining("does not tell its time") }]);
});
