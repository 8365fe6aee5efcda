import type { Day } from "../day.ts";
import { MONTH_WORDS } from "./words.ts";
import { firstOf, skip, type Read, type Reader } from "./tokens.ts";
import type { WrittenDate } from "./written-date.ts";

type Tokens = readonly string[];
type WrittenMonth = Extract<Written, { kind: "month" }>;

/** What is written at a place; with a year of two digits also what it is where nobody asks about that year. */
type Written =
  | WrittenDate
  | {
      readonly kind: "month";
      readonly month: number;
      readonly year: number;
      readonly otherwise: WrittenDate;
    };

/**
 * A day or a month: `3/10`, `2026-10-03`, `3 de outubro de 2026`, `October 3rd`, `dia 3`, `out/26`, `10/2026`.
 * `Nov 15` is a day, and `Nov 25` the month of a year: no bank has data of 2015.
 */
export function readDate(tokens: Tokens, at: number, today: Day): Read<WrittenDate> | null {
  const found = readWritten(tokens, at);
  if (!found) return null;
  const { value, next } = found;
  if (!("otherwise" in value)) return { value, next };
  const { otherwise, ...month } = value;
  return { value: isAskedAbout(month.year, today) ? month : otherwise, next };
}

const YEARS_ASKED_ABOUT = 5;

function isAskedAbout(year: number, today: Day): boolean {
  const ago = Number(today.slice(0, 4)) - year;
  return ago >= 0 && ago <= YEARS_ASKED_ABOUT;
}

const readWritten: Reader<Written> = firstOf<Written>(
  isoDate,
  slashedDate,
  dayOfMonth,
  numberedDay,
  monthAndDay,
  namedMonth,
  numberedMonth,
);

/** A number that may be a day, beside a date that tells its month: `1` of `1-15 de outubro`. */
export function readBareDay(tokens: Tokens, at: number): Read<WrittenDate> | null {
  const day = dayNumber(tokens[at]);
  return day === null ? null : { value: { kind: "day", day }, next: afterOrdinal(tokens, at + 1) };
}

/** `2026-10-03`, or `2026-10`. */
function isoDate(tokens: Tokens, at: number): Read<WrittenDate> | null {
  const [year = "", dash, month = "", dash2, day = ""] = tokens.slice(at, at + 5);
  if (!/^\d{4}$/.test(year) || dash !== "-" || !/^\d\d$/.test(month)) return null;
  if (dash2 === "-" && /^\d\d$/.test(day))
    return { value: dayIn(Number(day), Number(month), Number(year)), next: at + 5 };
  return { value: { kind: "month", month: Number(month), year: Number(year) }, next: at + 3 };
}

/** `3/10`, `3/10/26`, `3-10-2026`, `10/2026`, and `10/26` where no month has that number. */
function slashedDate(tokens: Tokens, at: number): Read<WrittenDate> | null {
  const [one = "", sign = "", two = "", sign2, three = ""] = tokens.slice(at, at + 5);
  if (!/^\d{1,2}$/.test(one) || !["/", "-", "."].includes(sign)) return null;
  if (isYear(two) && sign !== ".")
    return { value: { kind: "month", month: Number(one), year: Number(two) }, next: at + 3 };
  if (!/^\d{1,2}$/.test(two)) return null;
  const isWhole = sign2 === sign && (isYear(three) || (sign === "/" && /^\d\d$/.test(three)));
  if (isWhole) return { value: dayIn(Number(one), Number(two), yearOf(three)), next: at + 5 };
  // `1-15` is a range, and `12.50` an amount.
  if (sign !== "/") return null;
  return Number(two) > 12
    ? { value: monthOrDay(Number(one), two), next: at + 3 }
    : { value: { kind: "day", day: Number(one), month: Number(two) }, next: at + 3 };
}

/** `10/26`, and `2/31` or `11/15`, which are as likely days in English. */
function monthOrDay(month: number, year: string): Written {
  const value = { kind: "month", month, year: yearOf(year) } as const;
  return Number(year) > 31 ? value : { ...value, otherwise: { kind: "unclear", month } as const };
}

const OF: ReadonlySet<string> = new Set(["de", "of", "do"]);

/** `3 de outubro`, `1º de outubro de 2026`, `3rd of October 2026`, `dia 3 de outubro`. */
function dayOfMonth(tokens: Tokens, at: number): Read<WrittenDate> | null {
  const start = skip(DAY, tokens, at);
  const day = dayNumber(tokens[start]);
  if (day === null) return null;
  const ordinal = afterOrdinal(tokens, start + 1);
  const month = namedMonth(tokens, skip(OF, tokens, ordinal));
  if (!month) return null;
  const { month: named, year } = month.value;
  return {
    value: { kind: "day", day, month: named, ...(year !== undefined && { year }) },
    next: month.next,
  };
}

