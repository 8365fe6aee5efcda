import type { Quanto } from "./run-quanto.ts";

const COUNTED = new Set(["spending", "refund", "income"]);

/**
 * The difference between the stored transactions of these items and the bank's, by id, day, amount,
 * currency, flow and, where they count, category: what is missing, and what is stored wrongly.
 */
export async function wrongRows(quanto: Quanto, itemIds: readonly string[]): Promise<string[]> {
  const stored = (await quanto.rows("transactions"))
    .filter(({ itemId, deletedAt }) => itemIds.includes(String(itemId)) && !deletedAt)
    .map(({ _id, day, minor, currency, flow, topCategoryId }) => {
      const counted = COUNTED.has(String(flow)) ? [flow, topCategoryId] : ["not-counted"];
      return [_id, day, minor, currency, ...counted].join(" ");
    });
  const truth = [...quanto.standIns.pluggy.truth.values()]
    .filter(({ itemId }) => itemIds.includes(itemId))
    .map(({ transactionId, day, minor, currency, flow, topCategoryId }) => {
      const counted = COUNTED.has(flow) ? [flow, topCategoryId] : [flow];
      return [transactionId, day, minor, currency, ...counted].join(" ");
    });
  if (truth.length === 0) return ["these items have no transactions at all"];
  return [
    ...without(truth, stored).map((row) => `missing: ${row}`),
    ...without(stored, truth).map((row) => `wrong: ${row}`),
  ];
}

function without(rows: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return rows.filter((row) => !known.has(row));
}
