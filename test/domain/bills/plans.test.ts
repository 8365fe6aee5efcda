import { describe, expect, test } from "vitest";
import { cardBills } from "../../../src/domain/bills/card-bills.ts";
import type { CardRow } from "../../../src/domain/bills/card-row.ts";
import { reliefOf } from "../../../src/domain/bills/promised.ts";
import { makeBill, makeCardRow } from "../../support/make-bill.ts";

/** The card closes on the 25th and is due on the 5th; the open bill is due in December. */
const BILLS = [
  makeBill({ id: "october", dueDay: "2026-10-05", closingDay: "2026-09-25" }),
  makeBill({ id: "november", dueDay: "2026-11-05", closingDay: "2026-10-25" }),
];

function promised(rows: readonly CardRow[]) {
  const { promised: found } = cardBills({
    currency: "BRL",
    bills: BILLS,
    rows,
    sent: [],
    accountDueDay: null,
    accountClosingDay: null,
    userDate: null,
    isUpdated: true,
    today: "2026-11-22",
  });
  const months = found?.months.map(({ minor }) => minor) ?? [];
  return { months: months.slice(0, months.findLastIndex((minor) => minor !== 0) + 1), found };
}

/** A part that is dated in a month (`YYYY-MM`), on the 10th. */
function part(
  month: string,
  number: number,
  total: number,
  given: Parameters<typeof makeCardRow>[0] = {},
): CardRow {
  return makeCardRow({
    description: `TOK STOK ${number}/${total}`,
    merchantName: "Tok Stok",
    id: `${month} ${number}/${total}`,
    bankDay: `${month}-10`,
    minor: 10_000,
    instalment: { number, total },
    ...given,
  });
}

describe("the remaining parts of a purchase", () => {
  test("follow the last one, with its name, amount and last month", () => {
    const { months, found } = promised([part("2026-10", 1, 4), part("2026-11", 2, 4)]);
    expect(months).toEqual([10_000, 10_000]);
    expect(found).toMatchObject({
      open: 10_000,
      toCome: 0,
      plans: [{ name: "Tok Stok", minor: 10_000, left: 2, until: "2027-02" }],
    });
  });

  test("include that of the open bill where it has not come yet", () => {
    const { months, found } = promised([part("2026-10", 1, 3)]);
    expect(months).toEqual([10_000]);
    expect(found).toMatchObject({ open: 10_000, toCome: 10_000 });
  });

  test("are never added to rows that the bank dates ahead", () => {
    const ahead = ["2026-11", "2026-12", "2027-01"].map((month, index) =>
      part(month, index + 1, 5, { minor: 10_001 }),
    );
    const { months, found } = promised([part("2026-12", 1, 1, { instalment: null }), ...ahead]);
    expect(months).toEqual([20_001, 10_001, 10_001, 10_001]);
    expect(found?.plans).toMatchObject([{ left: 4, until: "2027-04" }]);
  });

  test("are told once where all rows are there", () => {
    const all = ["2026-11", "2026-12"].map((month, index) => part(month, index + 1, 2));
    const { months, found } = promised(all);
    expect(months).toEqual([10_000]);
    expect(found?.plans).toMatchObject([{ left: 1, until: "2027-01" }]);
  });

  test("end where the part of the last closed bill is missing", () => {
    expect(promised([part("2026-08", 1, 10)]).months).toEqual([]);
  });

  test("end with all remaining parts at once, which is an early settlement", () => {
    const settled = [3, 4, 5, 6].map((number) =>
      part("2026-11", number, 6, { bankDay: "2026-11-12" }),
    );
    const discount = makeCardRow({
      description: "DESC ANTECIPA PARCELAS",
      direction: "in",
      flow: "refund",
      bankDay: "2026-11-12",
      minor: 300,
    });
    const rows = [part("2026-09", 1, 6), part("2026-10", 2, 6), ...settled, discount];
    const { months, found } = promised(rows);
    expect(months).toEqual([]);
    expect(found).toMatchObject({ open: 40_000, plans: [] });
  });

  test("are of two purchases where a merchant has two equal ones", () => {
    const twice = [1, 2].flatMap((number) =>
      ["a", "b"].map((which) =>
        part(`2026-1${number - 1}`, number, 3, { id: `${number}${which}` }),
      ),
    );
    expect(promised(twice).months).toEqual([20_000]);
    const shifted = [
      part("2026-10", 1, 3),
      part("2026-11", 2, 3),
      part("2026-11", 1, 3, { id: "second purchase" }),
    ];
    expect(promised(shifted).months).toEqual([20_000, 10_000]);
  });

  test("are of one purchase where the first part has the cents that do not divide", () => {
    const rows = [part("2026-10", 1, 3, { minor: 10_080 }), part("2026-11", 2, 3)];
    expect(promised(rows).months).toEqual([10_000]);
  });

  test("are of two purchases where the amounts differ by more than a real, however near", () => {
    const other = { minor: 10_150, id: "other" };
    const { months } = promised([
      part("2026-10", 1, 3, { minor: 10_000 }),
      part("2026-11", 2, 3, { minor: 10_000 }),
      part("2026-11", 2, 3, other),
    ]);
    expect(months[0]).toBe(20_150);
  });

  test("are of two purchases of other amounts, totals and currencies", () => {
    const rows = [
      part("2026-10", 1, 3, { minor: 20_000 }),
      part("2026-11", 2, 3),
      part("2026-11", 2, 4, { id: "of four" }),
      part("2026-11", 2, 3, { id: "dollars", currency: "USD" }),
    ];
    expect(promised(rows).months).toEqual([40_000, 10_000]);
  });

  test("go on from the last part where others are missing", () => {
    const rows = [part("2026-09", 1, 10), part("2026-10", 2, 10), part("2026-11", 5, 10)];
    expect(promised(rows).months).toEqual([10_000, 10_000, 10_000, 10_000, 10_000]);
  });

  test("include those that the bank left out between two that it dates ahead", () => {
    const rows = [part("2026-11", 1, 6), part("2027-01", 3, 6)];
    expect(promised(rows).months).toEqual([10_000, 10_000, 10_000, 10_000, 10_000]);
    const past = [part("2026-08", 1, 5), part("2026-10", 3, 5), part("2026-11", 4, 5)];
    expect(promised(past).months).toEqual([10_000]);
    const open = [part("2026-10", 1, 4), part("2026-12", 3, 4)];
    expect(promised(open)).toMatchObject({ months: [10_000, 10_000], found: { toCome: 10_000 } });
  });

  test("are counted for a year, however many there are", () => {
    const { months, found } = promised([part("2026-11", 1, 600)]);
    expect(months).toEqual(Array.from({ length: 12 }, () => 10_000));
    expect(found?.plans).toMatchObject([{ left: 599 }]);
  });

  test("go on with the purchase that is furthest where several may be meant", () => {
    const rows = [
      part("2026-10", 3, 9, { id: "a" }),
      part("2026-10", 5, 9, { id: "b" }),
      part("2026-11", 7, 9, { id: "c" }),
    ];
    const { found } = promised(rows);
    expect(found?.plans.map(({ left }) => left).toSorted()).toEqual([2, 5]);
  });

  test.each([
    [0, 0],
    [13, 12],
    [0, 12],
    [1, 1],
  ])("are none of part %i of %i", (number, total) => {
    expect(promised([part("2026-11", number, total)]).months).toEqual([]);
  });

  test("are none of a fee, whose parts never end", () => {
    const fee = part("2026-11", 3, 12, { description: "ANUIDADE 3/12", categoryId: "16030000" });
    expect(promised([fee]).months).toEqual([]);
  });
});

