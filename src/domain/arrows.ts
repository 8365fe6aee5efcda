import type { Judged } from "./judged.ts";
import { begunUnit } from "./verdict.ts";
import type { Period } from "./period.ts";
import type { CurrencySection, Usual, Verdict } from "./report.ts";

/** The change of a whole category, fixed and free, that is worth an arrow. Amounts are minor units. */
export interface Arrow {
  readonly categoryId: string;
  readonly now: number;
  readonly before: number;
  readonly base: ArrowBase;
}

/** What arrows compare with: the usual where the period has one, else the days before. */
export type ArrowBase = "usual" | "days-before";

export type ArrowFacts = Pick<CurrencySection, "categories" | "split" | "usual" | "before">;

type JudgedFacts = ArrowFacts & Pick<CurrencySection, "verdict">;

/** A change is worth an arrow from a tenth of the amount before, from twenty, and from a fiftieth of the whole. */
const MIN_RATIO = 0.1;
const MIN_MINOR = 2000;
const MIN_OF_TOTAL = 0.02;

/** The arrows of a period's categories; none in the first days of a week or a month, nor on a day that is not over. */
export function arrowsIn(section: JudgedFacts, period: Period): Arrow[] {
  return isEarly(section.verdict) || begunUnit(period) ? [] : arrowsOf(section);
}

function isEarly(verdict: Verdict | null): boolean {
  return verdict?.kind === "too-early";
}

/**
 * The arrows of a section's categories. What is fixed neither rises nor falls because of the day it is due:
 * there is none without a change of the same direction in what was decided, nor where only a part of the
 * amount is compared.
 */
export function arrowsOf(section: ArrowFacts): Arrow[] {
  const { usual } = section;
  return usual ? againstUsual(section, usual) : againstDaysBefore(section);
}

function againstUsual({ categories }: ArrowFacts, usual: Usual): Arrow[] {
  const minors = new Map(categories.map(({ categoryId, minor }) => [categoryId, minor]));
  const decided = new Map(usual.decided.map((one) => [one.categoryId, one]));
  const least = leastOf(usual.spent);
  return usual.categories.flatMap(({ categoryId, comparable: now, usual: before }) => {
    const free = decided.get(categoryId);
    const isWhole = (minors.get(categoryId) ?? 0) === now;
    if (!free || !isWhole || !isWorth(now, before, least)) return [];
    const by = (free.comparable - free.usual) * Math.sign(now - before);
    return by < least ? [] : [{ categoryId, now, before, base: "usual" as const }];
  });
}

/** What was decided in a category, now and usually, and whether the change is worth an arrow. */
export interface ComparedDecision {
  readonly categoryId: string;
  readonly now: number;
  readonly before: number;
  readonly hasArrow: boolean;
}

/** What was decided in each category, the biggest change first. */
export function comparedDecisions({ usual, verdict }: Judged): ComparedDecision[] {
  const least = leastOf(usual.spent);
  return usual.decided
    .map(({ categoryId, comparable: now, usual: before }) => ({
      categoryId,
      now,
      before,
      hasArrow: !isEarly(verdict) && isWorth(now, before, least),
    }))
    .sort((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before));
}

/** Without a usual, what is fixed in the days before is not known by category. */
function againstDaysBefore({ categories, split, before: compared }: ArrowFacts): Arrow[] {
  const free = new Set(split.lines.map(({ categoryId }) => categoryId));
  const least = leastOf(compared?.spent ?? 0);
  return categories.flatMap(({ categoryId, minor, comparable: now, before }) =>
    before !== null && free.has(categoryId) && minor === now && isWorth(now, before, least)
      ? [{ categoryId, now, before, base: "days-before" as const }]
      : [],
  );
}

function leastOf(total: number): number {
  return Math.max(MIN_MINOR, total * MIN_OF_TOTAL);
}

function isWorth(now: number, before: number, least: number): boolean {
  const size = Math.abs(now - before);
  return now >= 0 && before >= 0 && size >= least && size >= before * MIN_RATIO;
}
