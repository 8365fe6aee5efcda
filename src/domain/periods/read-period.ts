import { daysBetween } from "../day.ts";
import type { Calendar, PeriodAnswer } from "../period.ts";
import { readCount } from "./read-count.ts";
import { readBareDay, readDate } from "./read-date.ts";
import { readAllTime, readDayWord, readToCome, readWeekday } from "./read-day-word.ts";
import { readNumberedPart, readUnit } from "./read-unit.ts";
import { daysSpan, periodOf, yearSpan, type Span } from "./span.ts";
import { skip, type Read } from "./tokens.ts";
import { earliestOf, latestOf, type Days, type WrittenDate } from "./written-date.ts";

type Tokens = readonly string[];

/** Days that end with a place in a text. Null as a value: no such days exist, such as 31/02. */
type ReadSpan = (tokens: Tokens, at: number, calendar: Calendar) => Read<Span | null> | null;

/** What is read at one place; the longest of them is meant. */
const READERS: readonly ReadSpan[] = [
  readDayWord,
  readAllTime,
  readToCome,
  readWeekday,
  readUnit,
  readNumberedPart,
  readCount,
  readOneDate,
  readYear,
  readRange,
  readSince,
];

/** A period among the tokens of a sentence. `next` is the place of the first token after it. */
export interface FoundPeriod {
  readonly at: number;
  readonly next: number;
  readonly answer: PeriodAnswer;
}

/** The period that begins at a place, as long as it can be; null where none does. */
export function readPeriodAt(
  tokens: Tokens,
  at: number,
  calendar: Calendar,
): Omit<FoundPeriod, "at"> | null {
  const found = longest(READERS, tokens, at, calendar);
  if (!found) return null;
  const { value, next } = found;
  return { next, answer: value ? periodOf(value, calendar) : { kind: "unknown" } };
}

function longest(
  readers: readonly ReadSpan[],
  tokens: Tokens,
  at: number,
  calendar: Calendar,
): Read<Span | null> | null {
  let best: Read<Span | null> | null = null;
  for (const read of readers) {
    const found = read(tokens, at, calendar);
    if (found && (best === null || found.next > best.next)) best = found;
  }
  return best;
}

function readOneDate(tokens: Tokens, at: number, calendar: Calendar): Read<Span | null> | null {
  const date = readDate(tokens, at, calendar.today);
  if (!date) return null;
  const { value, next } = date;
  const relative = relativeEnd(tokens, next, value, calendar);
  if (relative) return relative;
  return { value: spanOf(latestOf(value, calendar, calendar.today), value), next };
}

/** `outubro passado`, `outubro do ano passado`, `October last year`, `dia 3 do mês passado`. */
function relativeEnd(
  tokens: Tokens,
  at: number,
  date: WrittenDate,
  calendar: Calendar,
): Read<Span | null> | null {
  if (date.year !== undefined) return null;
  const unit = readUnit(tokens, skip(OF, tokens, at), calendar);
  if (!unit) return null;
  const { name, first, last } = unit.value;
  const isMonth = name === "calendar-month" || name === "last-month";
  const isWithin = name === "calendar-year" || (isMonth && date.kind === "day");
  if (!isWithin) return null;
  const days = latestOf(date, calendar, last);
  const value = days && days.last >= first ? spanOf(days, date) : null;
  return { value, next: unit.next };
}

const OF: ReadonlySet<string> = new Set(["de", "do", "da", "of"]);

function spanOf(days: Days | null, { kind }: WrittenDate): Span | null {
  return days && { ...days, name: kind === "month" ? "calendar-month" : "range" };
}

/** `2025`, `ano de 2025`. */
function readYear(tokens: Tokens, at: number, calendar: Calendar): Read<Span> | null {
  const isLed = tokens[at] === "ano" || tokens[at] === "year";
  const place = isLed ? skip(OF, tokens, at + 1) : at;
  const written = tokens[place] ?? "";
  if (!/^(?:19|20)\d\d$/.test(written)) return null;
  return { value: yearSpan(Number(written), calendar), next: place + 1 };
}

/** `desde 1/10`, `since October`, `de outubro até hoje`: until today. */
function readSince(tokens: Tokens, at: number, calendar: Calendar): Read<Span | null> | null {
  const lead = SINCE.find((words) => isAt(words, tokens, at));
  const start = lead ? at + lead.length : skip(LEADS, tokens, at);
  const found = longest(ENDS, tokens, skip(THE, tokens, start), calendar);
  if (!found) return null;
  const now = UNTIL_NOW.find((words) => isAt(words, tokens, found.next));
  if (!lead && !now) return null;
  const next = found.next + (now?.length ?? 0);
  return { value: found.value && sinceSpan(found.value, calendar), next };
}

