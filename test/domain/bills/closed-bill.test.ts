import { describe, expect, test } from "vitest";
import type { Bill } from "../../../src/domain/bills/bill.ts";
import type { CardFacts } from "../../../src/domain/bills/card-bills.ts";
import { makeBill, makeCardRow } from "../../support/make-bill.ts";
import { billsOf, NOVEMBER, OCTOBER } from "./november-card.ts";

const november = (given: Partial<Bill>) => [OCTOBER, { ...NOVEMBER, ...given }];

describe("the last closed bill", () => {
  test("is the newest that closed, in any order, and told once", () => {
    const again = { ...NOVEMBER, id: "again", total: null, seenAt: new Date("2027-01-01") };
    const moved = { ...NOVEMBER, id: "moved", dueDay: "2026-11-06", total: 90_000 };
    const { closed } = billsOf({ bills: [again, NOVEMBER, OCTOBER] });
    expect(closed).toMatchObject({ kind: "known", dueDay: "2026-11-05", total: 100_000 });
    const newer = { ...moved, seenAt: new Date("2027-01-01") };
    expect(billsOf({ bills: [newer, OCTOBER, NOVEMBER] }).closed).toMatchObject({ total: 90_000 });
    const lost = { ...newer, id: "a", total: null };
    expect(billsOf({ bills: [lost, moved] }).closed).toMatchObject({ total: 90_000 });
    expect(billsOf({ bills: [NOVEMBER, newer, OCTOBER] }).closed).toMatchObject({ total: 90_000 });
  });

  test("is one of two that are due ten days apart, where the user chose another due date", () => {
    const sooner = { ...NOVEMBER, id: "sooner", dueDay: "2026-11-15", closingDay: "2026-11-05" };
    const bills = [OCTOBER, NOVEMBER, { ...sooner, total: 20_000 }];
    expect(billsOf({ bills }).closed).toMatchObject({ dueDay: "2026-11-15", total: 20_000 });
    const moved = bills.map((bill) => (bill.id === "sooner" ? { ...bill, total: 100_000 } : bill));
    expect(billsOf({ bills: moved }).closed).toMatchObject({ total: 100_000 });
  });

  test("without a total is never a sum of its rows", () => {
    const rows = [makeCardRow({ bankDay: "2026-10-10", billId: "november" })];
    const { closed } = billsOf({ bills: november({ total: null }), rows });
    expect(closed).toMatchObject({ total: null, paid: { kind: "unknown" } });
  });

  test("is told in its own currency, and may be negative", () => {
    expect(billsOf({ bills: november({ total: -500, currency: "USD" }) }).closed).toMatchObject({
      total: -500,
      currency: "USD",
      paid: { kind: "nothing" },
    });
  });

  test("is an older one where nothing was bought since", () => {
    expect(billsOf({ bills: [OCTOBER] }).closed).toMatchObject({ dueDay: "2026-10-05" });
    const partial = { ...NOVEMBER, id: "january", dueDay: "2027-01-05", closingDay: null };
    expect(billsOf({ bills: [partial] }).closed).toEqual({ kind: "none" });
  });

  test("is none on a card that was never used", () => {
    expect(billsOf({ bills: [], userDate: 25 })).toMatchObject({
      closed: { kind: "none" },
      open: { kind: "known", sums: [{ minor: 0 }] },
    });
  });

  test("may have a closing day alone, and no day that is told", () => {
    const bills = [{ ...NOVEMBER, dueDay: null }];
    expect(billsOf({ bills })).toMatchObject({
      closed: { kind: "known", dueDay: null, total: 100_000 },
      open: { kind: "known", dueDay: null, closingDay: "2026-11-25" },
    });
    // The due date of the account orders it, too.
    const early = [{ ...NOVEMBER, dueDay: null, closingDay: "2026-11-03" }];
    expect(billsOf({ bills: early, accountDueDay: "2026-10-10" }).open).toMatchObject({
      dueDay: "2026-12-10",
      closingDay: "2026-12-03",
    });
  });

  test("without any usable day says nothing of the next one", () => {
    const bills = [OCTOBER, NOVEMBER].map((bill) => ({ ...bill, dueDay: null, closingDay: null }));
    expect(billsOf({ bills })).toMatchObject({ closed: { kind: "not-given" }, promised: null });
  });
});

