import type { Breakdown } from "./breakdown.ts";
import type { CurrencySection, Report } from "./report.ts";

/** A section's spending by category. */
export function categoriesBreakdown(
  { currency, spent, before, categories, usual, verdict }: CurrencySection,
  { period, comparedWith }: Pick<Report, "period" | "comparedWith">,
): Breakdown {
  return {
    of: { kind: "categories" },
    period,
    comparedWith: before && comparedWith,
    currency,
    total: spent,
    comparable: before ? before.comparable.spent : spent,
    before: before && before.spent,
    without: before ? before.without : [],
    ...(usual && verdict && { judged: { usual, verdict } }),
    parts: categories.map((line) => ({
      key: line.categoryId,
      label: { kind: "category", categoryId: line.categoryId },
      topCategoryId: line.categoryId,
      minor: line.minor,
      share: line.share,
      comparable: line.comparable,
      before: line.before,
      count: 0,
    })),
  };
}
