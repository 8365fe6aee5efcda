import { OTHER } from "./category.ts";
import { dayCount, type Day } from "./day.ts";
import { unitOf, type Period } from "./period.ts";
import type { Driver, EarlyUnit, Usual, Verdict } from "./report.ts";

/** A deviation up to a tenth of the usual is normal, in whole percent. */
const NORMAL_PERCENT = 10;
/** However much the earlier periods differ, more than a quarter of the usual is not normal. */
const MAX_NORMAL_RATIO = 0.25;
/** A category drives a period from a twentieth of the usual free spending on. */
const DRIVER_RATIO = 0.05;
const MIN_DRIVER = 2000;
/** Fewer days of a running week or month say nothing yet. */
const MIN_DAYS: Readonly<Record<Usual["unit"], number>> = { week: 3, month: 5 };

export interface VerdictFacts {
  readonly usual: Usual;
  /** What has only begun: see `tooEarlyUnit`. */
  readonly tooEarly: EarlyUnit | null;
}

/**
 * Whether what the user decided is as usual, and the category that is furthest from its usual. What is
 * fixed is not judged: in a week it is only a matter of which bills are due.
 */
export function verdictOf({ usual, tooEarly }: VerdictFacts): Verdict {
  if (tooEarly) return { kind: "too-early", unit: tooEarly };
  const by = usual.comparable.free - usual.free;
  const share = usual.free > 0 ? Math.round((by * 1000) / usual.free) : null;
  const kind = kindOf(by, usual);
  return { kind, by, share, driver: driverOf(kind, usual) };
}

type Kind = "normal" | "above" | "below";

function kindOf(by: number, usual: Usual): Kind {
  if (isNormal(Math.abs(by), usual)) return "normal";
  return by > 0 ? "above" : "below";
}

function isNormal(size: number, { free, deviation }: Usual): boolean {
  if (free <= 0) return size < MIN_DRIVER;
  const percent = Math.round((size * 100) / free);
  return percent <= NORMAL_PERCENT || size <= Math.min(deviation, free * MAX_NORMAL_RATIO);
}

/** Whether a usual has fixed spending now or usually, so that a verdict is of a part only. */
export function isOfPart({ spent, free, comparable }: Usual): boolean {
  return spent !== free || comparable.spent !== comparable.free;
}

/** Of a normal period the largest rise. "Other" and net refunds explain nothing, and nothing else explains them. */
function driverOf(kind: Kind, usual: Usual): Driver | null {
  if (usual.comparable.free < 0) return null;
  const sign = kind === "below" ? -1 : 1;
  const [driver] = usual.decided
    .filter((one) => one.categoryId !== OTHER && one.comparable >= 0 && one.usual >= 0)
    .map((one) => ({ categoryId: one.categoryId, by: one.comparable - one.usual }))
    .sort((a, b) => (b.by - a.by) * sign || a.categoryId.localeCompare(b.categoryId));
  const least = Math.max(usual.free * DRIVER_RATIO, MIN_DRIVER);
  return driver && driver.by * sign >= least ? driver : null;
}

/** The running day, week or month that has too little so far for a verdict; null where there is enough. */
export function tooEarlyUnit(period: Period, today: Day): EarlyUnit | null {
  const isToday = unitOf(period) === "days" && period.first === today;
  return isToday ? "day" : begunUnit(period);
}

/** The week or month that has too few days so far; null where there are enough. */
export function begunUnit(period: Period): Usual["unit"] | null {
  const unit = unitOf(period);
  if (unit !== "week" && unit !== "month") return null;
  return dayCount(period) < MIN_DAYS[unit] ? unit : null;
}
