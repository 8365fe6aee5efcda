import { vi } from "vitest";
import type { FakeWorld } from "./fake-world.ts";

/** Counts the reads of the clock and of the stores that reports are made from, from now on. */
export function countReads({ transactions, items, accounts, clock }: FakeWorld) {
  const reads = {
    firstDay: vi.spyOn(transactions, "firstDay"),
    firstDays: vi.spyOn(transactions, "firstDays"),
    latestDays: vi.spyOn(transactions, "latestDays"),
    items: vi.spyOn(items, "ofUser"),
    accounts: vi.spyOn(accounts, "ofUser"),
  };
  const sums = [vi.spyOn(transactions, "sums"), vi.spyOn(transactions, "sumsOfRanges")];
  const now = vi.spyOn(clock, "now");
  return {
    ofClock: () => now.mock.calls.length,
    /** Each with its arguments. */
    sums: () => sums.flatMap(({ mock }) => mock.calls.map((args) => JSON.stringify(args))),
    /** The stores' questions that were asked more than once. */
    repeated: () =>
      Object.entries(reads)
        .filter(([, { mock }]) => mock.calls.length > 1)
        .map(([name]) => name),
  };
}
