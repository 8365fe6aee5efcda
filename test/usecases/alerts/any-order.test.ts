import * as fc from "fast-check";
import { expect, test } from "vitest";
import { sendAlerts } from "../../../src/usecases/alerts/send-alerts.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { makeRow, NOW } from "../../support/make.ts";
import { memoryJobStore } from "../../support/memory-job-store.ts";
import { Killed, killedWorld } from "../killed-world.ts";
import { alertsWorld, MINUTE_MS } from "./alerts-world.ts";

/** What a bank may have: large purchases, small ones, and some that it reports days late. */
const PURCHASES = [
  { amount: -900, date: NOW },
  { amount: -700, date: NOW },
  { amount: -700, date: NOW },
  { amount: -12, date: NOW },
  { amount: -800, date: new Date("2026-11-18T15:00:00.000Z") },
] as const;

const which = fc.nat({ max: PURCHASES.length - 1 });
const step = fc.oneof(
  fc.record({ kind: fc.constant("appear"), which }),
  fc.record({ kind: fc.constant("post"), which }),
  fc.record({ kind: fc.constant("sync"), killAfter: fc.integer({ min: 1, max: 25 }) }),
  fc.record({ kind: fc.constant("send"), processes: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant("wait"), minutes: fc.integer({ min: 1, max: 50 }) }),
);

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

async function play(steps: readonly Step[]) {
  const ana = await alertsWorld();
  const { world } = ana;
  await ana.settings({ large: 50_000 });
  /** The id of each purchase at the bank by now: a posted one has another. */
  const ids = new Map<number, string>();
  const rows = () =>
    [...ids].map(([index, id]) => {
      const { amount, date } = PURCHASES[index] ?? PURCHASES[0];
      return makeRow({ id, amount, date, description: `LOJA ${index}`, createdAt: null });
    });

  async function sync(killAfter: number): Promise<void> {
    world.now = new Date(world.now.getTime() + 1000);
    world.byId.splice(0, Infinity, ...rows());
    // The newest come first, every second time.
    const visible = killAfter % 2 === 0 ? rows() : rows().toReversed();
    world.pages.set("account-1", [visible]);
    try {
      await syncItem(killedWorld(world, memoryJobStore(), killAfter).ports, "item-1");
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      await sync(Infinity);
    }
  }

  for (const one of steps) {
    if (one.kind === "appear" && !ids.has(one.which)) ids.set(one.which, `${one.which} pending`);
    if (one.kind === "post" && ids.has(one.which)) ids.set(one.which, `${one.which} posted`);
    if (one.kind === "sync") await sync(one.killAfter);
    if (one.kind === "send")
      await Promise.all(Array.from({ length: one.processes }, () => sendAlerts(world, "user-1")));
    if (one.kind === "wait") world.now = new Date(world.now.getTime() + one.minutes * MINUTE_MS);
  }
  await sync(Infinity);
  for (const day of ["23", "24", "25"]) {
    world.now = new Date(`2026-11-${day}T11:00:00.000Z`);
    await sendAlerts(world, "user-1");
  }
  const expected = [...ids.keys()].filter((index) => index < 3).map((index) => `Loja ${index}`);
  const told = ana
    .told()
    .flatMap((lines) => lines.map((line) => ("name" in line ? line.name : line.kind)));
  return { expected: expected.toSorted(), told: told.toSorted() };
}

test("whatever the order, repetitions and kills, each large purchase is told once", async () => {
  const steps = fc.array(step, { minLength: 1, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const { expected, told } = await play(all);
      expect(told).toEqual(expected);
    }),
    { numRuns: 150, seed: 14 },
  );
});
