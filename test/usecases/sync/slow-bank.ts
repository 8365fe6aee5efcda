import { expect } from "vitest";
import type { BankEvent } from "../../../src/domain/bank-event.ts";
import { MAX_SLICE_MS } from "../../../src/usecases/sync/slice.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import {
  makeAccount,
  makeAttempt,
  makeConnection,
  makeRow,
  makeUser,
  NOW,
} from "../../support/make.ts";

/** The duration of a page; three fill a slice. */
export const PAGE_MS = MAX_SLICE_MS / 2;
export const PAGES = 5;
export const ACCOUNTS = ["account-1", "account-2", "account-3"];
export const AGAIN = { kind: "again", after: 0 };

export async function slowBank(): Promise<{
  world: FakeWorld;
  transactions: FakeWorld["bank"]["transactions"];
}> {
  const world = fakeWorld();
  await world.users.add(makeUser());
  await world.items.add(makeAttempt());
  world.connections.set("item-1", makeConnection());
  for (const id of ACCOUNTS) {
    world.bankAccounts.push(makeAccount({ id }));
    world.pages.set(id, pagesOf(id));
  }
  const original = { ...world.bank };
  const transactions: typeof original.transactions = (...asked) => original.transactions(...asked);
  isSlow(world, transactions, PAGE_MS);
  return { world, transactions };
}

/** Pages of one row each, newest first, one per day. */
export function pagesOf(accountId: string) {
  return Array.from({ length: PAGES }, (_, page) => [
    makeRow({
      id: `${accountId} row ${page}`,
      accountId,
      date: new Date(NOW.getTime() - (page + 1) * 86_400_000),
      createdAt: new Date(NOW.getTime() - (page + 1) * 1000),
    }),
  ]);
}

/** Makes every page of the bank take so long. */
export function isSlow(
  world: FakeWorld,
  transactions: FakeWorld["bank"]["transactions"],
  ms: number,
): void {
  world.bank.transactions = async function* (...asked) {
    for await (const page of transactions(...asked)) {
      world.now = new Date(world.now.getTime() + ms);
      yield page;
    }
  };
}

/** Runs the sync until it is done; returns the number of runs and the longest one in milliseconds. */
export async function syncToTheEnd(
  world: FakeWorld,
  between: (run: number) => Promise<void> = async () => undefined,
) {
  let longest = 0;
  for (let run = 1; run < 100; run += 1) {
    const startedAt = world.now.getTime();
    const outcome = await syncItem(world, "item-1");
    longest = Math.max(longest, world.now.getTime() - startedAt);
    if (outcome.kind === "done") return { runs: run, longest };
    expect(outcome).toEqual(AGAIN);
    await between(run);
  }
  throw new Error("It does not come to an end");
}

export const rowsOf = async (world: FakeWorld, accountId: string) =>
  (await world.transactions.ofAccountSince(accountId, "2000-01-01")).map(({ id }) => id).sort();
export const fullSyncs = (world: FakeWorld) =>
  world.asked.filter(({ filter }) => filter.kind === "all");

export function event(given: Partial<BankEvent>): BankEvent {
  const change = { kind: "item" } as const;
  return { id: "e", itemId: "item-1", clientUserId: null, change, receivedAt: NOW, ...given };
}
