import type { Day } from "../day.ts";
import type { DayRange } from "../month-of-range.ts";
import type { Calendar, Period } from "../period.ts";
import { parsePeriod } from "../periods/parse-period.ts";
import { plainWords } from "../plain-text.ts";

/** The days of an export: a period, or all there are, those dated after today too. */
export type ExportSpan =
  { readonly kind: "all" } | { readonly kind: "period"; readonly period: Period };

const ALL_WORDS: ReadonlySet<string> = new Set(["all", "everything", "tudo", "todos", "todas"]);

const FIRST_DAY: Day = "0000-01-01";
const LAST_DAY: Day = "9999-12-31";

/** Reads what was written after the format: a period as `/report` has it (empty: this month), or all. */
export function readExportSpan(
  text: string,
  calendar: Calendar,
): ExportSpan | { readonly kind: "unknown" | "future" } {
  return ALL_WORDS.has(plainWords(text)) ? { kind: "all" } : parsePeriod(text, calendar);
}

export function daysOfSpan(span: ExportSpan): DayRange {
  return span.kind === "all" ? { first: FIRST_DAY, last: LAST_DAY } : span.period;
}
