import { buildBreakdown, type PartSum } from "../../domain/build-breakdown.ts";
import { buildTrend, firstDayOfMonths, monthsUpTo } from "../../domain/build-series.ts";
import { knownCategoryId } from "../../domain/category.ts";
import type { ReportLocation } from "./report-location.ts";
import type { User } from "../../domain/user.ts";
import { calendarOf } from "../calendar-of.ts";
import { findCoverage } from "./find-coverage.ts";
import type { Sum } from "../ports/transactions.ts";
import type { ReportPorts } from "./report-period.ts";
import { comparedSumsIn } from "./compared-sums.ts";
import type { ScreenData } from "./screen-data.ts";

/** What was spent in a category: by subcategory in the period, and month by month. */
export async function openCategory(
  ports: ReportPorts,
  user: User,
  location: ReportLocation,
  topCategoryId: string,
): Promise<ScreenData> {
  const only = { topCategoryId };
  const [sums, trend] = await Promise.all([
    comparedSumsIn(ports, user, location, { by: ["categoryId"], only }),
    trendOf(ports, user, location, topCategoryId),
  ]);
  const part = partIn(topCategoryId);
  const breakdown = buildBreakdown({
    of: { kind: "category", topCategoryId },
    period: location.period,
    currency: location.currency,
    sums: sums.now.map(part),
    before: sums.before && { ...sums.before, sums: sums.before.sums.map(part) },
  });
  return { kind: "category", breakdown, trend };
}

async function trendOf(
  ports: ReportPorts,
  user: User,
  { period, currency }: ReportLocation,
  topCategoryId: string,
) {
  const calendar = calendarOf(ports, user);
  const { today } = calendar;
  const [dataSince, coverage] = await Promise.all([
    ports.transactions.firstDay(user.id),
    findCoverage(ports, user),
  ]);
  const months = monthsUpTo(calendar, dataSince, period.last);
  const span = { first: firstDayOfMonths(months, today), last: today, only: { topCategoryId } };
  const sums = await ports.transactions.sums(user.id, span, ["day", "accountId"]);
  return buildTrend(
    months,
    sums.filter((sum) => sum.currency === currency),
    { topCategoryId, categoryId: topCategoryId, currency, today, dataSince, coverage, period },
  );
}

function partIn(topCategoryId: string): (sum: Sum<"categoryId" | "accountId">) => PartSum {
  return ({ categoryId, accountId, flow, minor, count }) => {
    const known = knownCategoryId(categoryId);
    return {
      accountId,
      key: known,
      label: { kind: "category", categoryId: known },
      topCategoryId,
      flow,
      minor,
      count,
    };
  };
}
