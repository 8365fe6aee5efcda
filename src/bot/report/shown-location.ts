import { daysOfKey } from "../../domain/transaction-key.ts";
import type { DayRange } from "../../domain/month-of-range.ts";
import { keptPart, knownPeriod } from "../../usecases/kept/known-period.ts";
import type { ReportLocation, ScreenKind } from "../../usecases/report/report-location.ts";
import type { ReportRequest } from "../../usecases/report/report-request.ts";
import { screenDefinition } from "../views/report/screens.ts";

/** Where a press leads, and the days that it asked for, where less is known of them. */
export interface ShownLocation {
  readonly location: ReportLocation;
  readonly asked: DayRange | null;
}

/** Screens of single movements. All others are made of sums. */
const OF_MOVEMENTS: ReadonlySet<ScreenKind> = new Set([
  "merchants",
  "transactions",
  "days",
  "fixed",
  "card",
]);

/**
 * A location as far as it is known. Of days whose movements were let go there are whole months; a screen of
 * movements shows those that are kept, and where none are, the sums that led to it.
 */
export async function shownLocation(
  location: ReportLocation,
  request: ReportRequest,
): Promise<ShownLocation> {
  const { screen, period } = location;
  const { kept } = request.user;
  if (kept === null) return { location, asked: null };
  if (screen.kind === "transaction") {
    const { last } = daysOfKey(screen.key);
    return { location, asked: { first: last, last } };
  }
  if (period.first >= kept.from || screenDefinition(screen.kind).days !== "period")
    return { location, asked: null };
  if (!OF_MOVEMENTS.has(screen.kind)) {
    const known = await knownPeriod(period, request);
    return { location: { ...location, period: known }, asked: known === period ? null : period };
  }
  const part = keptPart(period, kept.from, request.calendar);
  if (part !== null) return { location: { ...location, period: part }, asked: period };
  const parent = screenDefinition(screen.kind).parent(screen) ?? { kind: "overview" };
  const above = await shownLocation({ ...location, screen: parent }, request);
  return { ...above, asked: period };
}
