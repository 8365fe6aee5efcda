import { describe, expect, test } from "vitest";
import { plausibleBillMonth } from "../../src/domain/bill-day.ts";
import { recordTransaction, type BankTransaction } from "../../src/domain/transaction.ts";
import type { Day } from "../../src/domain/day.ts";
import { NO_FACTS } from "../../src/domain/understanding/facts.ts";
import { makeAccount, makeRow } from "../support/make.ts";
import { dateInstalmentsByBill } from "../../src/domain/date-instalments.ts";

const SAO_PAULO = "America/Sao_Paulo";
const card = makeAccount({ type: "CREDIT" });
const on = (day: string) => new Date(`${day}T03:00:00.000Z`);

function part(
  number: number,
  date: string,
  billForecast: string | null,
  given: Partial<BankTransaction> = {},
): BankTransaction {
  return makeRow({
    id: `part ${number}`,
    type: "DEBIT",
    amount: 100,
    description: `MAGAZINE LUIZA ${number}/12`,
    instalment: { number, total: 12 },
    date: on(date),
    ...given,
    facts: { ...NO_FACTS, ...given.facts, billForecast },
  });
}

/** The day on which each instalment counts. */
function daysOf(rows: readonly BankTransaction[]): string[] {
  const recorded = rows.map((row) => recordTransaction(row, card, SAO_PAULO));
  return dateInstalmentsByBill(recorded).map(({ day }) => day);
}

const BOUGHT = "2026-09-05";
const boughtOn = (day: Day) => ({ facts: { ...NO_FACTS, purchasedAt: on(day) } });
const bought = boughtOn(BOUGHT);

describe("instalments dated on the day of the purchase count in the months of their bills", () => {
  test.each([
    ["from the month of the purchase on", ["2026-09", "2026-10", "2026-11"]],
    ["from the next month on", ["2026-10", "2026-11", "2026-12"]],
    ["across the year's end", ["2026-11", "2026-12", "2027-01"]],
  ])("%s", (_name, months) => {
    const expected = months.map((month) => `${month}-05`);
    const rows = (given?: Partial<BankTransaction>) =>
      months.map((month, index) => part(index + 1, BOUGHT, month, given));
    expect(daysOf(rows())).toEqual(expected);
    expect(daysOf(rows(bought))).toEqual(expected);
    expect(daysOf(rows({ ...bought, merchant: "Magalu" }))).toEqual(expected);
  });

  test("including the one with the remainder in cents", () => {
    const first = part(1, BOUGHT, "2026-10", { amount: 100.11 });
    expect(daysOf([first, part(2, BOUGHT, "2026-11")])).toEqual(["2026-10-05", "2026-11-05"]);
  });

  test("on the last day when the bill's month is shorter", () => {
    const rows = [part(1, "2026-08-31", "2026-09"), part(2, "2026-08-31", "2026-10")];
    expect(daysOf(rows)).toEqual(["2026-09-30", "2026-10-31"]);
  });

  test.each([
    ["3 of 12", part(3, BOUGHT, "2026-11"), "2026-11-05"],
    ["3 of 12 with a purchase date on that day", part(3, BOUGHT, "2026-12", bought), "2026-12-05"],
    ["6 of 12", part(6, BOUGHT, "2027-02", bought), "2027-02-05"],
  ])("when one arrives alone with a bill months away: %s", (_name, row, day) => {
    expect(daysOf([row])).toEqual([day]);
  });
});

describe("an instalment keeps the bank's day", () => {
  test("when the bank dates instalments month by month and bills are due a month later", () => {
    const days = ["2026-09-05", "2026-10-05", "2026-11-05"];
    const bills = ["2026-10", "2026-11", "2026-12"];
    const rows = days.map((day, index) => part(index + 1, day, bills[index] ?? null, bought));
    expect(daysOf(rows)).toEqual(days);
  });

  test.each([
    ["missing", null],
    ["0001-01", "0001-01"],
    ["before the purchase", "2026-08"],
    ["years away", "2029-01"],
  ])("when the forecast is %s", (_name, forecast) => {
    const rows = [part(1, BOUGHT, forecast, bought), part(2, BOUGHT, forecast, bought)];
    expect(daysOf(rows)).toEqual([BOUGHT, BOUGHT]);
  });

  test.each([
    ["another shop", part(2, BOUGHT, "2026-10", { description: "OUTRA LOJA 2/12" })],
    ["another amount", part(2, BOUGHT, "2026-10", { amount: 130 })],
    [
      "another number of instalments",
      part(2, BOUGHT, "2026-10", { instalment: { number: 2, total: 6 } }),
    ],
    ["another date", part(2, "2026-09-06", "2026-10")],
    ["the same instalment of an equal purchase", part(1, BOUGHT, "2026-10", { id: "other" })],
    ["a refund", part(2, BOUGHT, "2026-10", { type: "CREDIT" })],
  ])("when it is the only one of its purchase, beside %s", (_name, other) => {
    expect(daysOf([part(1, BOUGHT, "2026-10", bought), other])).toEqual([
      BOUGHT,
      recordTransaction(other, card, SAO_PAULO).day,
    ]);
  });

  test("when each has its own purchase date and the next bill", () => {
    const days = ["2026-09-15", "2026-10-15", "2026-11-15"];
    const bills = ["2026-10", "2026-11", "2026-12"];
    const rows = days.map((day, index) =>
      part(index + 1, day, bills[index] ?? null, boughtOn(day)),
    );
    expect(daysOf(rows)).toEqual(days);
  });

  test("when it was bought on another day", () => {
    expect(daysOf([part(3, "2026-11-05", "2027-01", bought)])).toEqual(["2026-11-05"]);
  });

  test("when the purchase has no instalments", () => {
    const row = { ...part(1, BOUGHT, "2026-10", bought), instalment: null };
    expect(daysOf([row, { ...row, id: "equal" }])).toEqual([BOUGHT, BOUGHT]);
  });
});

test("plausibleBillMonth allows one month after the instalment's own", () => {
  expect(plausibleBillMonth("2026-12", { number: 2, total: 12 }, BOUGHT)).toBe("2026-12");
  expect(plausibleBillMonth("2027-01", { number: 2, total: 12 }, BOUGHT)).toBeNull();
});
