import type { BillHole } from "../domain/today/due-bills.ts";

type Words<Values> = (values: Values) => string;

/** Texts of `/today`. Names, amounts, days and ages are already formatted. */
export interface TodayTexts {
  /** The button of another message that leads here. */
  readonly button: string;
  /** The answer: what may be spent today, or that more is to be paid than there is. */
  readonly perDay: Words<{ readonly amount: string }>;
  readonly short: Words<{ readonly amount: string; readonly until: string }>;
  readonly shortComfort: string;
  readonly unknown: string;
  /** Until when, below the answer. */
  readonly untilIncome: Words<{
    readonly name: string;
    readonly day: string;
    readonly days: number;
  }>;
  readonly incomeToday: Words<{ readonly name: string }>;
  readonly untilMonthEnd: Words<{ readonly day: string; readonly days: number }>;
  readonly incomeLate: Words<{ readonly name: string; readonly day: string }>;
  readonly noIncome: string;
  /** What it was made of. */
  readonly parts: {
    readonly title: string;
    readonly reserved: string;
    readonly fixed: Words<{ readonly name: string; readonly day: string }>;
    readonly scheduled: Words<{ readonly name: string; readonly day: string }>;
    /** For two or more. */
    readonly morePayments: Words<{ readonly count: number }>;
    readonly closedBill: Words<{
      readonly card: string;
      readonly day: string;
      readonly isPast: boolean;
    }>;
    readonly undatedBill: Words<{ readonly card: string }>;
    readonly openBill: Words<{ readonly card: string; readonly day: string }>;
    readonly noPayments: string;
    readonly noBills: string;
    readonly left: Words<{ readonly amount: string; readonly days: number }>;
  };
  readonly missing: {
    readonly title: string;
    readonly noAccount: string;
    readonly noFreshBalance: string;
    readonly noRecurring: string;
    readonly noCards: Words<{ readonly bank: string }>;
    readonly bill: Words<{ readonly card: string; readonly why: string }>;
    readonly why: Readonly<Record<BillHole, string>>;
  };
  readonly leftOut: {
    readonly title: string;
    readonly stale: Words<{ readonly name: string; readonly age: string }>;
    readonly noBalance: Words<{ readonly name: string }>;
    readonly foreign: Words<{ readonly name: string; readonly currency: string }>;
    readonly notDelivered: Words<{ readonly bank: string }>;
  };
}
