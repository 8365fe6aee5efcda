import type { CardFacts, CardBills } from "../../../src/domain/bills/card-bills.ts";
import { cardBills } from "../../../src/domain/bills/card-bills.ts";
import { makeBill } from "../../support/make-bill.ts";

export const NOVEMBER = makeBill({ id: "november" });
export const OCTOBER = makeBill({
  id: "october",
  dueDay: "2026-10-05",
  closingDay: "2026-09-25",
});

/** The bills of a card whose bill of November closed last; the next one closes on the 25th. */
export function billsOf(given: Partial<CardFacts> = {}): CardBills {
  return cardBills({
    currency: "BRL",
    bills: [OCTOBER, NOVEMBER],
    rows: [],
    sent: [],
    accountDueDay: null,
    accountClosingDay: null,
    userDate: null,
    isUpdated: true,
    today: "2026-11-22",
    ...given,
  });
}
