import type { Breakdown } from "../../domain/breakdown.ts";
import { buildBreakdown } from "../../domain/build-breakdown.ts";
import type { Currency } from "../../domain/money.ts";
import { fixedCost, fixedSeries, type FixedCost } from "../../domain/recurrence/fixed-series.ts";
import { listedSeries, SERIES_PER_PAGE, type ListedSeries } from "../recurring/listed-series.ts";
import { merchantPart, withOneName } from "./load-merchants.ts";
import type { ReportLocation, ScreenOf } from "./report-location.ts";
import type { LoaderPorts, ReportRequest } from "./report-request.ts";

/** A user's fixed expenses in one currency. Amounts are minor units. */
export interface FixedData extends FixedCost {
  readonly currency: Currency;
  /** One page of the series, as `fixedSeries` sorts them. */
  readonly series: readonly ListedSeries[];
  readonly page: number;
  readonly pages: number;
  /** All fixed expenses of the period by merchant, instalments too. */
  readonly breakdown: Breakdown;
}

/** What recurs, as it is today, and what was fixed in the period. */
export async function loadFixed(
  ports: LoaderPorts,
  request: ReportRequest,
  { period, currency, screen }: ReportLocation<ScreenOf<"fixed">>,
): Promise<FixedData> {
  const { first, last } = period;
  const [recurring, sums] = await Promise.all([
    request.recurring(),
    request.figures.sums(request.user.id, { first, last }, ["merchant", "accountId", "isFixed"]),
  ]);
  const own = fixedSeries(recurring.filter((series) => series.currency === currency));
  const pages = Math.max(1, Math.ceil(own.length / SERIES_PER_PAGE));
  const page = Math.min(screen.page, pages - 1);
  const shown = own.slice(page * SERIES_PER_PAGE, (page + 1) * SERIES_PER_PAGE);
  const fixed = sums.filter((sum) => sum.currency === currency && sum.isFixed);
  return {
    currency,
    series: await listedSeries(ports, request.user.id, shown),
    page,
    pages,
    ...fixedCost(own),
    breakdown: buildBreakdown({
      of: { kind: "transactions", label: { kind: "fixed" }, isIncome: false },
      period,
      currency,
      sums: withOneName(fixed).map((sum) => merchantPart(sum, null)),
      before: null,
    }),
  };
}
