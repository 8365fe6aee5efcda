import { isDay, type Day } from "../../../domain/day.ts";
import { EARLIEST_MONTH_DAY } from "../../../domain/months.ts";
import {
  daysPeriod,
  periodAround,
  unitOf,
  type Calendar,
  type Period,
} from "../../../domain/period.ts";
import type { ReportLocation, Screen } from "../../../usecases/report/report-location.ts";
import { SCREENS, screenDefinition } from "./screens.ts";

/**
 * The first field of a report button's callback data; the period, the currency and the screen follow,
 * in at most 64 bytes. Nothing in them belongs to a user: a press shows the figures of the user who
 * pressed. A change of meaning raises the number, so that buttons of older messages are refused as old.
 */
const VERSION = "r1";

/** Matches the data of any button of a report. */
export const LOCATION_PATTERN = new RegExp(`^${VERSION}:`);

export function locationData(location: ReportLocation): string {
  const data = wholeData(location);
  const { screen } = location;
  const { shortened } = screenDefinition(screen.kind);
  return data.length > MAX_DATA_BYTES && shortened
    ? wholeData({ ...location, screen: shortened(screen) })
    : data;
}

const MAX_DATA_BYTES = 64;

function wholeData({ period, currency, screen }: ReportLocation): string {
  return [VERSION, periodCode(period), currencyCode(currency), screenCode(screen)].join(":");
}

/** Leaves enough bytes for the longest screen. */
const MAX_CURRENCY_BYTES = 12;

/** Stored rows may have a currency that is no code: one that does not fit becomes empty. */
function currencyCode(currency: string): string {
  try {
    const code = encodeURIComponent(currency);
    return code.length > MAX_CURRENCY_BYTES ? "" : code;
  } catch {
    // Half of a surrogate pair.
    return "";
  }
}

/** The location in callback data, its period cut at today; null where the data are invalid. */
export function readLocation(data: string, calendar: Calendar): ReportLocation | null {
  const [version, days = "", currency = "%", ...codes] = data.split(":");
  const period = readPeriod(days, calendar);
  const screen = readScreen(codes);
  const written = decoded(currency);
  if (version !== VERSION || !period || !screen || written === null) return null;
  return { period, currency: written, screen };
}

/** Null where the encoding is invalid. */
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

function screenCode(screen: Screen): string {
  const { code, toArguments } = screenDefinition(screen.kind);
  return [code, ...toArguments(screen)].join(":");
}

function readScreen([code, ...args]: readonly string[]): Screen | null {
  const definition = Object.values(SCREENS).find((one) => one.code === code);
  return definition?.fromArguments(args) ?? null;
}
