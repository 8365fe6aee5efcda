import type { Day } from "../../domain/day.ts";
import {
  daysPeriod,
  periodAround,
  wholeAround,
  type Calendar,
  type Period,
} from "../../domain/period.ts";
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

/** The part from a first kept day on of a period that begins before it; null where there is none. */
export function keptPart({ last }: Period, from: Day, calendar: Calendar): Period | null {
  return from <= last ? daysPeriod(from, last, calendar) : null;
}
