import type { Breakdown } from "./breakdown.ts";
import type { Currency } from "./money.ts";
import type { Report } from "./report.ts";
import type { CategoryTrend, DaySeries, MonthSeries } from "./series.ts";

/** What a picture shows. Everything that is drawn is here: a picture is a pure function of it and of a `Look`. */
export type Drawing =
  /** What was spent by category, with the change against the days before. */
  | { readonly kind: "report"; readonly report: Report }
  /** The same of made-up figures, labelled so. */
  | { readonly kind: "example"; readonly report: Report }
  /** Each category of one currency beside what it took in the days before. */
  | { readonly kind: "comparison"; readonly report: Report; readonly currency: Currency }
  /** A sum by its parts: bars, or a donut where all are positive and there are at most six. */
  | { readonly kind: "breakdown"; readonly breakdown: Breakdown }
  /** A column a day, and the running sum against that of the days before. */
  | { readonly kind: "days"; readonly series: DaySeries }
  /** Spent and received month by month. */
  | { readonly kind: "months"; readonly series: MonthSeries }
  /** One category month by month, above its parts in the period. */
  | { readonly kind: "trend"; readonly trend: CategoryTrend; readonly breakdown: Breakdown };
