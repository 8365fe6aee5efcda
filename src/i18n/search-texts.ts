import type { Direction } from "../domain/flow.ts";

type Words<Values> = (values: Values) => string;

/** Texts of `/search`. */
export interface SearchTexts {
  /** Before what was found: how the search was understood. */
  readonly title: Words<{ readonly what: string }>;
  readonly direction: Readonly<Record<Direction, string>>;
  /** After a transaction, in brackets. */
  readonly refund: string;
  readonly leftOut: Words<{ readonly name: string }>;
  readonly nothing: string;
  /** Above buttons with other searches. */
  readonly nearest: string;
  readonly tip: string;
  /** The same of an amount alone. */
  readonly amountTip: string;
  readonly allDays: Words<{ readonly count: number }>;
  readonly words: Words<{ readonly text: string }>;
  readonly how: string;
  /** What to type, and what it finds. */
  readonly examples: readonly (readonly [typed: string, meaning: string])[];
  readonly tooLong: Words<{ readonly max: number }>;
  readonly badAmount: Words<{ readonly typed: string }>;
}
