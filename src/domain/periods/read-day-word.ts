import { addDays } from "../day.ts";
import { EARLIEST_MONTH_DAY } from "../months.ts";
import type { Calendar } from "../period.ts";
import { daysSpan, type Span } from "./span.ts";
import { skip, type Read } from "./tokens.ts";
import { WEEKDAY_WORDS } from "./words.ts";

type Tokens = readonly string[];

const DAYS_AGO: readonly (readonly [phrase: readonly string[], daysAgo: number])[] = [
  [["hoje"], 0],
  [["today"], 0],
  [["ontem"], 1],
  [["yesterday"], 1],
  [["anteontem"], 2],
  [["antes", "de", "ontem"], 2],
  [["day", "before", "yesterday"], 2],
  [["the", "day", "before", "yesterday"], 2],
];

/** `hoje`, `ontem`, `anteontem`, `yesterday`. */
export function readDayWord(tokens: Tokens, at: number, { today }: Calendar): Read<Span> | null {
  for (const [phrase, daysAgo] of DAYS_AGO)
    if (phrase.every((word, index) => tokens[at + index] === word)) {
      const day = addDays(today, -daysAgo);
      return { value: daysSpan(day, day), next: at + phrase.length };
    }
  return null;
}

/** `desde sempre`, `all time`: whatever there is; who answers begins it with the first data. */
export function readAllTime(tokens: Tokens, at: number, { today }: Calendar): Read<Span> | null {
  const phrase = ALL_TIME.find((words) =>
    words.every((word, index) => tokens[at + index] === word),
  );
  return phrase ? { value: daysSpan(EARLIEST_MONTH_DAY, today), next: at + phrase.length } : null;
}

const ALL_TIME: readonly (readonly string[])[] = [
  "desde sempre",
  "desde o comeco",
  "desde o inicio",
  "de todos os tempos",
  "all time",
  "of all time",
  "since forever",
  "since the beginning",
  "since ever",
].map((phrase) => phrase.split(" "));

/** `amanhã`, `semana que vem`, `next month`: days to come, which are refused, so which ones does not matter. */
export function readToCome(tokens: Tokens, at: number, { today }: Calendar): Read<Span> | null {
  const phrase = TO_COME.find((words) => words.every((word, index) => tokens[at + index] === word));
  const tomorrow = addDays(today, 1);
  return phrase ? { value: daysSpan(tomorrow, tomorrow), next: at + phrase.length } : null;
}

const TO_COME: readonly (readonly string[])[] = [
  "depois de amanha",
  "day after tomorrow",
  "amanha",
  "tomorrow",
  ...["semana", "mes", "ano", "trimestre", "semestre"].flatMap((unit) => [
    `proximo ${unit}`,
    `proxima ${unit}`,
    `${unit} que vem`,
  ]),
  ...["week", "weekend", "month", "quarter", "year"].map((unit) => `next ${unit}`),
].map((phrase) => phrase.split(" "));

/** `sexta`, `sexta-feira passada`, `last Friday`: the latest one before today. */
export function readWeekday(tokens: Tokens, at: number, { today }: Calendar): Read<Span> | null {
  const place = skip(LAST, tokens, at);
  const weekday = WEEKDAY_WORDS.get(tokens[place] ?? "");
  if (weekday === undefined) return null;
  const daysAgo = (new Date(today).getUTCDay() - weekday + 7) % 7 || 7;
  const day = addDays(today, -daysAgo);
  const isLong = tokens[place + 1] === "-" && tokens[place + 2] === "feira";
  const end = isLong ? place + 3 : skip(FAIR, tokens, place + 1);
  return { value: daysSpan(day, day), next: skip(PAST, tokens, end) };
}

const LAST: ReadonlySet<string> = new Set(["last", "ultima", "ultimo", "on"]);
const FAIR: ReadonlySet<string> = new Set(["feira"]);
const PAST: ReadonlySet<string> = new Set(["passada", "passado"]);
