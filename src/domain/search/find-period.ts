import type { Calendar, Period } from "../period.ts";
import { parsePeriod } from "../periods/parse-period.ts";
import { MONTH_WORDS, WEEKDAY_WORDS } from "../periods/words.ts";
import { plainText } from "../plain-text.ts";

/** A longer period has too many words for a search. */
const MAX_WORDS = 8;

/** The longest period among the words of a search, and the other words; null without one. */
export function findPeriod(
  words: readonly string[],
  calendar: Calendar,
): { readonly period: Period; readonly rest: string[] } | null {
  for (let length = Math.min(words.length, MAX_WORDS); length > 0; length -= 1)
    for (let at = 0; at + length <= words.length; at += 1) {
      const written = words.slice(at, at + length);
      if (isShortName(written)) continue;
      const answer = parsePeriod(written.join(" "), calendar);
      if (answer.kind === "period")
        return { period: answer.period, rest: words.toSpliced(at, length) };
    }
  return null;
}

/** `casa do mar`, `sex shop`: short names of months and weekdays are more often other words. */
function isShortName(words: readonly string[]): boolean {
  return words.length <= 2 && SHORT_NAMES.has(plainText(words.slice(-1).join("")));
}

/** `may` is no other word in Portuguese. */
const SHORT_NAMES: ReadonlySet<string> = new Set(
  [...MONTH_WORDS.keys(), ...WEEKDAY_WORDS.keys()].filter(
    (word) => word.length <= 3 && word !== "may",
  ),
);
