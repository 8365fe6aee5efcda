import type { Cadence, RecurringKind } from "../domain/recurrence/recurring-series.ts";

type Words<Values> = (values: Values) => string;

/** Texts about what recurs. Names, amounts and days are already formatted. */
export interface FixedTexts {
  readonly title: string;
  readonly kind: Readonly<Record<RecurringKind, string>>;
  /** How often; `date` is the day of the month, null where it is said beside it. */
  readonly every: Readonly<Record<Cadence, Words<{ readonly date: number | null }>>>;
  /** Of what has no pace. */
  readonly noDate: string;
  readonly next: Words<{ readonly day: string }>;
  readonly missed: Words<{ readonly day: string }>;
  /** It was seen twice, and does not count yet. */
  readonly isNew: string;
  readonly before: Words<{ readonly amount: string }>;
  /** The last change of price; the month has its year where that is another one. */
  readonly change: Words<{
    readonly isRise: boolean;
    readonly before: string;
    readonly now: string;
    readonly month: string;
  }>;
  readonly ofYear: Words<{ readonly month: string; readonly year: string }>;
  readonly inPeriod: Words<{ readonly amount: string }>;
  readonly nothingInPeriod: string;
  readonly perMonthAndYear: Words<{ readonly month: string; readonly year: string }>;
  readonly none: string;
  /** Of one transaction. */
  readonly instalment: string;
  readonly plain: string;
  readonly told: Readonly<Record<"confirmed" | "dismissed", Words<{ readonly name: string }>>>;
  /** Of `/subscriptions`. */
  readonly subscriptions: {
    /** The button of a report that leads here. */
    readonly button: string;
    readonly title: string;
    readonly subscriptions: string;
    readonly bills: string;
    readonly section: Words<{
      readonly name: string;
      readonly month: string;
      readonly year: string;
    }>;
    readonly total: Words<{ readonly month: string; readonly year: string }>;
    /** How many are not listed. */
    readonly more: Words<{ readonly count: number }>;
    readonly howTo: string;
    /** The same of so many that not all have a button. */
    readonly howToMany: string;
  };
  readonly button: { readonly confirmed: string; readonly dismissed: string };
}
