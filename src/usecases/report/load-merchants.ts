import type { Breakdown, PartLabel } from "../../domain/breakdown.ts";
import type { PartSum } from "../../domain/build-breakdown.ts";
import { topOf, type CategoryScope } from "../../domain/category-scope.ts";
import { shortKey } from "../../domain/short-key.ts";
import type { Span, Sum, SummedMerchant } from "../ports/transactions.ts";
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
  const partOf = merchantParts([...sums.now, ...(sums.before?.sums ?? [])], topOf(scope));
  return comparedBreakdown({ kind: "merchants", scope }, location, sums, partOf);
}

/** The filter that selects a scope's transactions. */
export function spanOf(scope: CategoryScope): NonNullable<Span["only"]> {
  return scope.kind === "whole"
    ? { topCategoryId: scope.topCategoryId }
    : { categoryId: scope.categoryId };
}

type MerchantSum = Sum<"merchant" | "accountId">;

/** A function from the sum of a merchant to a part: a merchant has one name on all accounts and days. */
export function merchantParts(
  sums: readonly MerchantSum[],
  topCategoryId: string | null,
): (sum: MerchantSum) => PartSum {
  const shown = new Map<string, SummedMerchant>();
  for (const { merchant } of sums)
    if (merchant.name >= (shown.get(merchant.key)?.name ?? "")) shown.set(merchant.key, merchant);
  return ({ merchant, accountId, flow, minor, count }) => {
    const label = merchantLabel(shown.get(merchant.key) ?? merchant);
    return { accountId, key: shortKey(merchant.key), label, topCategoryId, flow, minor, count };
  };
}

function merchantLabel({ name, kind }: SummedMerchant): PartLabel {
  return { kind: "merchant", name, ...(kind === "person" && { isPerson: true }) };
}