const DAY: ReadonlySet<string> = new Set(["dia", "day"]);

/** `dia 3`, `day 3`, `the 3rd`. */
function numberedDay(tokens: Tokens, at: number): Read<WrittenDate> | null {
  const start = skip(THE, tokens, at);
  const isNamed = DAY.has(tokens[start] ?? "");
  const place = isNamed ? start + 1 : start;
  const day = dayNumber(tokens[place]);
  const next = afterOrdinal(tokens, place + 1);
  const isOrdinal = start > at && next > place + 1;
  return day !== null && (isNamed || isOrdinal) ? { value: { kind: "day", day }, next } : null;
}

const THE: ReadonlySet<string> = new Set(["the"]);

/** `October 3`, `Oct 3rd, 2026`. */
function monthAndDay(tokens: Tokens, at: number): Read<WrittenDate> | null {
  const month = MONTH_WORDS.get(tokens[at] ?? "");
  const day = dayNumber(tokens[at + 1]);
  if (month === undefined || day === null) return null;
  const end = afterOrdinal(tokens, at + 2);
  // `out 26` is the month of a year in Portuguese.
  if (end === at + 2 && day > 12 && !isEnglishMonth(tokens[at])) return null;
  const year = skip(COMMA, tokens, end);
  return isYear(tokens[year] ?? "")
    ? { value: dayIn(day, month, Number(tokens[year])), next: year + 1 }
    : { value: { kind: "day", day, month }, next: end };
}

const COMMA: ReadonlySet<string> = new Set([","]);

/** `outubro`, `out/26`, `out 2026`, `October 2026`, `mês de outubro`, `outubro do ano passado` without its last words. */
function namedMonth(tokens: Tokens, at: number): Read<WrittenMonth> | null {
  const place = monthPlace(tokens, at);
  const month = MONTH_WORDS.get(tokens[place] ?? "");
  if (month === undefined) return null;
  const between = tokens[place + 1] ?? "";
  const isJoined = ["de", "of", "/", "-", ","].includes(between);
  const year = tokens[isJoined ? place + 2 : place + 1] ?? "";
  const isShort = /^\d\d$/.test(year) && (between === "/" || (!isJoined && Number(year) > 12));
  if (!isYear(year) && !isShort) return { value: { kind: "month", month }, next: place + 1 };
  const value = { kind: "month", month, year: yearOf(year) } as const;
  if (isJoined) return { value, next: place + 3 };
  const day = { kind: "day", day: Number(year), month } as const;
  return { value: isShort ? { ...value, otherwise: day } : value, next: place + 2 };
}

/** `mês 10`, `month 10`. */
function numberedMonth(tokens: Tokens, at: number): Read<WrittenDate> | null {
  const month = tokens[at + 1] ?? "";
  if (!MONTH.has(tokens[at] ?? "") || !/^\d{1,2}$/.test(month)) return null;
  return { value: { kind: "month", month: Number(month) }, next: at + 2 };
}

const MONTH: ReadonlySet<string> = new Set(["mes", "month"]);

/** The place of a month's name, after `mês de`. */
function monthPlace(tokens: Tokens, at: number): number {
  const isLed = MONTH.has(tokens[at] ?? "") && OF.has(tokens[at + 1] ?? "");
  return isLed ? at + 2 : at;
}

function dayIn(day: number, month: number, year: number): WrittenDate {
  return { kind: "day", day, month, year };
}

function dayNumber(token: string | undefined): number | null {
  return token !== undefined && /^\d{1,2}$/.test(token) ? Number(token) : null;
}

/** The place after the letters of `1st`, `3rd` or `1º`. */
function afterOrdinal(tokens: Tokens, at: number): number {
  return skip(ORDINAL_ENDS, tokens, at);
}

const ORDINAL_ENDS: ReadonlySet<string> = new Set(["st", "nd", "rd", "th", "º", "°", "o"]);

function isYear(token: string): boolean {
  return /^(?:19|20)\d\d$/.test(token);
}

function yearOf(token: string): number {
  return token.length === 2 ? 2000 + Number(token) : Number(token);
}

function isEnglishMonth(token: string | undefined): boolean {
  return token !== undefined && ENGLISH_MONTHS.has(token);
}

const ENGLISH_MONTHS: ReadonlySet<string> = new Set(
  "january feb february march apr april may june july aug august sep sept september oct october november dec december".split(
    " ",
  ),
);
