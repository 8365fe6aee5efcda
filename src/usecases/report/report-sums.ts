import { comparedDays } from "../../domain/compared-days.ts";
import { addDays, type Day } from "../../domain/day.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { DayRange } from "../../domain/month-of-range.ts";
import { unitOf, wholeAround, type Calendar, type Period } from "../../domain/period.ts";
import type { ReportFacts } from "../../domain/report-facts.ts";
import type { FlowTotal } from "../../domain/sums.ts";
import { usualSpans, type UsualSpan } from "../../domain/usual-spans.ts";
import type { RangeSum } from "../ports/transactions.ts";
import type { ReportRequest } from "./report-request.ts";

const BY = ["topCategoryId", "direction", "accountId", "isFixed"] as const;
/** After the last instalment. */
const LAST_DAY: Day = "9999-12-31";

export interface ReportSums extends Pick<ReportFacts, "totals" | "before" | "usual" | "future"> {
  /** The last day of the current month where the period is that month; else null. */
  readonly monthEnd: Day | null;
  /** Those of `future` that are dated until then. */
  readonly dated: readonly FlowTotal[];
}

/**
 * Every sum of a report: of the period, of the days that it is compared with and of what is dated after
 * today in one read, and of the earlier days whose median is its usual in another.
 */
export async function reportSums(
  {
    user,
    calendar,
    figures,
    ...request
  }: Pick<ReportRequest, "user" | "calendar" | "figures" | "dataSince">,
  period: Period,
): Promise<ReportSums> {
  const monthEnd = runningMonthEnd(period, calendar);
  const usual = usualSpans(period, calendar);
  const spans = await knownSpans(figures, usual?.spans ?? []);
  const days = comparedDays(period, calendar);
  const [dated, later] = period.last === calendar.today ? toCome(calendar.today, monthEnd) : [];
  const earlier = spans.flatMap((span) => [span, ...(span.rest ? [span.rest] : [])]);
  const own = [period, days ?? [], dated ?? [], later ?? []].flat();
  const [read, readEarlier, dataSince] = await Promise.all([
    byRange(own, (ranges) => figures.sumsOfRanges(user.id, ranges, BY)),
    byRange(earlier, (ranges) => figures.keptSumsOfRanges(user, ranges, BY)),
    request.dataSince(),
  ]);
  const isKnown = days !== null && (await figures.areKnown(days, BY));
  const isCovered = isKnown && dataSince !== null && dataSince <= days.first;
  return {
    totals: read(period),
    before: isCovered ? { days, totals: read(days) } : null,
    usual: usual && {
      ...usual,
      spans: spans.map((span) => ({
        ...span,
        totals: readEarlier(span),
        rest: readEarlier(span.rest),
      })),
    },
    future: [...read(dated), ...read(later)],
    dated: read(dated),
    monthEnd,
  };
}

/** Those of which nothing is known only as part of a month. */
async function knownSpans(
  figures: ReportRequest["figures"],
  spans: readonly UsualSpan[],
): Promise<readonly UsualSpan[]> {
  const known = await Promise.all(spans.map((span) => figures.areKnown(span, BY)));
  return spans.filter((_, index) => known[index]);
}

/** The sums of each range; none of a range that is null. */
async function byRange(
  ranges: readonly DayRange[],
  read: (ranges: readonly DayRange[]) => Promise<readonly RangeSum<(typeof BY)[number]>[]>,
): Promise<(range: DayRange | null | undefined) => readonly FlowTotal[]> {
  const sums = groupBy(await read(ranges), ({ range }) => ranges[range]);
  return (range) => (range && sums.get(range)) ?? [];
}

/** The days after today until the end of the month, and those after it. */
function toCome(today: Day, monthEnd: Day | null): [DayRange | null, DayRange] {
  const tomorrow = addDays(today, 1);
  if (monthEnd === null || monthEnd === today) return [null, { first: tomorrow, last: LAST_DAY }];
  return [
    { first: tomorrow, last: monthEnd },
    { first: addDays(monthEnd, 1), last: LAST_DAY },
  ];
}

function runningMonthEnd(period: Period, { today, months }: Calendar): Day | null {
  const month = wholeAround("month", today, months);
  const isRunning = unitOf(period) === "month" && period.first === month.first;
  return isRunning && period.last === today ? month.last : null;
}
