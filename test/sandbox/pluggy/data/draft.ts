import type { Moment } from "../days.ts";
import type { Merchant, PaymentData } from "../model.ts";
import type { Random } from "../random.ts";
import type { BankProfile } from "./profile.ts";

export type AccountRole = "checking" | "second-checking" | "savings" | "dollars" | "card";

export type Flow = "spending" | "refund" | "income" | "not-counted";

/** A transaction before a bank renders it. `flow` and `top` are its true labels, which are never sent. */
export interface Draft {
  /** The permanent key of the transaction: the same after every sync. */
  key: string;
  account: AccountRole;
  /** Civil day in America/Sao_Paulo. */
  day: string;
  moment: Moment;
  direction: "out" | "in";
  /** In cents of the account's currency. */
  minor: number;
  description: string;
  categoryId: string | null;
  flow: Flow;
  /** The top-level category of a correct report. */
  top: string;
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

/** The parts from which a theme generates one day of one user. */
export interface DayContext {
  day: string;
  profile: BankProfile;
  random: Random;
  /** A key that is unique within this theme and day. */
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
