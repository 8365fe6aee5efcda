import type { Breakdown, BreakdownSubject } from "../../domain/breakdown.ts";
import { buildBreakdown, type EarlierSums, type PartSum } from "../../domain/build-breakdown.ts";
import { comparedDays } from "../../domain/compared-days.ts";
import type { AccountCoverage } from "../../domain/coverage.ts";
import type { Day } from "../../domain/day.ts";
import type { Period } from "../../domain/period.ts";
import type { Span, Sum, SumField } from "../ports/transactions.ts";
import type { ReportLocation } from "./report-location.ts";
import type { ReportRequest } from "./report-request.ts";

export interface ComparedSums<Field extends SumField> {
  readonly now: readonly Sum<Field | "accountId">[];
  /** Null where the stored data do not reach that far back, and where no earlier days are as many. */
  readonly before: EarlierSums<Sum<Field | "accountId">> | null;
  readonly coverage: readonly AccountCoverage[];
  readonly dataSince: Day | null;
}

/**
 * Sums of a period and of the days it is compared with. They are grouped by account too, because an
 * account whose data do not reach back to those days is left out of the comparison.
 */
export async function comparedSums<Field extends SumField>(
  { user, calendar, figures, ...request }: ReportRequest,
  period: Period,
  { by, only }: { by: readonly Field[]; only?: Span["only"] },
): Promise<ComparedSums<Field>> {
  const days = comparedDays(period, calendar);
  const sums = ({ first, last }: { first: Day; last: Day }) =>
    figures.sums(user.id, { first, last, ...(only && { only }) }, [...by, "accountId" as const]);
  const [now, before, dataSince, coverage] = await Promise.all([
    sums(period),
    days && sums(days),
    request.dataSince(),
    request.coverage(),
  ]);
  const isKnown = days !== null && (await figures.areKnown(days, by));
  const isCovered = isKnown && dataSince !== null && dataSince <= days.first;
  return {
    now,
    before: before && isCovered ? { days, sums: before, coverage } : null,
    coverage,
    dataSince,
  };
}

/** The same of one currency. */
export async function comparedSumsIn<Field extends SumField>(
  request: ReportRequest,
  { period, currency }: Pick<ReportLocation, "period" | "currency">,
  which: { by: readonly Field[]; only?: Span["only"] },
): Promise<ComparedSums<Field>> {
  const { now, before, ...rest } = await comparedSums(request, period, which);
  const isOwn = (sum: { readonly currency: string }) => sum.currency === currency;
  return {
    ...rest,
    now: now.filter(isOwn),
    before: before && { ...before, sums: before.sums.filter(isOwn) },
  };
}

/** The parts of sums of one currency, compared with the days before. */
export function comparedBreakdown<Field extends SumField>(
  of: BreakdownSubject,
  { period, currency }: Pick<ReportLocation, "period" | "currency">,
  { now, before }: Pick<ComparedSums<Field>, "now" | "before">,
  partOf: (sum: Sum<Field | "accountId">) => PartSum,
): Breakdown {
  return buildBreakdown({
    of,
    period,
    currency,
    sums: now.map(partOf),
    before: before && { ...before, sums: before.sums.map(partOf) },
  });
}
