import { isDay, type Day } from "../../../domain/day.ts";
import { EARLIEST_MONTH_DAY } from "../../../domain/months.ts";
import {
  daysPeriod,
  periodAround,
  unitOf,
  type Calendar,
  type Period,
} from "../../../domain/period.ts";
import type { CategoryScope } from "../../../domain/category-scope.ts";
import type {
  TransactionsOf,
  ReportLocation,
  Screen,
} from "../../../usecases/report/report-location.ts";

/**
 * What comes back when a button of a report is pressed: `r1`, the days, the currency, the screen.
 * At most 64 bytes, nothing of the user in it: whoever presses sees their own figures. The number
 * is raised when the meaning changes, so that older messages' buttons are known as old.
 */
const VERSION = "r1";

/** Matches the data of any button of a report. */
export const LOCATION_PATTERN = new RegExp(`^${VERSION}:`);

export function locationData({ period, currency, screen }: ReportLocation): string {
  return [VERSION, periodCode(period), currencyCode(currency), screenCode(screen)].join(":");
}

/** Leaves room for the longest screen. */
const MAX_CURRENCY_BYTES = 12;

/** Old rows may have a currency that is no code: one that does not fit is left out, as an empty one is. */
function currencyCode(currency: string): string {
  try {
    const code = encodeURIComponent(currency);
    return code.length > MAX_CURRENCY_BYTES ? "" : code;
  } catch {
    // Half a letter.
    return "";
  }
}

/** The place a button leads to, as far as its days have come; null where the data make no sense. */
export function readLocation(data: string, calendar: Calendar): ReportLocation | null {
  const [version, days = "", currency = "%", ...codes] = data.split(":");
  const period = readPeriod(days, calendar);
  const screen = readScreen(codes);
  const written = decoded(currency);
  if (version !== VERSION || !period || !screen || written === null) return null;
  return { period, currency: written, screen };
}

/** Banks send currencies that are no codes; a colon in one must not end it. */
function decoded(currency: string): string | null {
  try {
    return decodeURIComponent(currency);
  } catch {
    return null;
  }
}

const UNITS = { w: "week", m: "month", y: "year" } as const;

function periodCode(period: Period): string {
  const unit = unitOf(period);
  if (unit === "days") return `d${compact(period.first)}-${compact(period.last)}`;
  return `${unit.charAt(0)}${compact(period.first)}`;
}

function readPeriod(code: string, calendar: Calendar): Period | null {
  const [, letter = "", from = "", to] = /^([wmyd])(\d{8})(?:-(\d{8}))?$/.exec(code) ?? [];
  const [first, last] = [dayOf(from), dayOf(to ?? from)];
  if (!isDay(first) || !isDay(last) || first > last || first > calendar.today) return null;
  if (letter === "d") return daysPeriod(first, last, calendar);
  if (first < EARLIEST_MONTH_DAY) return null;
  return periodAround(UNITS[letter as keyof typeof UNITS], first, calendar);
}

function compact(day: Day): string {
  return day.replaceAll("-", "");
}

function dayOf(text: string): Day {
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

const PLAIN = {
  overview: "o",
  comparison: "v",
  days: "d",
  months: "y",
  income: "i",
  accounts: "a",
  "left-out": "l",
} as const;

function screenCode(screen: Screen): string {
  switch (screen.kind) {
    case "categories":
      return `k:${screen.page}`;
    case "category":
      return `c:${screen.topCategoryId}`;
    case "merchants":
      return `m:${scopeCode(screen.scope)}:${screen.page}`;
    case "transactions":
      return `t:${listCode(screen.of)}:${screen.page}`;
    case "overview":
    case "comparison":
    case "days":
    case "months":
    case "income":
    case "accounts":
    case "left-out":
      return PLAIN[screen.kind];
  }
}

function readScreen([code = "", ...rest]: readonly string[]): Screen | null {
  const [first = "", second = ""] = rest;
  switch (code) {
    case "k":
      return { kind: "categories", page: pageOf(first) };
    case "c":
      return isId(first) ? { kind: "category", topCategoryId: first } : null;
    case "m": {
      const scope = readScope(first);
      return scope && { kind: "merchants", scope, page: pageOf(second) };
    }
    case "t": {
      const of = readList(first);
      return of && { kind: "transactions", of, page: pageOf(second) };
    }
    default: {
      const plain = Object.entries(PLAIN).find(([, letter]) => letter === code);
      return plain ? { kind: plain[0] as keyof typeof PLAIN } : null;
    }
  }
}

function scopeCode(scope: CategoryScope): string {
  return scope.kind === "whole" ? `w${scope.topCategoryId}` : `e${scope.categoryId}`;
}

function readScope(code: string): CategoryScope | null {
  const id = code.slice(1);
  if (!isId(id)) return null;
  if (code.startsWith("w")) return { kind: "whole", topCategoryId: id };
  return code.startsWith("e") ? { kind: "only", categoryId: id } : null;
}

function listCode(of: TransactionsOf): string {
  switch (of.kind) {
    case "category":
      return `c.${scopeCode(of.scope)}`;
    case "merchant":
      return `m.${scopeCode(of.scope)}.${of.key}`;
    case "account":
      return `a.${of.key}`;
    case "income":
      return of.scope ? `i.${scopeCode(of.scope)}` : "i";
  }
}

function readList(code: string): TransactionsOf | null {
  const [kind, first = "", key = ""] = code.split(".");
  if (kind === "a") return first === "" ? null : { kind: "account", key: first };
  if (kind === "i" && first === "") return { kind: "income", scope: null };
  const scope = readScope(first);
  if (!scope) return null;
  if (kind === "c") return { kind: "category", scope };
  if (kind === "i") return { kind: "income", scope };
  return kind === "m" && key !== "" ? { kind: "merchant", scope, key } : null;
}

function isId(text: string): boolean {
  return /^\d{8,9}$/.test(text);
}

function pageOf(text: string): number {
  return /^\d{1,4}$/.test(text) ? Number(text) : 0;
}
