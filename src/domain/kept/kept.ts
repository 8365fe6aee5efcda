import { addDays, type Day } from "../day.ts";
import { nameAfter, type Months } from "../months.ts";
import type { DayRange } from "../month-of-range.ts";

/** From which day on a user's movements are kept one by one; older ones are sums of months. */
export interface Kept {
  /** The first day of a month of the user's. */
  readonly from: Day;
  /** Names the run that moved it here. The sums that it wrote hold until they are adopted. */
  readonly run: string;
  /** When it was moved here. */
  readonly at: Date;
}

/**
 * Movements stay stored for so many days before the first kept one, counted by no figure: the other side of a
 * kept movement may lie there. A PIX may be returned for ninety days.
 */
export const CONTEXT_DAYS = 120;

/** The first day on which movements stay stored. */
export function storedFrom({ from }: Pick<Kept, "from">): Day {
  return addDays(from, -CONTEXT_DAYS);
}

/**
 * Until which day what was decided of kept movements by older ones stays, whatever is left of these: a refund of a
 * company by its purchase, a fixed expense by its series.
 */
export function decidedUntil({ from }: Pick<Kept, "from">): Day {
  return addDays(from, DECIDED_DAYS);
}

/** Yearly payments may be some days late. */
const DECIDED_DAYS = 380;

/** The first day of the month so many whole months before the running one. */
export function boundaryAt(today: Day, months: Months, keepMonths: number): Day {
  return months.named(nameAfter(months.of(today).name, -keepMonths)).first;
}

/** The months from a day until before another, the first one cut off at its day. */
export function monthsUntil(from: Day, until: Day, months: Months): DayRange[] {
  const found: DayRange[] = [];
  for (let first = from; first < until;) {
    const end = months.of(first).last;
    const last = end < until ? end : addDays(until, -1);
    found.push({ first, last });
    first = addDays(last, 1);
  }
  return found;
}

/** A new day of a stored movement, on the side of the first kept day on which it is: its month may be a sum. */
export function onItsSide(kept: Pick<Kept, "from"> | null, before: Day, after: Day): Day {
  if (kept === null || before < kept.from === after < kept.from) return after;
  return before < kept.from ? addDays(kept.from, -1) : kept.from;
}
