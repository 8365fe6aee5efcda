import { beforeEach, expect, test } from "vitest";
import { holdPolling, type PollingHold } from "../src/hold-polling.ts";
import type { PollingLease } from "../src/usecases/ports/polling-lease.ts";
import { fakeTime, type FakeTime } from "./support/fake-time.ts";
import { memoryPollingLease } from "./support/memory-polling-lease.ts";

let time: FakeTime;
let pollingLease: PollingLease;
let logged: string[];
/** The processes of this machine that run. */
let alive: Set<number>;

beforeEach(() => {
  time = fakeTime();
  pollingLease = memoryPollingLease();
  logged = [];
  alive = new Set();
});

function start(pid: number, host = "here", signal = new AbortController().signal) {
  if (host === "here") alive.add(pid);
  return holdPolling({
    pollingLease,
    worker: { host, pid, isAlive: (other) => alive.has(other) },
    leaseId: `${host}#${pid}#${pid}`,
    clock: time.clock,
    timers: time.timers,
    signal,
    log: { info: (message) => void logged.push(message) },
    logError: (error, where) => void logged.push(`${where}: ${String(error)}`),
  });
}

/** Lets what is waiting go on, for so many seconds. */
async function pass(seconds: number): Promise<void> {
  for (let half = 0; half < seconds * 2; half += 1) {
    for (let turns = 0; turns < 20; turns += 1) await Promise.resolve();
    time.advance(500);
  }
  for (let turns = 0; turns < 20; turns += 1) await Promise.resolve();
}

const sentence =
  "another process polls this bot's updates on the same database (process 1 on here); " +
  "stop it, or set TELEGRAM_MODE=webhook, with which several may run";

test("a second process is refused in one sentence, after it waited for the first to stop", async () => {
  await start(1);
  const second = start(2).then(
    () => "polls",
    (error: Error) => error.message,
  );
  await pass(18);
  expect(await second).toBe(sentence);
  expect(logged).toEqual(["Waiting for the process that polls so far to stop (process 1 on here)"]);
});

test("a restart takes over as soon as its predecessor has stopped", async () => {
  const first = await start(1);
  let taken: PollingHold | null = null;
  void start(2).then((hold) => (taken = hold));
  await pass(6);
  expect(taken).toBeNull();
  await first.release();
  await pass(0.5);
  expect(taken).not.toBeNull();
});

test.each([
  ["died", 2, () => alive.delete(1)],
  ["had the same id, as in a container", 1, () => undefined],
])("a predecessor of this machine that %s is not waited for", async (_, pid, die) => {
  await start(1);
  die();
  await start(pid);
  expect(logged).toEqual([]);
});

test("one of another machine that died is waited for until its lease has ended", async () => {
  const first = await start(1, "there");
  await first.release();
  await pollingLease.take(
    { leaseId: "there#1#1", leasedUntil: new Date(time.clock.now().getTime() + 15_000) },
    time.clock.now(),
  );
  let hasTaken = false;
  void start(2).then(() => (hasTaken = true));
  await pass(14);
  expect(hasTaken).toBe(false);
  await pass(1);
  expect(hasTaken).toBe(true);
});

test("a process that lost its lease stops, once", async () => {
  const hold = await start(1);
  let stops = 0;
  hold.onLost(() => (stops += 1));
  await pass(20);
  expect(stops).toBe(0);
  await pollingLease.end("here#1#1");
  await pollingLease.take(
    { leaseId: "there#9#9", leasedUntil: new Date(time.clock.now().getTime() + 60_000) },
    time.clock.now(),
  );
  await pass(20);
  expect(stops).toBe(1);
  expect(logged).toEqual([
    "polling for updates: Error: Another process polls by now; this one stops",
  ]);
});

test("a database that is away is no loss", async () => {
  const works = pollingLease;
  const hold = await start(1);
  hold.onLost(() => void logged.push("stopped"));
  const { take } = works;
  works.take = () => Promise.reject(new Error("away"));
  await pass(20);
  works.take = take;
  await pass(20);
  expect(new Set(logged)).toEqual(new Set(["extending the lease on polling: Error: away"]));
});

test("a start that is stopped while it waits ends", async () => {
  await start(1);
  const stopping = new AbortController();
  const second = start(2, "here", stopping.signal);
  await pass(1);
  stopping.abort();
  await expect(second).resolves.toBeDefined();
});
