import type { Day } from "../day.ts";
import type { Direction } from "../flow.ts";
import type { Currency } from "../money.ts";

export const CADENCES = ["weekly", "fortnightly", "monthly", "quarterly", "yearly"] as const;

export type Cadence = (typeof CADENCES)[number];

/** What recurs: a bill (rent, school, insurance, utilities, a loan), a subscription, or income. */
export type RecurringKind = "bill" | "subscription" | "income";

/** What the user says of a merchant in one direction: a fixed expense, or none. */
export type RecurringDecision = "confirmed" | "dismissed";

/** A change of price, in minor units of the currency of origin: no exchange rate or tax makes one. */
export interface PriceStep {
  readonly before: number;
  readonly now: number;
  readonly currency: Currency;
  /** The first day with the price of now. */
  readonly since: Day;
}

/** What the user says of a merchant, and of payments of which amounts. */
export interface SaidRecurring {
  readonly decision: RecurringDecision;
  /** Minor units of the payments that it was said of; empty: all, as older versions stored it. */
  readonly amounts: readonly number[];
}

/** Payments of one merchant in one direction that come at a steady pace, or that the user calls fixed. */
export interface RecurringSeries {
  /** The merchant's key, and a number where one merchant has several series, by first day. */
  readonly merchantKey: string;
  readonly part: number;
  readonly direction: Direction;
  readonly currency: Currency;
  readonly kind: RecurringKind;
  /** `irregular`: the user calls them fixed, and they have no pace. */
  readonly cadence: Cadence | "irregular";
  /**
   * `new`: seen too few times to count, unless the user confirmed it. `active`: counts.
   * `missed`: the next payment did not appear in time; nothing says that it was cancelled.
   */
  readonly status: "new" | "active" | "missed";
  /** What the user said of it; null where nothing. */
  readonly said: RecurringDecision | null;
  readonly merchantName: string;
  readonly topCategoryId: string;
  /** The usual amount in minor units: the median of the last three. */
  readonly minor: number;
  /** The amount before the last change of price, in minor units; null where it never changed or varies. */
  readonly previousMinor: number | null;
  /** The same change as it was seen; absent where there was none, and before it is found anew. */
  readonly change?: PriceStep;
  readonly count: number;
  readonly first: Day;
  readonly last: Day;
  /** When the next payment is expected; null where they are irregular. */
  readonly next: Day | null;
  /** Whether something else that was paid since may be that payment: then it never is `missed`. */
  readonly isReplaced: boolean;
}
