import {
  daysPeriod,
  periodAround,
  wholeAround,
  type Calendar,
  type Period,
} from "../../domain/period.ts";
import type { User } from "../../domain/user.ts";
import type { ReportRequest } from "../report/report-request.ts";

/** A period, or the nearest one that cuts no month which is known only as a whole. */
export async function knownPeriod(
  period: Period,
  { figures, calendar }: Pick<ReportRequest, "figures" | "calendar">,
): Promise<Period> {
  const { first, last } = await figures.wholeMonths(period);
  return first === period.first && last === period.last ? period : named(first, last, calendar);
}

function named(first: Period["first"], last: Period["last"], calendar: Calendar): Period {
  const month = wholeAround("month", first, calendar.months);
  const isMonth = month.first === first && month.last === last;
  return isMonth ? periodAround("month", first, calendar) : daysPeriod(first, last, calendar);
}

/** The part of a period of which single movements are kept; null where there is none. */
export function keptPart(
  period: Period,
  { kept }: Pick<User, "kept">,
  calendar: Calendar,
): Period | null {
  if (kept === null || kept.from <= period.first) return period;
  return kept.from <= period.last ? daysPeriod(kept.from, period.last, calendar) : null;
}
