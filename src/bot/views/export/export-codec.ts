import { isDay, type Day } from "../../../domain/day.ts";
import type { ExportFormat } from "../../../domain/export/export-format.ts";
import type { ExportSpan } from "../../../domain/export/export-span.ts";
import type { DayRange } from "../../../domain/month-of-range.ts";
import { daysPeriod, namedPeriod, type Calendar, type Period } from "../../../domain/period.ts";

/** Matches the data of any button of `/export`. */
export const EXPORT_PATTERN = /^export:1:/;

/** The spans that have a button. */
export const CHOSEN_SPANS = ["month", "last-month", "year", "all"] as const;

/** A span by name, so that a button of last month means the month of its press; or the days of a report. */
export type ChosenSpan = (typeof CHOSEN_SPANS)[number] | DayRange;

/** What is chosen so far. */
export interface ExportChoice {
  readonly format: ExportFormat;
  readonly span: ChosenSpan;
  /** Only one account, by its short key, looked up among the presser's own; null: all. */
  readonly accountKey: string | null;
}

export const FIRST_CHOICE: ExportChoice = { format: "csv", span: "month", accountKey: null };

export interface ExportStep {
  /** `new` shows the choice in a message of its own, from under another one. */
  readonly kind: "new" | "show" | "accounts" | "send";
  readonly choice: ExportChoice;
}

const KINDS: Readonly<Record<string, ExportStep["kind"]>> = {
  n: "new",
  o: "show",
  a: "accounts",
  s: "send",
};
const FORMATS: Readonly<Record<string, ExportFormat>> = {
  c: "csv",
  i: "csv-int",
  j: "json",
  o: "ofx",
};
const SPANS: Readonly<Record<string, (typeof CHOSEN_SPANS)[number]>> = {
  m: "month",
  l: "last-month",
  y: "year",
  a: "all",
};

export function exportData({ kind, choice }: ExportStep): string {
  const { format, span, accountKey } = choice;
  const days =
    typeof span === "string"
      ? codeOf(SPANS, span)
      : `${span.first}${span.last}`.replaceAll("-", "");
  const codes = [codeOf(KINDS, kind), codeOf(FORMATS, format), days, accountKey ?? ""];
  return `export:1:${codes.join(":")}`;
}

/** Null where the data are invalid. */
export function readExportData(data: string): ExportStep | null {
  const [, , kindCode = "", formatCode = "", days = "", accountKey = ""] = data.split(":");
  const kind = valueOf(KINDS, kindCode);
  const format = valueOf(FORMATS, formatCode);
  const span = valueOf(SPANS, days) ?? readDays(days);
  const isKey = accountKey === "" || /^[0-9a-z]{7}$/.test(accountKey);
  if (!kind || !format || !span || !isKey) return null;
  return { kind, choice: { format, span, accountKey: accountKey === "" ? null : accountKey } };
}

/** The span that a choice means today. */
export function spanOf(chosen: ChosenSpan, calendar: Calendar): ExportSpan {
  return chosen === "all"
    ? { kind: "all" }
    : { kind: "period", period: periodOf(chosen, calendar) };
}

/** The span with a button that means the same days today; the span itself where none does. */
export function namedSpan(chosen: ChosenSpan, calendar: Calendar): ChosenSpan {
  if (typeof chosen === "string") return chosen;
  const { first, last } = periodOf(chosen, calendar);
  const named = (["month", "last-month", "year"] as const).find((name) => {
    const period = namedPeriod(name, calendar);
    return period.first === first && period.last === last;
  });
  return named ?? chosen;
}

function periodOf(chosen: Exclude<ChosenSpan, "all">, calendar: Calendar): Period {
  return typeof chosen === "string"
    ? namedPeriod(chosen, calendar)
    : daysPeriod(chosen.first, chosen.last, calendar);
}

function readDays(days: string): DayRange | null {
  const [, first = "", last = ""] = /^(\d{8})(\d{8})$/.exec(days) ?? [];
  const range = { first: dayIn(first), last: dayIn(last) };
  return isDay(range.first) && isDay(range.last) && range.first <= range.last ? range : null;
}

function dayIn(digits: string): Day {
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

function codeOf<Value extends string>(values: Readonly<Record<string, Value>>, value: Value) {
  return Object.keys(values).find((code) => values[code] === value) ?? "";
}

function valueOf<Value>(values: Readonly<Record<string, Value>>, code: string): Value | null {
  return Object.hasOwn(values, code) ? (values[code] ?? null) : null;
}
