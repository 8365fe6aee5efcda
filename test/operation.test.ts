import { expect, test } from "vitest";
import { createOperation, type OperationParts } from "../src/operation.ts";
import type { OwnerNotice } from "../src/usecases/ports/operation.ts";
import { fakeTime } from "./support/fake-time.ts";
import { memoryHeartbeats, memoryIncidents } from "./support/memory-operation.ts";
import { memoryWebhookRecords } from "./support/memory-webhook-records.ts";

const MINUTE = 60_000;

/** An installation whose database a test takes away. */
function makeInstallation() {
  const { clock, timers, advance } = fakeTime();
  const facts = { isDatabaseThere: true };
  const heard: (OwnerNotice["kind"] | "settings")[] = [];
  const stores = {
    heartbeats: memoryHeartbeats(),
    incidents: memoryIncidents(),
    webhookRecords: memoryWebhookRecords(),
    jobs: { counts: async () => ({ waiting: 0, running: 0, parked: 0 }) },
    installation: { database: async () => ({ bytes: null, disk: null }) },
  };
  const start = (id: string) =>
    createOperation({
      config: { publicUrl: "http://localhost" },
      stores: stores as unknown as OperationParts["stores"],
      mongo: { ping: async () => facts.isDatabaseThere },
      pluggy: {
        areKeysRejected: () => false,
        keysTriedAt: () => null,
        refusesKeys: async () => false,
      },
      isTelegramThere: () => true,
      self: { id, version: "1", startedAt: clock.now() },
      clock,
      timers,
      logError: (error) => {
        throw error;
      },
    }).watch(
      {
        notify: async ({ kind }) => void heard.push(kind),
        readSettings: async () => void heard.push("settings"),
      },
      null,
    );
  return { facts, heard, start, minute: () => advance(MINUTE) };
}

test("the owner's settings are read each minute while the database is there, not while it is away", async () => {
  const { facts, heard, start, minute } = makeInstallation();
  const watch = start("one");
  await watch();
  minute();
  await watch();
  expect(heard).toEqual(["settings", "settings"]);
  facts.isDatabaseThere = false;
  for (let passed = 0; passed < 8; passed += 1) {
    minute();
    await watch();
  }
  expect(heard).toEqual(["settings", "settings", "began"]);
});

test("the second process tells ten minutes after the first, by the list that both know", async () => {
  const { facts, heard, start, minute } = makeInstallation();
  const first = start("first");
  minute();
  const second = start("second");
  await first();
  await second();
  heard.length = 0;
  facts.isDatabaseThere = false;
  const watchFor = async (minutes: number, watch: () => Promise<void>) => {
    for (let passed = 0; passed < minutes; passed += 1) {
      await watch();
      minute();
    }
  };
  await watchFor(15, second);
  expect(heard).toEqual([]);
  await watchFor(3, second);
  expect(heard).toEqual(["began"]);
});

test("a process that never reported tells like the second", async () => {
  const { facts, heard, start, minute } = makeInstallation();
  facts.isDatabaseThere = false;
  const watch = start("one");
  for (let passed = 0; passed < 15; passed += 1) {
    await watch();
    minute();
  }
  expect(heard).toEqual([]);
  await watch();
  expect(heard).toEqual(["began"]);
});
