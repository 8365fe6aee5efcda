import type { Day } from "../day.ts";
import type { Currency } from "../money.ts";
import { joinPayments } from "./join-payments.ts";
import type { KnownBill } from "./known-bills.ts";

/** What is known of the payment of a closed bill. */
export type BillPaid =
  /** `day` is that of the last payment. */
  | { readonly kind: "paid"; readonly day: Day }
  | { readonly kind: "part"; readonly minor: number }
  /** No payment was seen. */
  | { readonly kind: "unpaid" }
  /** There was nothing to pay. */
  | { readonly kind: "nothing" }
  /** The bank gives no total to compare payments with. */
  | { readonly kind: "unknown" };

/** Money that paid a bill, wherever it was seen. */
export interface SeenPayment {
  readonly day: Day;
  readonly minor: number;
  readonly currency: Currency;
}

export interface PaymentSources {
  /** The bills of the card, oldest first. */
  readonly bills: readonly KnownBill[];
  /** Payments that the card received, by its transactions. */
  readonly received: readonly SeenPayment[];
  /** Payments of bills that left the user's accounts. */
  readonly sent: readonly SeenPayment[];
}

/** Whether a closed bill was paid: money that came from its closing day until the next one. */
export function billPaid(
  bill: KnownBill,
  { from, until }: { readonly from: Day; readonly until: Day },
  { bills, received, sent }: PaymentSources,
): BillPaid {
  const { total, currency } = bill;
  if (total === null) return { kind: "unknown" };
  if (total <= 0) return { kind: "nothing" };
  const lists = bills.map(({ payments }, index) => {
    // A payment without a day settles the bill before the one that lists it.
    const undated = bills[index - 1] === bill ? (bill.dueDay ?? from) : "";
    return payments.map(({ day, ...paid }) => ({ ...paid, day: day ?? undated }));
  });
  const listed = joinPayments(lists);
  const isOfBill = (paid: SeenPayment) =>
    paid.currency === currency && paid.day >= from && paid.day < until;
  // Each source reports the same money.
  const sources = [listed, received].map((payments) => payments.filter(isOfBill));
  const exact = sent.filter((paid) => isOfBill(paid) && paid.minor === total);
  const best = [...sources, exact].reduce((a, b) => (sumOf(b) > sumOf(a) ? b : a));
  const minor = sumOf(best);
  if (minor === 0) return { kind: "unpaid" };
  const last = best.reduce((day, paid) => (paid.day > day ? paid.day : day), from);
  return minor >= total ? { kind: "paid", day: last } : { kind: "part", minor };
}

function sumOf(payments: readonly SeenPayment[]): number {
  return payments.reduce((sum, { minor }) => sum + minor, 0);
}
