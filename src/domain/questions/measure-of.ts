import type { Hint } from "./hint-words.ts";
import type { Measure } from "./question.ts";
import type { SaidAmount } from "./said-amount.ts";

/** What is to be told; null where the words for it do not go together. */
export function measureOf(hints: ReadonlySet<Hint>, amount: SaidAmount | null): Measure | null {
  const limit = amount?.kind === "limit" ? amount.limit : null;
  const per = perOf(hints);
  if (per === "both") return null;
  if (hints.has("average")) return { kind: "average", per: per ?? "movement" };
  if (per) return hints.has("how-much") ? { kind: "average", per } : null;
  if (hints.has("count")) return { kind: "count" };
  if (hints.has("largest-received")) return { kind: "list", order: "largest", limit };
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

function perOf(hints: ReadonlySet<Hint>): "day" | "month" | "both" | null {
  const isPerDay = hints.has("per-day");
  if (hints.has("per-month")) return isPerDay ? "both" : "month";
  return isPerDay ? "day" : null;
}
