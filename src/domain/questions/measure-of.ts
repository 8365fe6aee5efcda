import type { Hint } from "./hint-words.ts";
import type { Measure } from "./question.ts";
import type { SaidAmount } from "./said-amount.ts";

/** What is to be told; null where the words for it do not go together. */
export function measureOf(hints: ReadonlySet<Hint>, amount: SaidAmount | null): Measure | null {
  const limit = amount?.kind === "limit" ? amount.limit : null;
  const per = perOf(hints);
  const by = groupOf(hints);
  if (per === "both" || by === "both" || (by && NOT_GROUPED.some((hint) => hints.has(hint))))
    return null;
  if (hints.has("average")) return { kind: "average", per: per ?? "movement" };
  if (per) return hints.has("how-much") ? { kind: "average", per } : null;
  if (hints.has("count")) return { kind: "count" };
  const isMost = hints.has("most") || hints.has("most-received");
  // `qual compra custou mais` is about single movements.
  if (isMost && !by && hints.has("movements")) return { kind: "list", order: "largest", limit };
  if (isMost || by) return { kind: "ranking", by: by ?? "shop", limit };
  for (const order of ["largest", "smallest"] as const) {
    const one = order === "largest" ? "biggest" : "smallest";
    if (hints.has(`${order}-first`) || (hints.has(one) && limit !== null))
      return { kind: "list", order, limit };
    if (hints.has(one)) return { kind: one };
  }
  if (hints.has("how-much") || hints.has("total")) return { kind: "sum" };
  const isList = LISTS.some((hint) => hints.has(hint)) || amount !== null;
  return isList ? { kind: "list", order: "newest", limit } : { kind: "sum" };
}

const LISTS: readonly Hint[] = ["list", "newest", "movements", "when"];

/** What is told of one group, or in another order, is no ranking. */
const NOT_GROUPED: readonly Hint[] = [
  "average",
  "per-day",
  "per-month",
  "count",
  "smallest",
  "smallest-first",
  "newest",
  "when",
];

function groupOf(hints: ReadonlySet<Hint>): "shop" | "category" | "both" | null {
  const isByShop = hints.has("by-shop");
  if (hints.has("by-category")) return isByShop ? "both" : "category";
  return isByShop ? "shop" : null;
}

function perOf(hints: ReadonlySet<Hint>): "day" | "month" | "both" | null {
  const isPerDay = hints.has("per-day");
  if (hints.has("per-month")) return isPerDay ? "both" : "month";
  return isPerDay ? "day" : null;
}
