import { addDays, type Day } from "./day.ts";
import { groupBy } from "./group-by.ts";
import type { Leg } from "./leg.ts";

export interface MatchRule {
  /** How many days money in may be dated before money out. */
  readonly maxDaysBefore: number;
  /** How many days money in may be dated after money out. */
  readonly maxDaysAfter: number;
  /** Whether the two legs must be on different accounts. */
  readonly betweenAccounts: boolean;
}

/**
 * Pairs money out with money in. Each leg is used once: nearest days first, then the earlier day,
 * then the smaller id. All legs must have one amount and currency. The result does not depend on
 * the order of the legs, and the time is linear in their number.
 */
export function matchNearest(legs: readonly Leg[], rule: MatchRule): [out: Leg, into: Leg][] {
  const sorted = [...legs].sort((a, b) => a.day.localeCompare(b.day) || a.id.localeCompare(b.id));
  const arrivals = arrivalsByDay(sorted.filter(({ direction }) => direction === "in"));
  let open = sorted.filter(({ direction }) => direction === "out");
  const pairs: [Leg, Leg][] = [];
  for (const offset of offsetsOf(rule)) {
    const left: Leg[] = [];
    for (const out of open) {
      const into = takeFirst(arrivals.get(addDays(out.day, offset)), out, rule);
      if (into) pairs.push([out, into]);
      else left.push(out);
    }
    open = left;
  }
  return pairs;
}

/** Day offsets by distance: 0, -1, 1, -2, 2, …, within the rule. */
function offsetsOf({ maxDaysBefore, maxDaysAfter }: MatchRule): number[] {
  const longest = Math.max(maxDaysBefore, maxDaysAfter);
  return Array.from({ length: longest + 1 }, (_, days) => (days === 0 ? [0] : [-days, days]))
    .flat()
    .filter((offset) => offset >= -maxDaysBefore && offset <= maxDaysAfter);
}

/** The legs of each day by account, in reverse order, so that the first one can be popped. */
type Arrivals = Map<Day, Map<string, Leg[]>>;

function arrivalsByDay(arrivals: readonly Leg[]): Arrivals {
  const days = groupBy(arrivals, ({ day }) => day);
  return new Map(
    [...days].map(([day, legs]) => [day, groupBy(legs.toReversed(), ({ accountId }) => accountId)]),
  );
}

function takeFirst(
  accounts: Map<string, Leg[]> | undefined,
  { accountId }: Leg,
  { betweenAccounts }: MatchRule,
): Leg | undefined {
  let first: { readonly id: string; readonly legs: Leg[] } | undefined;
  for (const [id, legs] of accounts ?? []) {
    const head = legs.at(-1);
    if (!head || (betweenAccounts && id === accountId)) continue;
    if (!first || head.id < first.id) first = { id: head.id, legs };
  }
  return first?.legs.pop();
}
