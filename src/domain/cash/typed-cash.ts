import type { Day } from "../day.ts";
import type { Direction } from "../flow.ts";

/** The currency of notes and coins. */
export const CASH_CURRENCY = "BRL";

/** Money in notes and coins, as somebody wrote it. */
export interface TypedCash {
  /** As written, without the amount, the day and the little words around them. */
  readonly title: string;
  /** Minor units of `CASH_CURRENCY`, above zero. */
  readonly minor: number;
  /** Not after today. */
  readonly day: Day;
  readonly direction: Direction;
}

/** What a text says of cash. */
export type CashReading =
  | { readonly kind: "cash"; readonly typed: TypedCash }
  /** As likely a question about a known merchant. */
  | { readonly kind: "either"; readonly typed: TypedCash }
  /** The amount may be meant in another way, as in `1.5`. */
  | { readonly kind: "unsure"; readonly typed: TypedCash }
  | { readonly kind: "refused"; readonly why: CashRefusal };

/** Why what is meant as cash is not recorded: the amount is none or too large, the day too long ago. */
export type CashRefusal = "zero" | "too-large" | "too-old";

/** Minor units: nobody pays more in notes. */
export const MAX_CASH = 1_000_000_000;

/** So many days back cash may be written. */
export const MAX_CASH_DAYS = 366;
