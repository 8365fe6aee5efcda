import { plainWords } from "../plain-text.ts";
import { MAX_PART_DIFFERENCE, startOf, type Plan, type PlanPart } from "./plans.ts";

/**
 * Joins the parts of purchases that a bank renamed in between: as many parts of the same amount, from
 * the same month, one going on where the other ends, and the same first word.
 */
export function joinRenamed(plans: readonly Plan[]): Plan[] {
  const joined: Plan[] = [];
  /** The places of those that may go on, by what stays equal: a card may have thousands. */
  const going = new Map<string, Set<number>>();
  const oldestFirst = [...plans].sort((a, b) => a.first.number - b.first.number);
  for (const plan of oldestFirst) {
    const places = going.get(keyOf(plan, plan.first)) ?? new Set<number>();
    const place = [...places].find((one) => goesOn(joined[one], plan)) ?? joined.length;
    const earlier = joined[place];
    places.delete(place);
    joined[place] = earlier
      ? { ...plan, parts: [...earlier.parts, ...plan.parts], first: earlier.first }
      : plan;
    const key = keyOf(plan, plan.last);
    going.set(key, (going.get(key) ?? new Set<number>()).add(place));
  }
  return joined;
}

function keyOf({ total, currency, name }: Plan, part: PlanPart): string {
  return [total, currency, startOf(part), firstWord(name)].join(" ");
}

function goesOn(earlier: Plan | undefined, plan: Plan): boolean {
  return (
    earlier !== undefined &&
    earlier.last.number < plan.first.number &&
    Math.abs(earlier.last.row.minor - plan.first.row.minor) <= MAX_PART_DIFFERENCE
  );
}

function firstWord(name: string): string {
  return plainWords(name)
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim()
    .split(" ", 1)
    .join("");
}
