import type { BankItem } from "../../domain/bank-item.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { Currency } from "../../domain/money.ts";
import { namedPeriod, type Period } from "../../domain/period.ts";
import { fixedCost, fixedSeries, type FixedCost } from "../../domain/recurrence/fixed-series.ts";
import type { User } from "../../domain/user.ts";
import { latestConnectionAttemptOf } from "../banks/banks-of.ts";
import { createReportRequest, type ReportPorts } from "../report/report-request.ts";
import { listedSeries, SERIES_PER_PAGE, type ListedSeries } from "./listed-series.ts";

/** A series, and on which page of the report's screen of fixed expenses it is. */
export type PagedSeries = ListedSeries & { readonly page: number };

/** What recurs in one currency, as the report's screen of fixed expenses has it. */
export interface Subscriptions {
  readonly currency: Currency;
  readonly subscriptions: readonly PagedSeries[];
  readonly bills: readonly PagedSeries[];
  /** What those that count cost, both together and each. */
  readonly cost: Readonly<Record<"all" | "subscriptions" | "bills", FixedCost>>;
}

export type SubscriptionsAnswer =
  | {
      readonly kind: "subscriptions";
      /** The running month, in whose report each is opened. */
      readonly period: Period;
      /** The dearest currency first; empty where nothing recurs. */
      readonly groups: readonly Subscriptions[];
    }
  | { readonly kind: "no-bank"; readonly attempt: BankItem | null };

/** A user's subscriptions and other fixed bills, as they are today. */
export async function loadSubscriptions(
  ports: ReportPorts,
  user: User,
): Promise<SubscriptionsAnswer> {
  const request = createReportRequest(ports, user);
  if (!(await request.hasFigures()))
    return { kind: "no-bank", attempt: latestConnectionAttemptOf(await request.items()) };
  const series = fixedSeries(await request.recurring());
  const byCurrency = groupBy(await listedSeries(ports, user.id, series), (one) => one.currency);
  const groups = [...byCurrency].map(([currency, own]) => groupOf(currency, own));
  return {
    kind: "subscriptions",
    period: namedPeriod("month", request.calendar),
    groups: groups.sort((a, b) => b.cost.all.perYear - a.cost.all.perYear),
  };
}

function groupOf(currency: Currency, own: readonly ListedSeries[]): Subscriptions {
  const paged = own.map((one, index) => ({ ...one, page: Math.floor(index / SERIES_PER_PAGE) }));
  const subscriptions = paged.filter(({ kind }) => kind === "subscription");
  const bills = paged.filter(({ kind }) => kind === "bill");
  return {
    currency,
    subscriptions,
    bills,
    cost: {
      all: fixedCost(own),
      subscriptions: fixedCost(subscriptions),
      bills: fixedCost(bills),
    },
  };
}