describe("the payment of the last closed bill", () => {
  const paid = (day: string | null, minor: number) => ({
    id: `${day}`,
    day,
    minor,
    currency: "BRL",
  });
  const onCard = (bankDay: string, minor: number, given: object = {}) =>
    makeCardRow({ bankDay, minor, direction: "in", flow: "bill-payment", ...given });
  const paidOf = (given: Partial<CardFacts>) => {
    const { closed } = billsOf(given);
    return closed.kind === "known" ? closed.paid : closed.kind;
  };

  test("is in the list of the next bill, which may have no days", () => {
    const next = makeBill({
      id: "december",
      dueDay: "2026-12-05",
      closingDay: "2026-11-25",
      payments: [paid("2026-11-04", 40_000), paid("2026-11-05", 60_000)],
    });
    const bills = [OCTOBER, NOVEMBER, next];
    expect(paidOf({ bills })).toEqual({ kind: "paid", day: "2026-11-05" });
    const withoutDue = [
      { ...NOVEMBER, dueDay: null },
      { ...next, payments: [paid(null, 100_000)] },
    ];
    expect(paidOf({ bills: withoutDue, today: "2026-11-24" })).toEqual({
      kind: "paid",
      day: "2026-10-25",
    });
    const undated = { ...next, payments: [paid(null, 100_000)] };
    expect(paidOf({ bills: [OCTOBER, NOVEMBER, undated] })).toEqual({
      kind: "paid",
      day: "2026-11-05",
    });
  });

  test("is never in its own list, which settles the one before", () => {
    const payments = [paid("2026-10-05", 100_000), paid(null, 100_000)];
    expect(paidOf({ bills: november({ payments }) })).toEqual({ kind: "unpaid" });
  });

  test("counts once where two bills, or two reports of one, list it", () => {
    const next = { dueDay: "2026-12-05", closingDay: "2026-11-25" };
    const list = (id: string, given = next) =>
      makeBill({ id, ...given, payments: [{ ...paid("2026-11-04", 50_000), id: `${id} paid` }] });
    const twice = [OCTOBER, NOVEMBER, list("december"), list("again")];
    expect(paidOf({ bills: twice })).toEqual({ kind: "part", minor: 50_000 });
    const later = { dueDay: "2027-01-05", closingDay: "2026-12-25" };
    const bills = [OCTOBER, NOVEMBER, list("december"), list("january", later)];
    expect(paidOf({ bills })).toEqual({ kind: "part", minor: 50_000 });
    const [payment] = list("december").payments;
    const equal = payment ? [payment, { ...payment, id: "second" }, payment] : [];
    const both = makeBill({ id: "december", ...next, payments: equal });
    expect(paidOf({ bills: [OCTOBER, NOVEMBER, both] })).toMatchObject({ kind: "paid" });
  });

  test("may have arrived on the card, or left an account", () => {
    expect(paidOf({ rows: [onCard("2026-11-05", 100_000)] })).toMatchObject({ kind: "paid" });
    expect(paidOf({ rows: [onCard("2026-11-05", 30_000)] })).toEqual({
      kind: "part",
      minor: 30_000,
    });
    const sent = [{ day: "2026-11-03", minor: 100_000, currency: "BRL" }];
    expect(paidOf({ sent })).toEqual({ kind: "paid", day: "2026-11-03" });
  });

  test("is no payment of another bill, amount or currency", () => {
    const rows = [
      onCard("2026-10-05", 100_000),
      onCard("2026-11-25", 100_000),
      onCard("2026-11-05", 100_000, { currency: "USD" }),
      onCard("2026-11-06", 100_000, { direction: "out", categoryId: "05100000" }),
    ];
    const sent = [{ day: "2026-11-05", minor: 99_999, currency: "BRL" }];
    expect(paidOf({ rows, sent })).toEqual({ kind: "unpaid" });
  });
});