describe("a purchase that a bank renames", () => {
  const named = (month: string, number: number, name: string) =>
    part(month, number, 12, {
      description: `${name} ${number}/12`,
      merchantName: name,
      merchantKey: `n:${name}`,
    });

  test("is one", () => {
    const rows = [named("2026-10", 6, "AMAZON PRIME"), named("2026-11", 7, "AMAZON PRIME BR")];
    const { months, found } = promised(rows);
    expect(months).toEqual(Array.from({ length: 5 }, () => 10_000));
    expect(found?.plans).toMatchObject([{ name: "AMAZON PRIME BR", left: 5 }]);
  });

  test("is two with another first word, or from another month", () => {
    const rows = [named("2026-10", 6, "AMAZON PRIME"), named("2026-11", 7, "MAGAZINE")];
    expect(promised(rows).months[0]).toBe(20_000);
    const later = [named("2026-10", 6, "AMAZON PRIME"), named("2026-11", 9, "AMAZON BR")];
    expect(promised(later).months[0]).toBe(20_000);
  });
});

test("parts without a merchant are told by their words", () => {
  const rows = [1, 2].map((number) =>
    part(`2026-1${number - 1}`, number, 3, { merchantKey: null }),
  );
  expect(promised(rows).months).toEqual([10_000]);
});

test("what is promised falls from a month on, by the largest step", () => {
  const months = [30, 30, 9, 0].map((minor, index) => ({ month: `2027-0${index + 1}`, minor }));
  expect(reliefOf(30, months)).toEqual({ month: "2027-03", minor: 21 });
  expect(reliefOf(60, months)).toEqual({ month: "2027-01", minor: 30 });
  expect(reliefOf(0, [{ month: "2027-01", minor: 0 }])).toBeNull();
});
