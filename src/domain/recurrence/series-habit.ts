import { OTHER, TRANSFERS } from "../category.ts";
import type { RecurrenceRow } from "./recurrence-row.ts";
import type { RecurringKind } from "./recurring-series.ts";

/** How payments of a category recur. */
export interface SeriesHabit {
  /** Null where the way of payment tells: a card's is a subscription, an account's a bill. */
  readonly kind: RecurringKind | null;
  /** How far an amount may be from the usual one, as a part of it. */
  readonly tolerance: number;
}

/** The tolerance of prices that are agreed. */
export const STEADY = 0.1;

const BILL: SeriesHabit = { kind: "bill", tolerance: STEADY };
const SUBSCRIPTION: SeriesHabit = { kind: "subscription", tolerance: STEADY };
const EITHER: SeriesHabit = { kind: null, tolerance: STEADY };
/** What a meter tells. */
const METERED: SeriesHabit = { kind: "bill", tolerance: 0.5 };
/** What people buy now and then: only equal amounts are a series. */
const CASUAL: SeriesHabit = { kind: null, tolerance: 0.01 };
const INCOME: SeriesHabit = { kind: "income", tolerance: 0.5 };

/** Daily life, however regular, and what follows from other transactions: fees, taxes, interest. */
const NEVER = null;

/** By category or its parents, the nearest of them first. */
const SPENDING: Readonly<Record<string, SeriesHabit | null>> = {
  "02000000": BILL,
  "02010000": NEVER,
  "02020000": NEVER,
  "05000000": BILL,
  "05020000": NEVER,
  "06000000": BILL,
  "06010000": NEVER,
  "07000000": EITHER,
  "07010000": METERED,
  "07020000": BILL,
  "07020001": SUBSCRIPTION,
  "07030000": SUBSCRIPTION,
  "07040000": CASUAL,
  "08000000": CASUAL,
  "09000000": SUBSCRIPTION,
  "10000000": NEVER,
  "11000000": NEVER,
  "12000000": NEVER,
  "12030000": SUBSCRIPTION,
  "13000000": BILL,
  "14000000": NEVER,
  "15000000": BILL,
  "15030000": NEVER,
  "16000000": BILL,
  "16020000": NEVER,
  // Condominium fees have no category of their own.
  "17000000": METERED,
  "17010000": BILL,
  "17030000": CASUAL,
  "17040000": BILL,
  "18000000": BILL,
  "18020000": CASUAL,
  "18030000": CASUAL,
  "19000000": NEVER,
  "20000000": BILL,
  "21000000": CASUAL,
  [OTHER]: EITHER,
};

const RECEIVED: Readonly<Record<string, SeriesHabit>> = {
  "01010000": INCOME,
  "01020000": INCOME,
  "01040000": INCOME,
};

/** Top-level categories in which nothing recurs: queries leave their transactions out. */
export const NEVER_RECURRING = ["10000000", "11000000", "14000000", "19000000"] as const;

/** How payments like this one recur; null where they are no series unless the user says so. */
export function habitOf(row: RecurrenceRow): SeriesHabit | null {
  const { flow, topCategoryId, merchantKind } = row;
  if (flow === "income") return nearest(RECEIVED, row);
  if (flow !== "spending") return null;
  const isUnknown = topCategoryId === TRANSFERS || topCategoryId === OTHER;
  if (merchantKind === "person" && isUnknown) return null;
  return nearest(SPENDING, row);
}

/** The habit of what the user called a fixed expense. */
export function confirmedHabitOf(row: RecurrenceRow): SeriesHabit | null {
  return row.flow === "spending" ? (habitOf(row) ?? BILL) : null;
}

export function kindOf({ kind }: SeriesHabit, { accountType }: RecurrenceRow): RecurringKind {
  return kind ?? (accountType === "CREDIT" ? "subscription" : "bill");
}

function nearest(
  habits: Readonly<Record<string, SeriesHabit | null>>,
  { categoryId, topCategoryId }: Pick<RecurrenceRow, "categoryId" | "topCategoryId">,
): SeriesHabit | null {
  const ids = [categoryId ?? OTHER, `${categoryId?.slice(0, 4)}0000`, topCategoryId];
  return ids.map((id) => habits[id]).find((habit) => habit !== undefined) ?? null;
}
