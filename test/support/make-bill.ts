import type { Bill } from "../../src/domain/bills/bill.ts";
import type { CardRow } from "../../src/domain/bills/card-row.ts";
import { NO_FACTS } from "../../src/domain/understanding/facts.ts";
import { makeTransaction, NOW } from "./make.ts";

export function makeBill(given: Partial<Bill> = {}): Bill {
  return {
    id: "bill-1",
    accountId: "card-1",
    itemId: "item-1",
    userId: "user-1",
    dueDay: "2026-11-05",
    closingDay: "2026-10-25",
    total: 100_000,
    currency: "BRL",
    charges: [],
    payments: [],
    seenAt: NOW,
    ...given,
  };
}

/** A purchase on a card. */
export function makeCardRow(
  given: Partial<CardRow> & { billId?: string; forecast?: string } = {},
): CardRow {
  const { billId = null, forecast: billForecast = null, ...fields } = given;
  const { description = "PADARIA DO ZÉ", bankDay = "2026-11-10" } = fields;
  return {
    ...makeTransaction({ accountId: "card-1", accountType: "CREDIT", status: "PENDING" }),
    id: `${bankDay} ${description}`,
    merchantName: description,
    merchantKey: `n:${description.replace(/ \d+\/\d+$/, "")}`,
    count: 1,
    ...fields,
    description,
    bankDay,
    facts: { ...NO_FACTS, ...fields.facts, billId, billForecast },
  };
}
