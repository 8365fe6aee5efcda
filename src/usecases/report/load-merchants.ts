import type { Breakdown } from "../../domain/breakdown.ts";
import type { PartSum } from "../../domain/build-breakdown.ts";
import { topOf, type CategoryScope } from "../../domain/category-scope.ts";
import { shortKey } from "../../domain/short-key.ts";
import type { Span, Sum } from "../ports/transactions.ts";
import { comparedBreakdown, comparedSumsIn, type ComparedSums } from "./compared-sums.ts";
import type { ReportLocation, ScreenOf } from "./report-location.ts";
import type { LoaderPorts, ReportRequest } from "./report-request.ts";

/** What was spent in a category, by merchant. */
export async function loadMerchants(
  ports: LoaderPorts,
  request: ReportRequest,
  location: ReportLocation<ScreenOf<"merchants">>,
): Promise<Breakdown> {
  const { scope } = location.screen;
  const by = { by: ["merchant"], only: spanOf(scope) } as const;
  return merchantBreakdown(location, scope, await comparedSumsIn(ports, request, location, by));
}

export function merchantBreakdown(
  location: Pick<ReportLocation, "period" | "currency">,
  scope: CategoryScope,
  sums: Pick<ComparedSums<"merchant">, "now" | "before">,
): Breakdown {
  const partOf = (sum: Sum<"merchant" | "accountId">) => merchantPart(sum, topOf(scope));
  return comparedBreakdown({ kind: "merchants", scope }, location, sums, partOf);
}

/** The filter that selects a scope's transactions. */
export function spanOf(scope: CategoryScope): NonNullable<Span["only"]> {
  return scope.kind === "whole"
    ? { topCategoryId: scope.topCategoryId }
    : { categoryId: scope.categoryId };
}

/** The sum of a merchant as a part. */
export function merchantPart(
  { merchant, accountId, flow, minor, count }: Sum<"merchant" | "accountId">,
  topCategoryId: string | null,
): PartSum {
  const label = { kind: "merchant", name: merchant } as const;
  return { accountId, key: shortKey(merchant), label, topCategoryId, flow, minor, count };
}
