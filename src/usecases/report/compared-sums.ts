import type { EarlierSums } from "../../domain/build-breakdown.ts";
import { comparedDays } from "../../domain/compared-days.ts";
import type { AccountCoverage } from "../../domain/coverage.ts";
import type { Day } from "../../domain/day.ts";
import type { Period } from "../../domain/period.ts";
import type { User } from "../../domain/user.ts";
import { calendarOf } from "../calendar-of.ts";
import { findCoverage } from "./find-coverage.ts";
import type { Ports } from "../ports.ts";
import type { Span, Sum, SumField } from "../ports/transactions.ts";

export type ComparePorts = Pick<
  Ports,
  "transactions" | "items" | "accounts" | "clock" | "workingDays"
>;

export interface ComparedSums<Field extends SumField> {
  readonly now: readonly Sum<Field | "accountId">[];
  /** Null where our data do not reach that far back. */
  readonly before: EarlierSums<Sum<Field | "accountId">> | null;
  readonly coverage: readonly AccountCoverage[];
  readonly dataSince: Day | null;
}

/**
 * Sums of a period and of the days it is compared with, by account, because an account whose data do
 * not reach back to those days is left out of the comparison.
 */
export async function comparedSums<Field extends SumField>(
  ports: ComparePorts,
  user: User,
  period: Period,
  { by, only }: { by: readonly Field[]; only?: Span["only"] },
): Promise<ComparedSums<Field>> {
  const { transactions } = ports;
  const days = comparedDays(period, calendarOf(ports, user));
  const sums = ({ first, last }: { first: Day; last: Day }) =>
    transactions.sums(user.id, { first, last, ...(only && { only }) }, [
      ...by,
      "accountId" as const,
    ]);
  const [now, before, dataSince, coverage] = await Promise.all([
    sums(period),
    sums(days),
    transactions.firstDay(user.id),
    findCoverage(ports, user),
  ]);
  const isCovered = dataSince !== null && dataSince <= days.first;
  return { now, before: isCovered ? { days, sums: before, coverage } : null, coverage, dataSince };
}

/** The same of one currency. */
export async function comparedSumsIn<Field extends SumField>(
  ports: ComparePorts,
  user: User,
  { period, currency }: { readonly period: Period; readonly currency: string },
  which: { by: readonly Field[]; only?: Span["only"] },
): Promise<ComparedSums<Field>> {
  const { now, before, ...rest } = await comparedSums(ports, user, period, which);
  const isOwn = (sum: { readonly currency: string }) => sum.currency === currency;
  return {
    ...rest,
    now: now.filter(isOwn),
    before: before && { ...before, sums: before.sums.filter(isOwn) },
  };
}
