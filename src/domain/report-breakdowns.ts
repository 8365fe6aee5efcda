import type { Breakdown } from "./breakdown.ts";
import { movedIn } from "./left-out.ts";
import type { Currency } from "./money.ts";
import type { CurrencySection, Report } from "./report.ts";
import { sharesOf } from "./shares.ts";

/** A section's spending by category. */
export function categoriesBreakdown(
  { currency, spent, before, categories }: CurrencySection,
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

/** What moved in the period and counts as neither spent nor received, in one currency, by reason. */
export function leftOutBreakdown(
  { period, leftOut }: Pick<Report, "period" | "leftOut">,
  currency: Currency,
): Breakdown {
  const groups = movedIn(leftOut, currency).sort((a, b) => b.minor - a.minor);
  const shares = sharesOf(groups.map(({ minor }) => minor));
  const total = groups.reduce((sum, { minor }) => sum + minor, 0);
  return {
    of: { kind: "left-out" },
    period,
    comparedWith: null,
    currency,
    total,
    comparable: total,
    before: null,
    without: [],
    parts: groups.map(({ why, minor, count }, index) => ({
      key: why,
      label: { kind: "left-out", why },
      topCategoryId: null,
      minor,
      share: shares[index] ?? null,
      comparable: minor,
      before: null,
      count,
    })),
  };
}
