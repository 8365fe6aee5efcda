import type { Breakdown } from "../../domain/breakdown.ts";
import { buildBreakdown, type PartSum } from "../../domain/build-breakdown.ts";
import { topOf, type CategoryScope } from "../../domain/category-scope.ts";
import { type ReportLocation } from "./report-location.ts";
import { shortKey } from "../../domain/short-key.ts";
import type { User } from "../../domain/user.ts";
import type { Span, Sum } from "../ports/transactions.ts";
import type { ReportPorts } from "./report-period.ts";
import { comparedSumsIn, type ComparedSums } from "./compared-sums.ts";

/** Who the money of a category went to. */
export async function openMerchants(
  ports: ReportPorts,
  user: User,
  location: ReportLocation,
  scope: CategoryScope,
): Promise<Breakdown> {
  const by = { by: ["merchant"], only: spanOf(scope) } as const;
  return merchantBreakdown(location, scope, await comparedSumsIn(ports, user, location, by));
}

export function merchantBreakdown(
  { period, currency }: Pick<ReportLocation, "period" | "currency">,
  scope: CategoryScope,
  { now, before }: Pick<ComparedSums<"merchant">, "now" | "before">,
): Breakdown {
  const part = partIn(topOf(scope));
  return buildBreakdown({
    of: { kind: "merchants", scope },
    period,
    currency,
    sums: now.map(part),
    before: before && { ...before, sums: before.sums.map(part) },
  });
}

/** Which transactions a scope has. */
export function spanOf(scope: CategoryScope): NonNullable<Span["only"]> {
  return scope.kind === "whole"
    ? { topCategoryId: scope.topCategoryId }
    : { categoryId: scope.categoryId };
}

function partIn(topCategoryId: string): (sum: Sum<"merchant" | "accountId">) => PartSum {
  return ({ merchant, accountId, flow, minor, count }) => ({
    accountId,
    key: shortKey(merchant),
    label: { kind: "merchant", name: merchant },
    topCategoryId,
    flow,
    minor,
    count,
  });
}
