import type { MoneyGroup } from "../domain/balances/totals.ts";
import type { MissingAccountKind } from "../domain/not-updated.ts";
import type { PositionProduct } from "../domain/position-product.ts";

type Words<Values> = (values: Values) => string;

/** Texts of `/balance`. Names, amounts and ages are already formatted. */
export interface BalanceTexts {
  /** The button of another message that leads here. */
  readonly button: string;
  readonly title: string;
  readonly unknown: string;
  /** Notes below an account. */
  readonly invested: Words<{ readonly amount: string }>;
  readonly reserved: Words<{ readonly amount: string }>;
  readonly overdraft: Words<{ readonly amount: string }>;
  /** A card's debt. */
  readonly used: Words<{ readonly amount: string }>;
  readonly bills: Words<{ readonly amount: string }>;
  readonly noDebt: string;
  readonly cardUnknown: string;
  /** The sum of a bank's positions, and the name of one that the bank does not name. */
  readonly positions: Readonly<Record<PositionProduct, string>>;
  readonly unnamed: Readonly<Record<PositionProduct, string>>;
  /** After as many positions as a bank's list has room for. */
  readonly more: Words<{ readonly count: number; readonly amount: string }>;
  readonly nothing: string;
  readonly total: {
    readonly title: string;
    /** Where amounts are in another currency than the first. */
    readonly titleIn: Words<{ readonly currency: string }>;
    readonly group: Readonly<Record<MoneyGroup, string>>;
    readonly sum: string;
    /** Instead of the sum, before what is missing. */
    readonly unknown: string;
  };
  readonly missing: {
    readonly amount: Words<{ readonly name: string }>;
    readonly notDelivered: Readonly<Record<MissingAccountKind, Words<{ readonly bank: string }>>>;
    readonly notAnswered: Readonly<Record<PositionProduct, Words<{ readonly bank: string }>>>;
    readonly unreadable: Words<{ readonly bank: string; readonly count: number }>;
  };
}
