import type { Breakdown } from "../../domain/breakdown.ts";
import type { MonthCard } from "../../domain/month-card.ts";
import type { Report } from "../../domain/report.ts";
import type { DaySeries, MonthSeries } from "../../domain/series.ts";
import { loadAccounts, type AccountsData } from "./load-accounts.ts";
import { loadCard } from "./load-card.ts";
import { loadCategory, type CategoryData } from "./load-category.ts";
import { loadDays } from "./load-days.ts";
import { loadFixed, type FixedData } from "./load-fixed.ts";
import { loadIncome, type IncomeData } from "./load-income.ts";
import { loadLeftOut, type LeftOutReport } from "./load-left-out.ts";
import { loadMerchants } from "./load-merchants.ts";
import { loadMonths } from "./load-months.ts";
import { loadTransactions, type TransactionList } from "./load-transactions.ts";
import { loadTransaction, type TransactionData } from "./load-transaction.ts";
import type { ReportLocation, ScreenKind, ScreenOf } from "./report-location.ts";
import { reportPeriod } from "./report-period.ts";
import type { LoaderPorts, ReportRequest } from "./report-request.ts";

/** What each kind of screen shows. */
export interface ScreenData {
  readonly overview: Report;
  readonly more: Report;
  readonly comparison: Report;
  readonly categories: Report;
  readonly "left-out": LeftOutReport;
  readonly card: MonthCard;
  readonly category: CategoryData;
  readonly merchants: Breakdown;
  readonly fixed: FixedData;
  readonly accounts: AccountsData;
  readonly income: IncomeData;
  readonly days: DaySeries;
  readonly months: MonthSeries;
  readonly transactions: TransactionList;
  /** Null where it is not the user's, or the bank deleted it. */
  readonly transaction: TransactionData | null;
}

type Loader<Kind extends ScreenKind> = (
  ports: LoaderPorts,
  request: ReportRequest,
  location: ReportLocation<ScreenOf<Kind>>,
) => Promise<ScreenData[Kind]>;

const LOADERS: { readonly [Kind in ScreenKind]: Loader<Kind> } = {
  overview: (_ports, request, location) => loadReport(request, location),
  more: (_ports, request, location) => loadReport(request, location),
  comparison: (_ports, request, location) => loadReport(request, location),
  categories: (_ports, request, location) => loadReport(request, location),
  "left-out": (_ports, request, location) => loadLeftOut(request, location),
  card: (_ports, request, location) => loadCard(request, location),
  category: (_ports, request, location) => loadCategory(request, location),
  merchants: (_ports, request, location) => loadMerchants(request, location),
  fixed: loadFixed,
  accounts: (_ports, request, location) => loadAccounts(request, location),
  income: (_ports, request, location) => loadIncome(request, location),
  days: (_ports, request, location) => loadDays(request, location),
  months: (_ports, request, location) => loadMonths(request, location),
  transactions: (_ports, request, location) => loadTransactions(request, location),
  transaction: loadTransaction,
};

/** Loads what a screen of the user's report shows. */
export function loadScreen(
  ports: LoaderPorts,
  request: ReportRequest,
  location: ReportLocation,
): Promise<ScreenData[ScreenKind]> {
  return loaderOf(location.screen.kind)(ports, request, location);
}

function loaderOf<Kind extends ScreenKind>(kind: Kind): Loader<Kind> {
  return LOADERS[kind];
}

function loadReport(request: ReportRequest, { period }: ReportLocation): Promise<Report> {
  return reportPeriod(request, period);
}
