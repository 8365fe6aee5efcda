import { describe, expect, test } from "vitest";
import type { CardFacts } from "../../../src/domain/bills/card-bills.ts";
import { makeBill, makeCardRow } from "../../support/make-bill.ts";
import { billsOf, NOVEMBER, OCTOBER } from "./november-card.ts";

describe("the open bill", () => {
  const sumsOf = (...rows: Parameters<typeof makeCardRow>[0][]) => {
    const { open } = billsOf({ rows: rows.map(makeCardRow) });
    return open.kind === "known" ? open.sums : open.why;
  };

  test("holds purchases less refunds, with charges apart and without payments", () => {
    const rows = [
      { minor: 10_000 },
      { minor: 2000, direction: "in", flow: "refund" },
      { minor: 300, categoryId: "15030000" },
      { minor: 400, categoryId: "02010000" },
      { minor: 500, categoryId: "16030000" },
      { minor: 600, facts: { feeType: "ANUIDADE" } },
      { minor: 50, direction: "in", flow: "refund", categoryId: "15030000" },
      { minor: 700, description: "IOF COMPRA INTERNACIONAL" },
      { minor: 70_000, direction: "in", flow: "bill-payment" },
      { minor: 80_000, direction: "in", flow: "own-transfer" },
      { minor: 90_000, direction: "out", flow: "ignored", categoryId: "05100000" },
    ] as Parameters<typeof makeCardRow>[0][];
    const distinct = rows.map((row, index) => ({ ...row, id: String(index) }));
    expect(sumsOf(...distinct)).toEqual([
      { currency: "BRL", minor: 8000, charges: 2450, refunds: 2000 },
    ]);
  });

  test("holds what the user ignores, and what a fee code does not explain", () => {
    const facts = { feeType: "OUTRA" } as never;
    expect(sumsOf({ flow: "ignored" }, { facts, minor: 50 })).toMatchObject([{ minor: 1300 }]);
  });

  test("has each currency by itself", () => {
    expect(
      sumsOf(
        { id: "a", currency: "USD", minor: 900 },
        { id: "b", currency: "EUR", minor: 0 },
        { id: "c", currency: "CHF", minor: 40, description: "IOF" },
      ),
    ).toEqual([
      { currency: "BRL", minor: 0, charges: 0, refunds: 0 },
      { currency: "CHF", minor: 0, charges: 40, refunds: 0 },
      { currency: "USD", minor: 900, charges: 0, refunds: 0 },
    ]);
  });

  test("may be on a bill that the bank sends while it is open", () => {
    const december = makeBill({ id: "december", dueDay: "2026-12-05", closingDay: "2026-11-25" });
    const bills = [OCTOBER, NOVEMBER, december];
    const rows = [makeCardRow({ billId: "december", bankDay: "2026-10-24" })];
    expect(billsOf({ bills, rows }).open).toMatchObject({ sums: [{ minor: 1250 }] });
  });

  test("has the closing day of older bills where those to come have none", () => {
    const ahead = ["2026-12", "2027-01", "2027-02"].map((month) =>
      makeBill({ id: month, dueDay: `${month}-05`, closingDay: null, total: null }),
    );
    expect(billsOf({ bills: [OCTOBER, NOVEMBER, ...ahead] }).open).toMatchObject({
      closingDay: "2026-11-25",
      closingSource: "bank",
    });
  });

  test("is not known where the bank put rows on a bill that it has not sent", () => {
    const rows = [makeCardRow({ billId: "unsent", status: "POSTED" })];
    expect(billsOf({ rows }).open).toMatchObject({ kind: "unknown", why: "bill-missing" });
    const pending = [makeCardRow({ billId: "unsent" })];
    expect(billsOf({ rows: pending }).open).toMatchObject({ sums: [{ minor: 1250 }] });
  });

  test("is not known where rows are posted on it and it may have closed", () => {
    const bills = ["10", "11", "12"].map((month) =>
      makeBill({ id: month, dueDay: `2026-${month}-05`, closingDay: null }),
    );
    const rows = [makeCardRow({ billId: "12", status: "POSTED" })];
    expect(billsOf({ bills, rows }).open).toMatchObject({ why: "closing-unknown" });
    expect(billsOf({ bills }).open).toMatchObject({ closingSource: "estimate" });
  });
});

