import type { BillCurves } from "./bills/bill-curve.ts";
import type { Breakdown } from "./breakdown.ts";
import type { Currency } from "./money.ts";
import type { MonthCard } from "./month-card.ts";
import type { Report } from "./report.ts";
import type { CategoryTrend, DaySeries, MonthSeries } from "./series.ts";

/** The content of a picture. A picture is a pure function of it and of `PictureOptions`. */
export type Drawing =
  /** Spending by category, with the change from the earlier period. */
  | { readonly kind: "report"; readonly report: Report }
  /** The same with example figures, labelled as such. */
  | { readonly kind: "example"; readonly report: Report }
  /** Each category of one currency beside its spending in the earlier period. */
  | { readonly kind: "comparison"; readonly report: Report; readonly currency: Currency }
  /** The money that counts neither as spent nor as received, by reason. */
  | { readonly kind: "left-out"; readonly report: Report }
  /** A sum by part: bars, or a donut where there are at most six parts and none is negative. */
  | { readonly kind: "breakdown"; readonly breakdown: Breakdown }
  /** A column for each day, and the running sum against that of the earlier period. */
  | { readonly kind: "days"; readonly series: DaySeries }
  /** A card's open bill by day, beside the ones before. */
  | { readonly kind: "bill"; readonly title: string; readonly curves: BillCurves }
  /** Spending and income by month. */
  | { readonly kind: "months"; readonly series: MonthSeries }
  /** One category by month, above its parts in the period. */
  | { readonly kind: "trend"; readonly trend: CategoryTrend; readonly breakdown: Breakdown }
  /** A month to show to others, without amounts. */
  | { readonly kind: "card"; readonly card: MonthCard };
