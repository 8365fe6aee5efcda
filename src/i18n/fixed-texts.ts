import type { Cadence, RecurringKind } from "../domain/recurrence/recurring-series.ts";

type Words<Values> = (values: Values) => string;

/** Texts about what recurs. Names, amounts and days are already formatted. */
export interface FixedTexts {
  readonly title: string;
  readonly kind: Readonly<Record<RecurringKind, string>>;
  /** How often; `date` is the day of the month. */
  readonly every: Readonly<Record<Cadence, Words<{ readonly date: number }>>>;
  readonly next: Words<{ readonly day: string }>;
  readonly missed: Words<{ readonly day: string }>;
  /** It was seen twice, and does not count yet. */
  readonly isNew: string;
  readonly before: Words<{ readonly amount: string }>;
  readonly inPeriod: Words<{ readonly amount: string }>;
  readonly nothingInPeriod: string;
  readonly perMonthAndYear: Words<{ readonly month: string; readonly year: string }>;
  readonly none: string;
  /** Of one transaction. */
  readonly instalment: string;
  readonly plain: string;
  readonly told: Readonly<Record<"confirmed" | "dismissed", Words<{ readonly name: string }>>>;
  readonly button: { readonly confirmed: string; readonly dismissed: string };
}