describe("the days of a card", () => {
  const openOf = (today: string, ...dates: readonly (readonly [string, string | null])[]) =>
    billsOf({
      today,
      bills: dates.map(([dueDay, closingDay]) => makeBill({ id: dueDay, dueDay, closingDay })),
    }).open;

  test.each([
    [
      "closing on the 31st",
      "2027-02-10",
      ["2027-01-10", "2026-12-31"],
      ["2027-02-10", "2027-01-31"],
      "2027-02-28",
      "2027-03-10",
    ],
    [
      "closing eight days before",
      "2026-12-01",
      ["2026-10-03", "2026-09-25"],
      ["2026-11-03", "2026-10-26"],
      "2026-12-26",
      "2027-01-03",
    ],
    [
      "due on the last day, moved from a holiday",
      "2026-11-20",
      ["2026-09-30", "2026-09-20"],
      ["2026-11-03", "2026-10-20"],
      "2026-12-20",
      "2026-12-30",
    ],
    [
      "due on a Monday after the weekend",
      "2026-11-22",
      ["2026-10-13", "2026-10-03"],
      ["2026-11-10", "2026-11-03"],
      "2026-12-03",
      "2026-12-10",
    ],
    [
      "an impossible closing day",
      "2026-11-22",
      ["2026-10-05", "2026-12-25"],
      ["2026-11-05", "2026-10-25"],
      "2026-11-25",
      "2026-12-05",
    ],
  ] as const)("%s are told", (_what, today, a, b, closingDay, dueDay) => {
    expect(openOf(today, a, b)).toMatchObject({ closingDay, dueDay });
  });

  test("follow the days before the due day where these agree more than the dates", () => {
    const gaps = openOf(
      "2026-12-10",
      ["2026-10-03", "2026-09-25"],
      ["2026-11-03", "2026-10-27"],
      ["2026-12-03", "2026-11-26"],
    );
    expect(gaps).toMatchObject({ closingDay: "2026-12-27", dueDay: "2027-01-03" });
  });

  test("follow its newest bills where they were changed", () => {
    const changed = openOf(
      "2026-11-22",
      ["2026-09-05", "2026-08-29"],
      ["2026-10-20", "2026-10-13"],
      ["2026-11-20", "2026-11-13"],
    );
    expect(changed).toMatchObject({ closingDay: "2026-12-13", dueDay: "2026-12-20" });
  });
});

describe("a forecast", () => {
  const billed = (forecast: string) =>
    ["2026-10", "2026-11"].map((month, index) =>
      makeCardRow({
        id: month,
        bankDay: "2026-09-10",
        billId: index === 0 ? "october" : "november",
        forecast: index === 0 ? forecast : `2026-${Number(forecast.slice(5)) + 1}`,
      }),
    );
  const openSum = (rows: CardFacts["rows"]) => {
    const { open } = billsOf({ rows });
    return open.kind === "known" ? open.sums[0]?.minor : open.why;
  };

  test("decides near the closing day, by the month that the bank means", () => {
    const early = makeCardRow({ id: "x", bankDay: "2026-10-24", forecast: "2026-12", minor: 7 });
    expect(openSum([...billed("2026-10"), early])).toBe(7);
    expect(
      openSum([
        ...billed("2026-09"),
        { ...early, facts: { ...early.facts, billForecast: "2026-11" } },
      ]),
    ).toBe(7);
    const late = makeCardRow({ id: "x", bankDay: "2026-10-26", forecast: "2026-11", minor: 7 });
    expect(openSum([...billed("2026-10"), late])).toBe(0);
  });

  test("is not believed against the day, or where no billed row confirms it", () => {
    const far = makeCardRow({ id: "x", bankDay: "2026-11-10", forecast: "2026-11", minor: 7 });
    expect(openSum([...billed("2026-10"), far])).toBe(7);
    const wrong = makeCardRow({ id: "x", bankDay: "2026-11-10", forecast: "2027-06", minor: 7 });
    expect(openSum([...billed("2026-10"), wrong])).toBe(7);
    const early = makeCardRow({ id: "x", bankDay: "2026-10-24", forecast: "2026-12", minor: 7 });
    expect(openSum([early])).toBe(0);
    expect(openSum([...billed("2026-05"), early])).toBe(0);
    const [one] = billed("2026-10");
    const mixed = billed("2026-09").slice(1);
    expect(openSum([...mixed, ...(one ? [one] : []), early])).toBe(0);
  });
});

test("the open bill is drawn by day beside those before it that have data", () => {
  const { curves } = billsOf({
    bills: [OCTOBER, NOVEMBER],
    today: "2026-10-28",
    rows: [
      makeCardRow({ id: "first", bankDay: "2026-09-20", minor: 1 }),
      makeCardRow({ id: "early", bankDay: "2026-09-25", minor: 100 }),
      makeCardRow({ id: "late", bankDay: "2026-10-24", minor: 50, billId: "november" }),
      makeCardRow({ id: "now", bankDay: "2026-10-26", minor: 900 }),
      makeCardRow({ id: "ahead", bankDay: "2026-11-20", minor: 30 }),
      makeCardRow({ id: "back", bankDay: "2026-10-27", minor: 9, direction: "in", flow: "refund" }),
      makeCardRow({
        id: "part",
        bankDay: "2026-11-01",
        minor: 7,
        instalment: { number: 2, total: 3 },
      }),
      makeCardRow({ id: "fee", bankDay: "2026-10-26", minor: 5, categoryId: "16030000" }),
    ],
  });
  expect(curves?.open).toMatchObject({
    first: "2026-10-25",
    last: "2026-10-28",
    dueDay: "2026-12-05",
    sums: [7, 907, 898, 928],
  });
  expect(curves?.before).toHaveLength(1);
  const [before] = curves?.before ?? [];
  expect(before).toMatchObject({ first: "2026-09-25", last: "2026-10-24", dueDay: "2026-11-05" });
  expect([before?.sums[0], before?.sums.at(-1)]).toEqual([100, 150]);
});
