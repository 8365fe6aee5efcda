import type { Day } from "../day.ts";
import type { PriceChange } from "./price-levels.ts";
import type { RecurrenceRow } from "./recurrence-row.ts";
import type { PriceStep } from "./recurring-series.ts";

/** What a series was paid on one day: `price` is in the currency of origin. */
interface PricedPayment {
  readonly day: Day;
  readonly price: number;
  readonly rows: readonly [
    Pick<RecurrenceRow, "original" | "currency">,
    ...Pick<RecurrenceRow, "original" | "currency">[],
  ];
}

/** The last change of the price of payments, newest first, in the currency in which it is steady. */
export function priceStep(
  payments: readonly [PricedPayment, ...PricedPayment[]],
  { before, since }: PriceChange,
): PriceStep {
  const [newest] = payments;
  const first = payments.slice(0, since).reduce((_, older) => older, newest);
  const [{ original, currency }] = first.rows;
  return {
    before,
    now: newest.price,
    currency: original && original.minor !== 0 ? original.currency : currency,
    since: first.day,
  };
}
