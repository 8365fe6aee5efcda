import { comparedDays } from "../../domain/compared-days.ts";
import type { ComparedDays } from "../../domain/report.ts";
import type { ReportPlace } from "../../domain/report-place.ts";
import type { User } from "../../domain/user.ts";
import { calendarOf } from "../calendar-of.ts";
import type { Ports } from "../ports.ts";
import type { Span, Sum, SumField } from "../ports/transactions.ts";

export interface ComparedSums<Field extends SumField> {
  readonly now: readonly Sum<Field>[];
  /** Null where our data do not reach that far back. */
  readonly before: { readonly days: ComparedDays; readonly sums: readonly Sum<Field>[] } | null;
}

/** Sums of the place's period and currency, and of the days it is compared with. */
export async function comparedSums<Field extends SumField>(
  ports: Pick<Ports, "transactions" | "clock" | "workingDays">,
  user: User,
  { period, currency }: Pick<ReportPlace, "period" | "currency">,
  { by, only }: { by: readonly Field[]; only?: Span["only"] },
): Promise<ComparedSums<Field>> {
  const { transactions } = ports;
  const days = comparedDays(period, calendarOf(ports, user));
  const sums = async ({ first, last }: { first: string; last: string }) => {
    const all = await transactions.sums(user.id, { first, last, ...(only && { only }) }, by);
    return all.filter((sum) => sum.currency === currency);
  };
  const [now, before, dataSince] = await Promise.all([
    sums(period),
    sums(days),
    transactions.firstDay(user.id),
  ]);
  const isCovered = dataSince !== null && dataSince <= days.first;
  return { now, before: isCovered ? { days, sums: before } : null };
}
