import { describe, expect, test } from "vitest";
import { cardBills, type CardFacts } from "../../../src/domain/bills/card-bills.ts";
import { addDays } from "../../../src/domain/day.ts";
import {
  PURCHASES,
  promisedTruth,
  reportedBills,
  reportedRows,
  TODAY,
  truth,
  type BankKind,
} from "./labelled-card.ts";

/** What is computed from what four kinds of bank report of the same purchases. */

const BANKS: readonly BankKind[] = ["all-at-once", "one-a-month", "only-current", "forecast-off"];

function facts(bank: BankKind, given: Partial<CardFacts> = {}): CardFacts {
  return {
    currency: "BRL",
    bills: reportedBills(PURCHASES),
    rows: reportedRows(PURCHASES, bank),
    sent: [],
    accountDueDay: null,
    accountClosingDay: null,
    userDate: null,
    isUpdated: true,
    today: TODAY,
    ...given,
  };
}

function figures(given: CardFacts) {
  const { closed, open, promised } = cardBills(given);
  return {
    closed: closed.kind === "known" ? closed.total : closed.kind,
    open: open.kind === "known" ? (open.sums[0]?.minor ?? 0) + (promised?.toCome ?? 0) : open.why,
    promised: promised?.months.map(({ minor }) => minor),
  };
}

const withoutClosing = (bank: BankKind) =>
  facts(bank).bills.map((bill) => ({ ...bill, closingDay: null }));
const LATEST = truth(PURCHASES, "2026-12");
const OPEN = truth(PURCHASES, "2027-01");

describe.each(BANKS)("a bank that reports instalments %s", (bank) => {
  test("has the open bill and the promised months to the cent", () => {
    const { open } = cardBills(facts(bank));
    expect(open).toMatchObject({
      kind: "known",
      dueDay: "2027-01-05",
      closingDay: "2026-12-24",
      closingSource: "bank",
    });
    expect(figures(facts(bank))).toEqual({
      closed: LATEST,
      open: OPEN,
      promised: promisedTruth(PURCHASES),
    });
  });

  test("has the same where the user told the closing day", () => {
    const said = facts(bank, { bills: withoutClosing(bank), userDate: 24 });
    expect(cardBills(said).open).toMatchObject({ closingSource: "user" });
    expect(figures(said)).toEqual(figures(facts(bank)));
  });

  test("does not know the open bill while the one that closed is missing", () => {
    const bills = reportedBills(PURCHASES).slice(0, -1);
    const rows = reportedRows(PURCHASES, bank).map((row) =>
      row.facts.billId === "bill 2026-12" ? { ...row, facts: { ...row.facts, billId: null } } : row,
    );
    expect(figures(facts(bank, { bills, rows }))).toMatchObject({
      closed: "not-sent",
      open: "bill-missing",
    });
    const billed = facts(bank, { bills });
    expect(figures(billed)).toMatchObject({ closed: "not-sent", open: "bill-missing" });
  });

  test("does not know the open bill while nobody told when it closes", () => {
    // By the estimate the bill of December closes on this day; it did so on the 24th.
    const bills = withoutClosing(bank);
    expect(figures(facts(bank, { bills }))).toMatchObject({ open: "closing-unknown" });
    // Due, it has closed; the next one begins by the estimate.
    const later = facts(bank, { bills, today: "2026-12-06" });
    expect(figures(later)).toMatchObject({ closed: LATEST });
    expect(cardBills(later).open).toMatchObject({ closingSource: "estimate" });
  });

  test("knows nothing new while the bank does not update the card", () => {
    expect(figures(facts(bank, { isUpdated: false }))).toMatchObject({
      closed: LATEST,
      open: "not-updated",
    });
  });
});

test("without any bills only the open one is known, by the day that the user told", () => {
  const rows = reportedRows(PURCHASES, "one-a-month").map((row) => ({
    ...row,
    facts: { ...row.facts, billId: null },
  }));
  const unknown = facts("one-a-month", { bills: [], rows });
  expect(cardBills(unknown)).toEqual({
    closed: { kind: "not-given", dueDay: null },
    open: { kind: "unknown", dueDay: null, why: "closing-unknown" },
    promised: null,
    curves: null,
    closingSource: null,
  });
  const said = { ...unknown, userDate: 24 };
  expect(figures(said)).toEqual({ ...figures(facts("one-a-month")), closed: "not-given" });
  expect(cardBills(said).open).toMatchObject({ dueDay: null, closingDay: "2026-12-24" });
  const dueOnly = { ...unknown, accountDueDay: "2026-12-05" };
  expect(cardBills(dueOnly)).toMatchObject({
    closed: { kind: "not-given", dueDay: "2026-12-05" },
    closingSource: "estimate",
  });
  const byAccount = { ...dueOnly, accountClosingDay: "2026-11-24" };
  expect(figures(byAccount)).toEqual(figures(said));
  expect(cardBills(byAccount)).toMatchObject({ closed: { dueDay: "2026-12-05" } });
});

test("a purchase on the closing day is on the next bill", () => {
  const onClosing = PURCHASES.filter(({ name }) => name === "MERCADO");
  const rows = reportedRows(onClosing, "one-a-month");
  expect(rows[0]?.bankDay).toBe("2026-11-24");
  const closing = facts("one-a-month", { bills: reportedBills(PURCHASES), rows });
  expect(figures(closing).open).toBe(23_455);
  const before = rows.map((row) => ({ ...row, bankDay: addDays(row.bankDay, -1) }));
  expect(figures({ ...closing, rows: before }).open).toBe(0);
});
