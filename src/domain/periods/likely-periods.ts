import { isMisspelt } from "../is-misspelt.ts";
import { namedPeriod, type Calendar, type Period } from "../period.ts";
import { readDate } from "./read-date.ts";
import { readPeriodAt } from "./read-period.ts";
import { periodOf } from "./span.ts";
import { tokensOf } from "./tokens.ts";
import { DAY_AND_UNIT_WORDS, MONTH_WORDS, WEEKDAY_WORDS } from "./words.ts";
import { latestOf } from "./written-date.ts";

/** What to offer for a text that is no period. */
export interface LikelyPeriods {
  /** The period that a part of the text, or a corrected spelling of it, says; null without one. */
  readonly understood: Period | null;
  /** The likeliest first: three of them. */
  readonly likely: readonly Period[];
}

export function likelyPeriods(text: string, calendar: Calendar): LikelyPeriods {
  const tokens = tokensOf(text).slice(0, MAX_TOKENS);
  const understood = periodIn(tokens, calendar) ?? periodIn(tokens.map(corrected), calendar);
  const usual = (["month", "last-month", "week"] as const).map((name) =>
    namedPeriod(name, calendar),
  );
  const others = usual.filter(
    ({ first, last }) => first !== understood?.first || last !== understood.last,
  );
  return { understood, likely: understood ? [understood, ...others].slice(0, 3) : usual };
}

/** More words are no period. */
const MAX_TOKENS = 30;

function periodIn(tokens: readonly string[], calendar: Calendar): Period | null {
  for (const at of tokens.keys()) {
    const found = readPeriodAt(tokens, at, calendar);
    if (found?.answer.kind === "period") return found.answer.period;
    if (found?.answer.kind === "unknown") return monthOf(tokens, at, calendar);
  }
  return null;
}

/** The month of a day that does not exist, such as 31/02, or 2/31 in English. */
export function monthOf(tokens: readonly string[], at: number, calendar: Calendar): Period | null {
  const date = readDate(tokens, at, calendar.today)?.value;
  if (date?.month === undefined) return null;
  const { kind, month, year } = date;
  const named = year === undefined ? null : writtenMonth({ month, year }, calendar);
  return (
    named ?? (kind === "month" || year === undefined ? writtenMonth({ month }, calendar) : null)
  );
}

function writtenMonth(
  month: { readonly month: number; readonly year?: number },
  calendar: Calendar,
): Period | null {
  const written = { kind: "month", ...month } as const;
  const days = latestOf(written, calendar, calendar.today);
  const answer = days && periodOf({ ...days, name: "calendar-month" }, calendar);
  return answer?.kind === "period" ? answer.period : null;
}

/** The word of a period that a token misspells, by one letter, or by two where it is long. */
function corrected(token: string): string {
  if (!/^[a-z]{4,20}$/.test(token)) return token;
  const letters = token.length < 6 ? 1 : 2;
  return (
    WORDS.find((word) => isMisspelt(token, word, letters)) ??
    WORDS.find((word) => isSwapped(token, word)) ??
    token
  );
}

/** Whether two letters beside each other changed places, as in `ontme`. */
function isSwapped(token: string, word: string): boolean {
  if (token.length !== word.length) return false;
  const at = token.split("").findIndex((letter, index) => letter !== word[index]);
  const swapped =
    token.slice(0, at) + token.charAt(at + 1) + token.charAt(at) + token.slice(at + 2);
  return swapped === word;
}

const WORDS = [...MONTH_WORDS.keys(), ...WEEKDAY_WORDS.keys(), ...DAY_AND_UNIT_WORDS].filter(
  (word) => word.length > 3,
);