function isAt(words: readonly string[], tokens: Tokens, at: number): boolean {
  return words.every((word, index) => tokens[at + index] === word);
}

/** A start that has not come stays a future one. */
function sinceSpan({ first }: Span, { today }: Calendar): Span {
  return daysSpan(first, first > today ? first : today);
}

const SINCE: readonly (readonly string[])[] = [
  ["desde"],
  ["a", "partir", "de"],
  ["since"],
  ["from"],
];
const UNTIL_NOW: readonly (readonly string[])[] = [
  ["ate", "hoje"],
  ["ate", "agora"],
  ["until", "today"],
  ["until", "now"],
  ["till", "now"],
  ["to", "today"],
  ["to", "now"],
];
const THE: ReadonlySet<string> = new Set(["o", "a", "the"]);

const ENDS: readonly ReadSpan[] = [
  readDayWord,
  readWeekday,
  readUnit,
  readNumberedPart,
  readOneDate,
  readYear,
];

/** `01/10 a 15/10`, `1-15 de outubro`, `de outubro a dezembro`, `between 1/10 and 15/10`, `2026-10-01..2026-10-15`. */
function readRange(tokens: Tokens, at: number, calendar: Calendar): Read<Span | null> | null {
  const first = dateOrDay(tokens, skip(LEADS, tokens, at), calendar);
  if (!first) return null;
  const sign = afterSign(tokens, first.next, skip(BETWEEN, tokens, at) > at);
  if (sign === null) return null;
  const last = dateOrDay(tokens, sign, calendar);
  if (!last || (first.isBare && last.isBare)) return null;
  return { value: rangeSpan(first.value, last.value, calendar), next: last.next };
}

const LEADS: ReadonlySet<string> = new Set(["de", "do", "da", "entre", "from", "between"]);
const BETWEEN: ReadonlySet<string> = new Set(["entre", "between"]);
const SIGNS: ReadonlySet<string> = new Set([
  "a",
  "ao",
  "ate",
  "-",
  "–",
  "—",
  "to",
  "until",
  "till",
  "through",
]);

function afterSign(tokens: Tokens, at: number, isBetween: boolean): number | null {
  const sign = tokens[at] ?? "";
  if (sign === "." && tokens[at + 1] === ".") return at + 2;
  const isAnd = isBetween && (sign === "e" || sign === "and");
  return isAnd || SIGNS.has(sign) ? skip(THE, tokens, at + 1) : null;
}

function dateOrDay(
  tokens: Tokens,
  at: number,
  { today }: Calendar,
): (Read<WrittenDate> & { readonly isBare: boolean }) | null {
  const date = readDate(tokens, at, today);
  if (date) return { ...date, isBare: false };
  const day = readBareDay(tokens, at);
  return day && { ...day, isBare: true };
}

/** The end is the first one after the start; what the start leaves out follows from the end. */
function rangeSpan(from: WrittenDate, to: WrittenDate, calendar: Calendar): Span | null {
  const start = startOf(from, to, calendar);
  const end = start && earliestOf(endOf(from, to), calendar, start.first);
  if (!start || !end || start.first > end.last) return null;
  // `15/10 a 1/10`: no range that ends next year.
  const isReversed =
    end.first > calendar.today && daysBetween(start.first, end.first) > HALF_A_YEAR;
  return isReversed && to.year === undefined ? null : daysSpan(start.first, end.last);
}

const HALF_A_YEAR = 183;

function startOf(from: WrittenDate, to: WrittenDate, calendar: Calendar): Days | null {
  const { month, year } = to;
  if (from.kind === "day" && from.month === undefined && month !== undefined)
    return latestOf(
      { ...from, month, ...(year !== undefined && { year }) },
      calendar,
      calendar.today,
    );
  if (from.year !== undefined || year === undefined)
    return latestOf(from, calendar, calendar.today);
  const end = latestOf(to, calendar, calendar.today);
  return end && latestOf(from, calendar, end.last);
}

function endOf(from: WrittenDate, to: WrittenDate): WrittenDate {
  return to.kind === "day" && to.month === undefined && from.month !== undefined
    ? { ...to, month: from.month, ...(from.year !== undefined && { year: from.year }) }
    : to;
}
