import { namedPeriod, type Calendar, type PeriodAnswer } from "../period.ts";
import { readPeriodAt } from "./read-period.ts";
import { tokensOf } from "./tokens.ts";

/**
 * Parses a period as people write it, in either language: `outubro`, `last week`, `1/10 a 15/10`,
 * `2026-10`. Nothing is the running month.
 */
export function parsePeriod(text: string, calendar: Calendar): PeriodAnswer {
  const tokens = tokensOf(text);
  if (tokens.length === 0 && text.trim() === "")
    return { kind: "period", period: namedPeriod("month", calendar) };
  if (tokens.length > MAX_TOKENS) return { kind: "unknown" };
  const start = tokens.findIndex((token) => !LEADING.has(token));
  const places = new Set([0, start]);
  for (const place of places) {
    const found = place < 0 ? null : readPeriodAt(tokens, place, calendar);
    if (found?.next === tokens.length) return found.answer;
  }
  return { kind: "unknown" };
}

/** Words before a period that say nothing: `em outubro`, `no mês passado`, `the last week`. */
const LEADING: ReadonlySet<string> = new Set(
  "em no na nos nas de do da o a os as the in on for of".split(" "),
);

/** More is no period. */
const MAX_TOKENS = 30;
