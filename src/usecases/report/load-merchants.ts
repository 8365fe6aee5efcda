import type { Breakdown, PartLabel } from "../../domain/breakdown.ts";
import type { PartSum } from "../../domain/build-breakdown.ts";
import { topOf, type CategoryScope } from "../../domain/category-scope.ts";
import { groupBy } from "../../domain/group-by.ts";
import { shortKey } from "../../domain/short-key.ts";
import type { Span, Sum } from "../ports/transactions.ts";
import { comparedBreakdown, comparedSumsIn, type ComparedSums } from "./compared-sums.ts";
import type { ReportLocation, ScreenOf } from "./report-location.ts";
import type { ReportRequest } from "./report-request.ts";

/** What was spent in a category, by merchant. */
export async function loadMerchants(
  request: ReportRequest,
  location: ReportLocation<ScreenOf<"merchants">>,
): Promise<Breakdown> {
  const { scope } = location.screen;
  const by = { by: ["merchant"], only: spanOf(scope) } as const;
  return merchantBreakdown(location, scope, await comparedSumsIn(request, location, by));
}

export function merchantBreakdown(
  location: Pick<ReportLocation, "period" | "currency">,
  scope: CategoryScope,
  { now, before }: Pick<ComparedSums<"merchant">, "now" | "before">,
): Breakdown {
  const partOf = (sum: MerchantSum) => merchantPart(sum, topOf(scope));
  const sums = { now: withOneName(now), before };
  return comparedBreakdown({ kind: "merchants", scope }, location, sums, partOf);
}

/** The filter that selects a scope's transactions. */
export function spanOf(scope: CategoryScope): NonNullable<Span["only"]> {
  return scope.kind === "whole"
    ? { topCategoryId: scope.topCategoryId }
    : { categoryId: scope.categoryId };
}

type MerchantSum = Sum<"merchant" | "accountId">;

/** A merchant has one name in all sums, the last in order: that of a single sum depends on its rows. */
export function withOneName(sums: readonly MerchantSum[]): MerchantSum[] {
  return [...groupBy(sums, (sum) => sum.merchant.key).values()].flatMap((group) => {
    const { merchant } = group.reduce((one, other) =>
      one.merchant.name < other.merchant.name ? other : one,
    );
    return group.map((sum) => ({ ...sum, merchant }));
  });
}

/** The sum of a merchant as a part. */
export function merchantPart(
  { merchant: { key, name, kind }, accountId, flow, minor, count }: MerchantSum,
  topCategoryId: string | null,
): PartSum {
  const label: PartLabel = { kind: "merchant", name, ...(kind === "person" && { isPerson: true }) };
  return { accountId, key: shortKey(key), label, topCategoryId, flow, minor, count };
}
