import type { Day } from "../day.ts";
import type { Currency } from "../money.ts";

/** A card's bill as the bank reports it. Amounts are minor units of their currency. */
export interface Bill {
  readonly id: string;
  readonly accountId: string;
  readonly itemId: string;
  readonly userId: string;
  /** Null where the bank gives no plausible one. */
  readonly dueDay: Day | null;
  /** The first day whose purchases are on the next bill; null where the bank gives none. */
  readonly closingDay: Day | null;
  /** Negative where the bank owes the user; null where it gives no total. */
  readonly total: number | null;
  readonly currency: Currency;
  /** Interest, fines and taxes that the bank lists; they never come as transactions. */
  readonly charges: readonly BillCharge[];
  readonly payments: readonly BillPayment[];
  /** When the bank last reported it. */
  readonly seenAt: Date;
}

export interface BillCharge {
  /** Open Finance's kind, as `LATE_PAYMENT_FEE`. */
  readonly kind: string;
  readonly minor: number;
  readonly currency: Currency;
}

/** A payment in the list of a bill. It settles the bill before that one. */
export interface BillPayment {
  readonly id: string;
  readonly day: Day | null;
  readonly minor: number;
  readonly currency: Currency;
}

/** The day that orders bills; null where the bank gives none, and nothing can be said of it. */
export function orderDay({ dueDay, closingDay }: Pick<Bill, "dueDay" | "closingDay">): Day | null {
  return dueDay ?? closingDay;
}
