import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { BankTransaction } from "../../../src/domain/transaction.ts";
import { findLostWork } from "../../../src/usecases/jobs/find-lost-work.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { choose } from "../../../src/usecases/teaching/choose.ts";
import { setRule } from "../../../src/usecases/teaching/set-rule.ts";
import { undo } from "../../../src/usecases/teaching/undo.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeRow } from "../../support/make.ts";
import { memoryJobStore } from "../../support/memory-job-store.ts";
import { Killed, killedWorld } from "../killed-world.ts";
import { decided, taughtWorld, user } from "../teaching/taught-world.ts";

const SHOP = { counterparty: { kind: "other", hash: "shop", party: "company" } } as const;
const WEEK_AND_A_DAY_MS = 8 * 86_400_000;

/** All without a category of the bank. */
function moved(id: string, day: string, amount: number, given: Partial<BankTransaction> = {}) {
  return makeRow({
    id,
    amount,
    date: new Date(`${day}T15:00:00.000Z`),
    type: amount < 0 ? "DEBIT" : "CREDIT",
    description: amount < 0 ? "PIX ENVIADO LOJA DE ROUPAS SOL" : "PIX RECEBIDO LOJA DE ROUPAS SOL",
    categoryId: null,
    ...SHOP,
    ...given,
  });
}

const ROWS = [
  moved("bought", "2026-11-02", -90),
  moved("given back", "2026-11-09", 60),
  moved("too much", "2026-11-10", 60),
];
const REFUND = "08040000 purchase refund";
const INCOME = "05070000 operation income";

async function syncAgain(world: FakeWorld, rows: readonly BankTransaction[]): Promise<void> {
  world.now = new Date(world.now.getTime() + WEEK_AND_A_DAY_MS);
  world.pages.set("account-1", [[...rows]]);
  await syncItem(world, "item-1");
}

async function synced(rows: readonly BankTransaction[] = ROWS): Promise<FakeWorld> {
  const world = await taughtWorld(rows);
  await syncItem(world, "item-1");
  return world;
}

test("money that a company gives back lowers the category of the purchase", async () => {
  const world = await synced();
  expect(await decided(world, "given back")).toBe(REFUND);
  expect(await decided(world, "too much")).toBe(INCOME);
});

test("a category of the bank ends the refund", async () => {
  const world = await synced();
  await syncAgain(world, [
    moved("bought", "2026-11-02", -90),
    moved("given back", "2026-11-09", 60, { categoryId: "01050000" }),
  ]);
  expect(await decided(world, "given back")).toBe("01050000 bank income");
});

test("a purchase that the bank deletes gives nothing back", async () => {
  const world = await synced();
  const anchor = moved("anchor", "2026-01-01", -5, { counterparty: null });
  await syncAgain(world, [anchor, ...ROWS.slice(1)]);
  expect(await decided(world, "given back")).toBe(INCOME);
});

test("a refund that turns out to be returned money is neither", async () => {
  const world = await synced();
  expect(await decided(world, "given back")).toBe(REFUND);
  const payment = moved("paid", "2026-11-08", -60, { description: "PIX ENVIADO" });
  await syncAgain(world, [...ROWS, payment]);
  expect(await decided(world, "given back")).toBe("05070000 operation returned");
  expect(await decided(world, "too much")).toBe(REFUND);
  await syncAgain(world, [moved("anchor", "2026-01-01", -5, { counterparty: null }), ...ROWS]);
  expect(await decided(world, "given back")).toBe(REFUND);
});

test("a refund follows what the user says of the purchase, and of itself", async () => {
  const world = await synced();
  const books = { kind: "category", categoryId: "08060000" } as const;
  await choose(world, user, { transactionId: "bought", choice: books });
  expect(await decided(world, "given back")).toBe("08060000 purchase refund");
  const chosen = await choose(world, user, {
    transactionId: "given back",
    choice: { kind: "ignored" },
  });
  expect(await decided(world, "given back")).toBe("05070000 choice ignored");
  await undo(world, user, (id) => chosen.kind === "chosen" && id === chosen.changeId);
  expect(await decided(world, "given back")).toBe("08060000 purchase refund");
});

test("a rule for the company decides its refunds, whenever it is made", async () => {
  const world = await synced();
  await setRule(world, user, { transactionId: "given back", choice: { kind: "refund" } });
  const ruled = [await decided(world, "given back"), await decided(world, "too much")];
  expect(ruled).toEqual(["05070000 rule refund", "05070000 rule refund"]);
  await syncAgain(world, ROWS);
  expect([await decided(world, "given back"), await decided(world, "too much")]).toEqual(ruled);
});

const states = async (world: FakeWorld) =>
  Promise.all(ROWS.map(async ({ id }) => `${id}: ${await decided(world, id)}`));

test("refunds do not depend on the order of arrival, nor on where a process was killed", async () => {
  const expected = await states(await synced());
  const orders = fc.shuffledSubarray(ROWS, { minLength: ROWS.length });
  await fc.assert(
    fc.asyncProperty(orders, fc.integer({ min: 1, max: 12 }), async (order, killAfter) => {
      const world = await taughtWorld([]);
      for (let count = 1; count <= order.length; count += 1) {
        world.now = new Date(world.now.getTime() + WEEK_AND_A_DAY_MS);
        world.pages.set("account-1", [order.slice(0, count)]);
        const jobStore = memoryJobStore();
        const first = killedWorld(world, jobStore, killAfter);
        try {
          await first.ports.jobs.push({ kind: "sync-item", itemId: "item-1" });
          await first.runJobs();
        } catch (error) {
          if (!(error instanceof Killed)) throw error;
          world.now = new Date(world.now.getTime() + 61 * 60_000);
          const second = killedWorld(world, jobStore);
          await findLostWork(second.ports);
          await second.runJobs();
        }
      }
      expect(await states(world)).toEqual(expected);
    }),
    { seed: 20261128, numRuns: 60 },
  );
});
