import type { Breakdown } from "../../domain/breakdown.ts";
import { buildBreakdown } from "../../domain/build-breakdown.ts";
import type { Currency } from "../../domain/money.ts";
import type { RecurringSeries } from "../../domain/recurrence/recurring-series.ts";
import { yearlyCost } from "../../domain/recurrence/yearly-cost.ts";
import { transactionKey } from "../../domain/transaction-key.ts";
import { merchantPart, withOneName } from "./load-merchants.ts";
import type { ReportLocation, ScreenOf } from "./report-location.ts";
import type { LoaderPorts, ReportRequest } from "./report-request.ts";

/** A series in the list of fixed expenses. */
export interface ListedSeries extends RecurringSeries {
  /** Its latest transaction, as `transactionKey` gives it; null where that is gone. */
  readonly key: string | null;
}

/** A user's fixed expenses in one currency. Amounts are minor units. */
export interface FixedData {
  readonly currency: Currency;
  /** One page of the series: those that count first, of them the dearest. */
  readonly series: readonly ListedSeries[];
  readonly page: number;
  readonly pages: number;
  /** What all series that count cost in a year, and in a twelfth of it. */
  readonly perYear: number;
  readonly perMonth: number;
  /** All fixed expenses of the period by merchant, instalments too. */
  readonly breakdown: Breakdown;
}

/** A caption has room for these, with long names. */
const PAGE_SIZE = 8;
/** More payments to one merchant on one day are not searched for the latest of a series. */
const MAX_ON_DAY = 20;

const ORDER = ["active", "missed", "new"] as const;

/** What recurs, as it is today, and what was fixed in the period. */
export async function loadFixed(
  ports: LoaderPorts,
  request: ReportRequest,
  { period, currency, screen }: ReportLocation<ScreenOf<"fixed">>,
): Promise<FixedData> {
  const { first, last } = period;
  const [recurring, sums] = await Promise.all([
    request.recurring(),
    ports.transactions.sums(request.user.id, { first, last }, ["merchant", "accountId", "isFixed"]),
  ]);
  const own = recurring
    .filter((series) => series.currency === currency && series.kind !== "income")
    .sort(
      (a, b) =>
        ORDER.indexOf(a.status) - ORDER.indexOf(b.status) ||
        yearlyCost(b) - yearlyCost(a) ||
        a.merchantKey.localeCompare(b.merchantKey) ||
        a.part - b.part,
    );
  const counted = own.filter(({ status }) => status === "active");
  const perYear = counted.reduce((sum, series) => sum + yearlyCost(series), 0);
  const pages = Math.max(1, Math.ceil(own.length / PAGE_SIZE));
  const page = Math.min(screen.page, pages - 1);
  const shown = own.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  const fixed = sums.filter((sum) => sum.currency === currency && sum.isFixed);
  return {
    currency,
    series: await Promise.all(shown.map((series) => listed(ports, request.user.id, series))),
    page,
    pages,
    perYear,
    perMonth: Math.round(perYear / 12),
    breakdown: buildBreakdown({
      of: { kind: "transactions", label: { kind: "fixed" }, isIncome: false },
      period,
      currency,
      sums: withOneName(fixed).map((sum) => merchantPart(sum, null)),
      before: null,
    }),
  };
}

/** The series with the payment of its last day that is nearest to its amount. */
async function listed(
  { transactions }: LoaderPorts,
  userId: string,
  series: RecurringSeries,
): Promise<ListedSeries> {
  const { last: day, merchantKey: merchant, currency, minor } = series;
  const rows = await transactions.list(
    userId,
    { first: day, last: day, currency, flows: ["spending"], merchant },
    { skip: 0, limit: MAX_ON_DAY },
  );
  const [row] = rows.sort((a, b) => Math.abs(a.minor - minor) - Math.abs(b.minor - minor));
  return { ...series, key: row ? transactionKey(row) : null };
}
