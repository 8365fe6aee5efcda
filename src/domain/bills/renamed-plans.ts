import { plainWords } from "../plain-text.ts";
import { MAX_PART_DIFFERENCE, startOf, type Plan } from "./plans.ts";

/**
 * Joins the parts of purchases that a bank renamed in between: as many parts of the same amount, from
 * the same month, one going on where the other ends, and the same first word.
 */
export function joinRenamed(plans: readonly Plan[]): Plan[] {
  const joined: Plan[] = [];
  const oldestFirst = [...plans].sort((a, b) => a.first.number - b.first.number);
  for (const plan of oldestFirst) {
    const index = joined.findIndex((earlier) => isRenamed(earlier, plan));
    const earlier = joined[index];
    if (earlier)
      joined[index] = { ...plan, parts: [...earlier.parts, ...plan.parts], first: earlier.first };
    else joined.push(plan);
  }
  return joined;
}

function isRenamed(earlier: Plan, plan: Plan): boolean {
  return (
    earlier.total === plan.total &&
    earlier.currency === plan.currency &&
    startOf(earlier.last) === startOf(plan.first) &&
    earlier.last.number < plan.first.number &&
    Math.abs(earlier.last.row.minor - plan.first.row.minor) <= MAX_PART_DIFFERENCE &&
    firstWord(earlier.name) === firstWord(plan.name)
  );
}

function firstWord(name: string): string {
  return plainWords(name)
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim()
    .split(" ", 1)
    .join("");
}
