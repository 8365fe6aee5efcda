import { addDays, addMonths, type Day } from "../day.ts";
import type { Calendar } from "../period.ts";
import { EARLIEST_MONTH_DAY } from "../months.ts";
import { daysSpan, monthBeside, runningMonth, weekBeside, yearSpan, type Span } from "./span.ts";
import { skip, type Read } from "./tokens.ts";
import { NUMBER_WORDS } from "./words.ts";

type Tokens = readonly string[];

type Unit = "day" | "week" | "month" | "year";

const UNITS: Readonly<Record<string, Unit>> = Object.fromEntries(
  (
    [
      ["day", "d dia dias day days"],
      ["week", "sem w semana semanas week weeks"],
      ["month", "m mes meses month months"],
      ["year", "a y ano anos year years"],
    ] as const
  ).flatMap(([unit, words]) => words.split(" ").map((word) => [word, unit])),
);

/** `45 dias`, `last 6 months`, `30d`: the days that end today. `3 dias atrás`, `2 months ago`: that one. */
export function readCount(
  tokens: Tokens,
  at: number,
  calendar: Calendar,
): Read<Span | null> | null {
  const isAgo = AGO_BEFORE.has(tokens[at] ?? "");
  const count = countAt(tokens, isAgo ? at + 1 : afterLead(tokens, at));
  if (!count) return null;
  const { value, next } = count;
  if (value.number === 0) return { value: null, next };
  if (isAgo || AGO.has(tokens[next] ?? ""))
    return { value: spanAgo(value, calendar), next: skip(AGO, tokens, next) };
  return { value: lastSpan(value, calendar), next: skip(PAST, tokens, next) };
}

const AGO_BEFORE: ReadonlySet<string> = new Set(["ha"]);
const AGO: ReadonlySet<string> = new Set(["atras", "ago"]);
const PAST: ReadonlySet<string> = new Set(["passados", "passadas"]);
const THE: ReadonlySet<string> = new Set("o os as nos nas the".split(" "));
const LAST: ReadonlySet<string> = new Set(
  "ultimo ultima ultimos ultimas last past previous".split(" "),
);

function afterLead(tokens: Tokens, at: number): number {
  return skip(LAST, tokens, skip(THE, tokens, at));
}

interface Count {
  readonly number: number;
  readonly unit: Unit;
}

function countAt(tokens: Tokens, at: number): Read<Count> | null {
  const [written = "", word = ""] = tokens.slice(at, at + 2);
  const number = /^\d{1,4}$/.test(written) ? Number(written) : NUMBER_WORDS.get(written);
  const unit = Object.hasOwn(UNITS, word) ? UNITS[word] : undefined;
  return number === undefined || unit === undefined
    ? null
    : { value: { number, unit }, next: at + 2 };
}

/** The days, weeks, months or years that end today; months by day: six from April 16 to October 15. */
function lastSpan({ number, unit }: Count, { today }: Calendar): Span {
  if (unit === "day" || unit === "week")
    return countedSpan(addDays(today, 1 - number * (unit === "day" ? 1 : 7)), today);
  const months = unit === "month" ? number : number * 12;
  return countedSpan(addDays(addMonths(today, -months), 1), today);
}

function countedSpan(first: Day, last: Day): Span {
  return { name: "count", first, last };
}

/** Null before the earliest month: longer ago no month has a first day. */
function spanAgo({ number, unit }: Count, calendar: Calendar): Span | null {
  if (lastSpan({ number: number + 1, unit }, calendar).first < EARLIEST_MONTH_DAY) return null;
  switch (unit) {
    case "day": {
      const day = addDays(calendar.today, -number);
      return daysSpan(day, day);
    }
    case "week":
      return weekBeside(calendar, -number);
    case "month":
      return monthBeside(calendar, -number);
    case "year":
      return yearSpan(runningMonth(calendar).year - number, calendar);
  }
}
