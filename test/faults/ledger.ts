import { expect } from "vitest";
import type { Quanto } from "./run-quanto.ts";

const COUNTED = new Set(["spending", "refund", "income"]);

/**
 * Every live movement that is stored of these items, against what truly happened: day, amount,
 * currency, flow and category, each.
 */
export async function expectTruth(quanto: Quanto, itemIds: readonly string[]): Promise<void> {
  const stored = (await quanto.rows("transactions"))
    .filter(({ itemId, deletedAt }) => itemIds.includes(String(itemId)) && !deletedAt)
    .map(({ _id, day, minor, currency, flow, topCategoryId }) =>
      lineOf([
        _id,
        day,
        minor,
        currency,
        COUNTED.has(String(flow)) ? flow : "not-counted",
        topCategoryId,
      ]),
    );
  const truth = [...quanto.standIns.pluggy.truth.values()]
    .filter(({ itemId }) => itemIds.includes(itemId))
    .map(({ transactionId, day, minor, currency, flow, topCategoryId }) =>
      lineOf([transactionId, day, minor, currency, flow, topCategoryId]),
    );
  expect(truth.length).toBeGreaterThan(0);
  expect(stored.toSorted()).toEqual(truth.toSorted());
}

const lineOf = (facts: readonly unknown[]): string => facts.join(" ");
