import { addDays, mondayOf } from "../day.ts";
import type { Calendar } from "../period.ts";
import {
  monthBeside,
  monthsSpan,
  runningMonth,
  weekBeside,
  yearSpan,
  daysSpan,
  type Span,
} from "./span.ts";
import { skip, type Read } from "./tokens.ts";
import { ORDINAL_WORDS } from "./words.ts";

type Tokens = readonly string[];

type Unit = "week" | "weekend" | "month" | "quarter" | "half" | "year";

const UNITS: Readonly<Record<string, Unit>> = {
  semana: "week",
  week: "week",
  weekend: "weekend",
  mes: "month",
  month: "month",
  trimestre: "quarter",
  quarter: "quarter",
  semestre: "half",
  ano: "year",
  year: "year",
};

/** `esta semana`, `último mês`, `ano passado`, `trimestre`, `last week`, `this year`, `fim de semana`. */
export function readUnit(tokens: Tokens, at: number, calendar: Calendar): Read<Span> | null {
  const unit = unitAt(tokens, skip(THIS, tokens, at));
  if (unit) {
    const { value, next } = unit;
    const before = BEFORE[tokens[next] ?? ""];
    if (before !== undefined) return { value: spanBeside(value, before, calendar), next: next + 1 };
    return { value: spanBeside(value, 0, calendar), next: skip(RUNNING, tokens, next) };
  }
  const last = unitAt(tokens, at + 1);
  return LAST.has(tokens[at] ?? "") && last
    ? { value: spanBeside(last.value, -1, calendar), next: last.next }
    : null;
}

const THIS: ReadonlySet<string> = new Set(
  "este esse esta essa neste nesse nesta nessa deste desse desta dessa this".split(" "),
);

const LAST: ReadonlySet<string> = new Set("ultimo ultima last previous past".split(" "));

const BEFORE: Readonly<Record<string, number>> = {
  passado: -1,
  passada: -1,
  anterior: -1,
  retrasado: -2,
  retrasada: -2,
};

const RUNNING: ReadonlySet<string> = new Set(["atual", "corrente"]);

function unitAt(tokens: Tokens, at: number): Read<Unit> | null {
  const [word = "", of, week] = tokens.slice(at, at + 3);
  if ((word === "fim" || word === "final") && of === "de" && week === "semana")
    return { value: "weekend", next: at + 3 };
  const unit = Object.hasOwn(UNITS, word) ? UNITS[word] : undefined;
  return unit === undefined ? null : { value: unit, next: at + 1 };
}

function spanBeside(unit: Unit, step: number, calendar: Calendar): Span {
  switch (unit) {
    case "week":
      return weekBeside(calendar, step);
    case "weekend":
      return weekendBeside(calendar, step);
    case "month":
      return monthBeside(calendar, step);
    case "quarter":
      return partBeside(3, step, calendar);
    case "half":
      return partBeside(6, step, calendar);
    case "year":
      return yearSpan(runningMonth(calendar).year + step, calendar);
  }
}

/** The latest Saturday and Sunday that have begun, or those before them. */
function weekendBeside({ today }: Calendar, step: number): Span {
  const saturday = addDays(mondayOf(addDays(today, 2)), -2);
  const first = addDays(saturday, 7 * step);
  return daysSpan(first, addDays(first, 1));
}

/** The running quarter or half year, or one beside it. */
function partBeside(length: 3 | 6, step: number, calendar: Calendar): Span {
  const { year, month } = runningMonth(calendar);
  const index = (year * 12 + month - 1 - ((month - 1) % length)) / length + step;
  return partAt(index, length, calendar);
}

function partAt(index: number, length: 3 | 6, calendar: Calendar): Span {
  const months = index * length;
  const name = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
  return monthsSpan(name, length, calendar);
}

/** `1º trimestre`, `primeiro semestre de 2025`, `third quarter 2025`, `Q3`: the latest that has begun. */
export function readNumberedPart(
  tokens: Tokens,
  at: number,
  calendar: Calendar,
): Read<Span> | null {
  const part = numberedPart(tokens, at);
  if (!part) return null;
  const { length, number } = part.value;
  const perYear = 12 / length;
  const yearPlace = skip(OF, tokens, part.next);
  const written = tokens[yearPlace] ?? "";
  if (/^20\d\d$/.test(written)) {
    const index = Number(written) * perYear + number - 1;
    return { value: partAt(index, length, calendar), next: yearPlace + 1 };
  }
  const { year } = runningMonth(calendar);
  const sameYear = partAt(year * perYear + number - 1, length, calendar);
  const value =
    sameYear.first <= calendar.today
      ? sameYear
      : partAt((year - 1) * perYear + number - 1, length, calendar);
  return { value, next: part.next };
}

const OF: ReadonlySet<string> = new Set(["de", "of", "/"]);

interface NumberedPart {
  readonly length: 3 | 6;
  readonly number: number;
}

function numberedPart(tokens: Tokens, at: number): Read<NumberedPart> | null {
  const [first = "", second = ""] = tokens.slice(at, at + 2);
  if (first === "q" && /^[1-4]$/.test(second))
    return { value: { length: 3, number: Number(second) }, next: at + 2 };
  const number = /^[1-4]$/.test(first) ? Number(first) : ORDINAL_WORDS.get(first);
  const place = skip(ORDINAL_ENDS, tokens, at + 1);
  const unit = unitAt(tokens, place);
  if (number === undefined || !unit) return null;
  if (place === at + 1 && /\d/.test(first)) return null;
  if (unit.value === "quarter") return { value: { length: 3, number }, next: unit.next };
  return unit.value === "half" && number <= 2
    ? { value: { length: 6, number }, next: unit.next }
    : null;
}

const ORDINAL_ENDS: ReadonlySet<string> = new Set(["º", "°", "o", "st", "nd", "rd", "th"]);
