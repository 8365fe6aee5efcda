import { buildBreakdown, type PartSum } from "../../domain/build-breakdown.ts";
import type { ReportLocation } from "./report-location.ts";
import type { User } from "../../domain/user.ts";
import type { Sum } from "../ports/transactions.ts";
import type { ReportPorts } from "./report-period.ts";
import { comparedSumsIn } from "./compared-sums.ts";
import type { ScreenData } from "./screen-data.ts";
import { knownCategoryId, topLevelOf } from "../../domain/category.ts";
import { spendingOf } from "../../domain/flow.ts";

/** What was received in the period, by category, beside what was spent. */
export async function openIncome(
  ports: ReportPorts,
  user: User,
  location: ReportLocation,
): Promise<ScreenData> {
  const { now, before } = await comparedSumsIn(ports, user, location, { by: ["categoryId"] });
  const breakdown = buildBreakdown({
    of: { kind: "income" },
    period: location.period,
    currency: location.currency,
    sums: now.map(partOf),
    before: before && { ...before, sums: before.sums.map(partOf) },
  });
  const spent = now.reduce((sum, { flow, minor }) => sum + (spendingOf(flow, minor) ?? 0), 0);
  return { kind: "income", breakdown, spent };
}

function partOf({
  categoryId,
  accountId,
  flow,
  minor,
  count,
}: Sum<"categoryId" | "accountId">): PartSum {
  const known = knownCategoryId(categoryId);
  return {
    accountId,
    key: known,
    label: { kind: "category", categoryId: known },
    topCategoryId: topLevelOf(known),
    flow,
    minor,
    count,
  };
}
