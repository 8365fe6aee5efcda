import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cashId } from "../../../src/usecases/cash/cash-id.ts";
import { changeCash } from "../../../src/usecases/cash/change-cash.ts";
import { recordCash } from "../../../src/usecases/cash/record-cash.ts";
import { switchCash } from "../../../src/usecases/cash/switch-cash.ts";
import { findLostWork } from "../../../src/usecases/jobs/find-lost-work.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeTyped } from "../../support/make-cash.ts";
import { makeRow } from "../../support/make.ts";
import { memoryJobStore } from "../../support/memory-job-store.ts";
import { Killed, killedWorld } from "../killed-world.ts";
import { CashWorld } from "./cash-world.ts";

/** What the bank may have: purchases as large as what is typed, and a withdrawal. */
const ROWS = [
  makeRow({ id: "coffee", amount: -12 }),
  makeRow({ id: "again", amount: -12, date: new Date("2026-11-22T15:00:00.000Z") }),
  makeRow({ id: "cash", amount: -100, description: "SAQUE", categoryId: "05020000" }),
];
const MESSAGES = [1, 2, 3];
const WAIT_MS = 61 * 60_000;

const messageId = fc.constantFrom(...MESSAGES);
const killAfter = fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 30 }));
const step = fc.oneof(
  fc.record({ kind: fc.constant("type" as const), messageId, killAfter }),
  fc.record({ kind: fc.constantFrom("undo", "note", "cash", "same", "two"), messageId, killAfter }),
  fc.record({ kind: fc.constantFrom("on" as const, "off" as const), killAfter }),
  fc.record({ kind: fc.constant("sync" as const), killAfter }),
);

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** What is typed and pressed decides what counts; syncs, kills and their order do not. */
class Expected {
  readonly states = new Map<number, string>();
  isOn = true;

  apply(one: Step): void {
    if (one.kind === "on" || one.kind === "off") this.isOn = one.kind === "on";
    if (!("messageId" in one)) return;
    const state = this.states.get(one.messageId);
    if (one.kind === "type") this.states.set(one.messageId, state ?? "cash");
    else if (state !== undefined)
      this.states.set(one.messageId, NEXT[`${one.kind} ${state}`] ?? state);
  }

  sums(): Record<string, number> {
    const cash = [...this.states.values()].filter((state) => state === "cash").length;
    const withdrawn = this.isOn ? { withdrawal: 10_000 } : {};
    return { spending: 2400 + 1200 * cash + (this.isOn ? 0 : 10_000), ...withdrawn };
  }
}

const NEXT: Readonly<Record<string, string>> = {
  "note cash": "note",
  "cash note": "cash",
  "same cash": "merged",
  "same note": "arrived",
  "two merged": "cash",
  "two arrived": "note",
  ...Object.fromEntries(
    ["cash", "note", "merged", "arrived"].map((one) => [`undo ${one}`, "undone"]),
  ),
};

async function play(steps: readonly Step[]) {
  const ana = await CashWorld.open();
  const { world } = ana;
  const jobStore = memoryJobStore();
  const expected = new Expected();
  world.pages.set("account-1", [ROWS]);

  /** A step of a process that may be killed; as its update is stored, another one does it again. */
  async function live(one: Step, kill: number): Promise<void> {
    const process = killedWorld(world, jobStore, kill);
    try {
      await act(process.ports, one);
      await process.runJobs();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      world.now = new Date(world.now.getTime() + WAIT_MS);
      await live(one, Infinity);
    }
  }

  async function act(ports: FakeWorld, one: Step): Promise<void> {
    const user = await ana.user();
    if (one.kind === "sync") return ports.jobs.push({ kind: "sync-item", itemId: "item-1" });
    if (!("messageId" in one)) return void (await switchCash(ports, user, one.kind));
    if (one.kind === "type")
      return void (await recordCash(ports, user, { messageId: one.messageId, typed: makeTyped() }));
    const kind = one.kind as "undo";
    await changeCash(ports, user, cashId("user-1", one.messageId), { kind });
  }

  for (const one of [...steps, { kind: "sync", killAfter: Infinity } as const]) {
    // What was undone is forgotten, and a message is not handled again after that.
    if (one.kind === "type" && expected.states.get(one.messageId) === "undone") continue;
    await live(one, one.killAfter);
    expected.apply(one);
  }
  world.now = new Date(world.now.getTime() + WAIT_MS);
  const last = killedWorld(world, jobStore);
  await findLostWork(last.ports);
  await last.runJobs();
  return { ana, expected };
}

test("whatever the order, repetitions and kills, the totals are those of what was said", async () => {
  const steps = fc.array(step, { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const { ana, expected } = await play(all);
      expect(await ana.sums()).toEqual(expected.sums());
      const asked = ana.asked();
      expect(asked).toHaveLength(new Set(asked).size);
      const pending = (await ana.entries()).filter(({ isPending }) => isPending);
      expect(pending).toEqual([]);
    }),
    { numRuns: 120, seed: 15 },
  );
});
