import { addDays, type Day } from "./day.ts";
import { groupBy } from "./group-by.ts";
import type { Leg } from "./leg.ts";

export interface MatchRule {
  /** The money that comes in may be dated so many days before the money that goes out. */
  readonly maxDaysBefore: number;
  /** And so many days after it. */
  readonly maxDaysAfter: number;
  /** Whether the two must stand on different accounts. */
  readonly betweenAccounts: boolean;
}

/**
 * Pairs money out with money in: each leg once, nearest days first, of equally near ones the earlier
 * day, then the smaller id. The legs must be of one amount and currency. The answer depends only on
 * the set of legs, never on their order, and the work grows with their number only.
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

/** 0, -1, 1, -2, 2, …, within the rule. */
function offsetsOf({ maxDaysBefore, maxDaysAfter }: MatchRule): number[] {
  const longest = Math.max(maxDaysBefore, maxDaysAfter);
  return Array.from({ length: longest + 1 }, (_, days) => (days === 0 ? [0] : [-days, days]))
    .flat()
    .filter((offset) => offset >= -maxDaysBefore && offset <= maxDaysAfter);
}

/** The legs of one day by account, each account's first one last, so that it is taken at once. */
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
