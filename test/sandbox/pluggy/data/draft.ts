import type { Moment } from "../days.ts";
import type { Merchant, PaymentData } from "../model.ts";
import type { Random } from "../random.ts";
import type { BankProfile } from "./profile.ts";

export type AccountRole = "checking" | "second-checking" | "savings" | "dollars" | "card";

export type Flow = "spending" | "refund" | "income" | "not-counted";

/**
 * One transaction as it truly happened, before a bank writes it down. `flow` and `top` are what the
 * transaction was meant to be; they never go over the wire.
 */
export interface Draft {
  /** Names the transaction for good: the same key is the same transaction after every sync. */
  key: string;
  account: AccountRole;
  /** Civil day in America/Sao_Paulo. */
  day: string;
  moment: Moment;
  direction: "out" | "in";
  /** Cents of the account's currency. */
  minor: number;
  description: string;
  categoryId: string | null;
  flow: Flow;
  /** Top-level category that a report should file it under. */
  top: string;
  descriptionRaw?: string;
  /** Some banks send four decimals: ten-thousandths added to the cents, from -50 to 49. */
  tenThousandths?: number;
  foreign?: { currency: string; minor: number };
  operationType?: string;
  merchant?: Merchant;
  paymentData?: PaymentData;
  installment?: { number: number; total: number; purchaseDay: string };
  mcc?: string;
  feeType?: string;
  feeTypeAdditionalInfo?: string;
}

/** What a theme is given to write one day of one user's life. */
export interface DayContext {
  day: string;
  profile: BankProfile;
  random: Random;
  /** A key that no other transaction of this theme and day has. */
  key: (name: string | number) => string;
}

export type Theme = (context: DayContext) => Draft[];

export const LOCAL_MIDNIGHT: Moment = { kind: "local-midnight" };
export const UTC_MIDNIGHT: Moment = { kind: "utc-midnight" };

/** A clock time between two hours; never a full second, as real ones hardly are. */
export function clockBetween(random: Random, fromHour: number, toHour: number): Moment {
  return {
    kind: "clock",
    hour: random.int(fromHour, toHour),
    minute: random.int(0, 59),
    second: random.int(0, 59),
    millisecond: random.int(1, 999),
  };
}
