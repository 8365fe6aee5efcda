import type { Bill } from "../../../src/domain/bills/bill.ts";
import type { CardRow } from "../../../src/domain/bills/card-row.ts";
import { addMonths, type Day } from "../../../src/domain/day.ts";
import { makeBill, makeCardRow } from "../../support/make-bill.ts";

/*
 * One card with known purchases, as four kinds of bank report it. It closes on the 24th and is due on
 * the 5th of the month after the next closing: a purchase of 24 October is on the bill that closes on
 * 24 November and is due on 5 December.
 */

export type BankKind = "all-at-once" | "one-a-month" | "only-current" | "forecast-off";

export interface Purchase {
  readonly name: string;
  readonly day: Day;
  readonly minor: number;
  /** The number of parts; 1 for a single payment. */
  readonly parts: number;
}

export const TODAY: Day = "2026-11-28";
const CLOSES_ON = 24;

/** The month (`YYYY-MM`) in which the bill of a purchase of this day is due. */
export function dueMonthOf(day: Day): string {
  const months = Number(day.slice(8, 10)) < CLOSES_ON ? 1 : 2;
  return addMonths(`${day.slice(0, 7)}-01`, months).slice(0, 7);
}

const closingOf = (month: string): Day => addMonths(`${month}-${CLOSES_ON}`, -1);
export const dueDayOf = (month: string): Day => `${month}-05`;

/** What each bill holds by the truth, in minor units. */
export function truth(purchases: readonly Purchase[], month: string): number {
  return purchases
    .flatMap((purchase) => partsOf(purchase))
    .filter((part) => part.month === month)
    .reduce((sum, { minor }) => sum + minor, 0);
}

interface Part {
  readonly number: number;
  readonly minor: number;
  readonly month: string;
  readonly day: Day;
}

function partsOf({ day, minor, parts }: Purchase): Part[] {
  const each = Math.floor(minor / parts);
  return Array.from({ length: parts }, (_, index) => ({
    number: index + 1,
    // The first one takes the cents that do not divide.
    minor: index === 0 ? minor - each * (parts - 1) : each,
    month: addMonths(`${dueMonthOf(day)}-01`, index).slice(0, 7),
    day: addMonths(day, index),
  }));
}

/** The bills that are closed by `TODAY`, as the bank sends them. */
export function reportedBills(purchases: readonly Purchase[], from = "2026-09"): Bill[] {
  const bills: Bill[] = [];
  for (let month = from; closingOf(month) <= TODAY; month = nextOf(month))
    bills.push(
      makeBill({
        id: `bill ${month}`,
        dueDay: dueDayOf(month),
        closingDay: closingOf(month),
        total: truth(purchases, month),
      }),
    );
  return bills;
}

const nextOf = (month: string): string => addMonths(`${month}-01`, 1).slice(0, 7);

/** The card's transactions as a kind of bank reports them. */
export function reportedRows(purchases: readonly Purchase[], bank: BankKind): CardRow[] {
  return purchases.flatMap((purchase) =>
    partsOf(purchase).flatMap((part) => rowOf(purchase, part, bank)),
  );
}

function rowOf(purchase: Purchase, part: Part, bank: BankKind): CardRow[] {
  const closing = closingOf(part.month);
  const isBilled = closing <= TODAY;
  const isOpen = !isBilled && addMonths(closing, -1) <= TODAY;
  const isShown = {
    "all-at-once": true,
    "forecast-off": true,
    "one-a-month": part.day <= TODAY,
    "only-current": isOpen || part.month === "2026-12",
  }[bank];
  if (!isShown) return [];
  const atOnce = bank === "all-at-once" || bank === "forecast-off";
  const forecast = bank === "forecast-off" ? addMonths(`${part.month}-01`, -1) : `${part.month}-01`;
  return [
    makeCardRow({
      description:
        purchase.parts === 1 ? purchase.name : `${purchase.name} ${part.number}/${purchase.parts}`,
      id: `${purchase.name} ${purchase.day} ${part.number}`,
      merchantName: purchase.name,
      merchantKey: `n:${purchase.name}`,
      bankDay: atOnce || bank === "only-current" ? purchase.day : part.day,
      minor: part.minor,
      instalment: purchase.parts === 1 ? null : { number: part.number, total: purchase.parts },
      status: isBilled ? "POSTED" : "PENDING",
      ...(isBilled && { billId: `bill ${part.month}` }),
      ...(atOnce && { forecast: forecast.slice(0, 7) }),
    }),
  ];
}

/** The months after the open bill that is due in January 2027, with what is promised of them. */
export function promisedTruth(purchases: readonly Purchase[]): number[] {
  return Array.from({ length: 12 }, (_, index) =>
    truth(purchases, addMonths("2027-02-01", index).slice(0, 7)),
  );
}

export const PURCHASES: readonly Purchase[] = [
  { name: "PADARIA", day: "2026-11-26", minor: 1890, parts: 1 },
  { name: "MERCADO", day: "2026-11-24", minor: 23_455, parts: 1 },
  { name: "POSTO", day: "2026-11-23", minor: 15_000, parts: 1 },
  { name: "FARMACIA", day: "2026-10-30", minor: 4321, parts: 1 },
  { name: "GELADEIRA", day: "2026-08-10", minor: 300_001, parts: 10 },
  { name: "PASSAGEM", day: "2026-10-28", minor: 90_000, parts: 3 },
  { name: "TENIS", day: "2026-11-25", minor: 40_000, parts: 4 },
];
