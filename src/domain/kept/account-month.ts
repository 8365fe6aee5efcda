import type { Day } from "../day.ts";
import type { DayRange } from "../month-of-range.ts";
import type { Transaction } from "../transaction.ts";

/** The sum of movements that were let go: minor units, never negative, and how many they were. */
export interface MonthSum extends Pick<
  Transaction,
  | "currency"
  | "flow"
  | "direction"
  | "topCategoryId"
  | "categoryId"
  | "bankCategoryId"
  | "categorySource"
  | "isFixed"
> {
  readonly minor: number;
  readonly count: number;
}

/** The sums of an account in a month, as the user's months were when its movements were let go. */
export interface AccountMonth extends DayRange {
  readonly userId: string;
  readonly itemId: string;
  readonly accountId: string;
  /** The first and the last day with a movement. */
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly sums: readonly MonthSum[];
}
