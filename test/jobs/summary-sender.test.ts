import { afterEach, beforeEach, expect, test } from "vitest";
import { startSummarySender } from "../../src/jobs/summary-sender.ts";
import { fakeTime, type FakeTime } from "../support/fake-time.ts";
import { fakeWorld, type FakeWorld } from "../support/fake-world.ts";
import { makeDelivery, makeItem, makeUser, NOW } from "../support/make.ts";
import { atOnce } from "../support/send-due.ts";
import { settle } from "./make-queue.ts";

let world: FakeWorld;
let time: FakeTime;
let failures: [unknown, string][];
let sender: ReturnType<typeof startSummarySender>;

beforeEach(async () => {
  world = fakeWorld();
  time = fakeTime(NOW);
  failures = [];
  await world.users.add(makeUser());
  await world.items.add(makeItem());
  const logError = (error: unknown, where: string) => void failures.push([error, where]);
  sender = startSummarySender(world, {
    timers: time.timers,
    logError,
    answers: { runBetween: atOnce },
  });
  await settle();
});

afterEach(() => sender.stop());

const owe = (id: string) => world.deliveries.addAll([makeDelivery({ id })]);

test("what is due is sent when the sender is woken, and what others stored within ten seconds", async () => {
  await owe("own");
  sender.wake();
  await settle();
  expect(world.summaries).toHaveLength(1);
  await owe("of another process");
  time.advance(9999);
  await settle();
  expect(world.summaries).toHaveLength(1);
  time.advance(1);
  await settle();
  expect(world.summaries).toHaveLength(2);
});

test("a database that is away is reported once, and what is due is sent when it is back", async () => {
  const { claim } = world.deliveries;
  const away = new Error("away");
  world.deliveries.claim = () => Promise.reject(away);
  await owe("d");
  for (let poll = 0; poll < 3; poll += 1) {
    time.advance(10_000);
    await settle();
  }
  expect(failures).toEqual([[away, "sending summaries"]]);
  world.deliveries.claim = claim;
  time.advance(10_000);
  await settle();
  expect(world.summaries).toHaveLength(1);
});

test("a stopped sender has sent what it had begun, and begins nothing more", async () => {
  for (let week = 0; week < 40; week += 1) await owe(`week ${week}`);
  const { begin } = world.deliveries;
  const stopping: Promise<void>[] = [];
  world.deliveries.begin = (id) => {
    if (stopping.length === 0) stopping.push(sender.stop());
    return begin(id);
  };
  sender.wake();
  await settle();
  await Promise.all(stopping);
  const sent = world.summaries.length;
  expect(sent).toBeGreaterThan(0);
  // Each worker may have taken one before.
  expect(sent).toBeLessThanOrEqual(12);
  sender.wake();
  time.advance(60_000);
  await settle();
  expect(world.summaries).toHaveLength(sent);
});
