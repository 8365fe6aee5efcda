import { calmDays, type CalmDays } from "./card/calm-days.ts";
import { cardChanges, type CardChange, type CardSpending } from "./card/card-changes.ts";
import { shopOfMonth, type MerchantVisits, type ShopOfMonth } from "./card/shop-of-month.ts";
import { addDays, daysBetween, type Day } from "./day.ts";
import { isCountedFlow, type Flow } from "./flow.ts";
import type { Month } from "./months.ts";

/**
 * A month to show to others. It has no amount and no person: what it says is in per cent, in visits
 * and in days.
 */
export type MonthCard = ReadyCard | UnreadyCard;

export interface ReadyCard {
  readonly kind: "ready";
  readonly month: Month;
  /**
   * Tenths of a percent of the income that were not spent; negative where more was spent. Null without
   * income, and where more than ten times as much was spent.
   */
  readonly kept: number | null;
  /** What changed most, at most three categories. */
  readonly changes: readonly CardChange[];
  readonly shop: ShopOfMonth | null;
  readonly calm: CalmDays | null;
}

/** What the month still lacks. */
export interface UnreadyCard {
  readonly kind: "unready";
  readonly month: Month;
  readonly lacks:
    /** The month is over on the day before `ready`. */
    | { readonly kind: "end"; readonly ready: Day }
    | { readonly kind: "transactions" | "days"; readonly has: number; readonly needs: number };
}

export interface CardFacts {
  readonly month: Month;
  readonly today: Day;
  /** The first day with data; null without any. */
  readonly dataSince: Day | null;
  /** The month's figures in one currency; null where nothing was spent or received in it. */
  readonly spending: CardSpending | null;
  readonly days: readonly DayVisits[];
  readonly merchants: readonly MerchantVisits[];
}

/** The sum of one day and flow; minor units, never negative. */
export interface DayVisits {
  readonly day: Day;
  readonly flow: Flow;
  readonly minor: number;
  readonly count: number;
}

const MIN_TRANSACTIONS = 10;
const MIN_DAYS = 20;

/** The card of a month that is over and has enough data, or what it lacks. */
export function monthCard(facts: CardFacts): MonthCard {
  const { month, today, dataSince, spending } = facts;
  const unready = (lacks: UnreadyCard["lacks"]): UnreadyCard => ({ kind: "unready", month, lacks });
  if (today <= month.last) return unready({ kind: "end", ready: addDays(month.last, 1) });
  const first = dataSince !== null && dataSince > month.first ? dataSince : month.first;
  const covered = dataSince === null ? 0 : Math.max(0, daysBetween(first, month.last) + 1);
  if (covered < MIN_DAYS) return unready({ kind: "days", has: covered, needs: MIN_DAYS });
  const counted = facts.days.filter(({ flow }) => isCountedFlow(flow));
  const has = counted.reduce((sum, { count }) => sum + count, 0);
  if (has < MIN_TRANSACTIONS)
    return unready({ kind: "transactions", has, needs: MIN_TRANSACTIONS });
  return {
    kind: "ready",
    month,
    kept: spending && keptOf(spending),
    changes: spending ? cardChanges(spending) : [],
    shop: shopOfMonth(facts.merchants),
    calm: calmDays(counted, { first, last: month.last }),
  };
}

/** An income of next to nothing, of which many times as much was spent, says nothing. */
const MIN_KEPT = -9990;

/** All and nothing are said only where it was exactly that. */
function keptOf({ spent, received }: CardSpending): number | null {
  if (received <= 0) return null;
  const left = received - spent;
  const share = Math.round((left * 1000) / received);
  if (share < MIN_KEPT) return null;
  if (share === 0) return Math.sign(left);
  return Math.min(share, spent > 0 ? 999 : 1000);
}
