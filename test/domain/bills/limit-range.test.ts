import { expect, test } from "vitest";
import type { CardBills } from "../../../src/domain/bills/card-bills.ts";
import { promisedRange } from "../../../src/domain/bills/limit-range.ts";
import { cardsByDebt, haveOneBill } from "../../../src/domain/bills/same-debt.ts";
import { makeBill } from "../../support/make-bill.ts";

const OPEN = {
  kind: "known",
  dueDay: "2026-12-05",
  closingDay: "2026-11-25",
  closingSource: "bank",
  sums: [{ currency: "BRL", minor: 1000, charges: 100, refunds: 0 }],
} as const;
const UNPAID = {
  kind: "known",
  dueDay: "2026-11-05",
  total: 5000,
  currency: "BRL",
  charges: [],
  paid: { kind: "unpaid" },
} as const;

function card(given: Partial<CardBills> = {}): CardBills {
  return {
    closed: { kind: "none" },
    open: OPEN,
    promised: {
      currency: "BRL",
      open: 0,
      toCome: 0,
      months: [{ month: "2027-01", minor: 10_000 }],
      plans: [],
    },
    curves: null,
    closingSource: "bank",
    ...given,
  };
}

const range = (used: number | null, ...cards: CardBills[]) =>
  promisedRange(cards, { used, currency: "BRL" });

test("the plans alone tell what is promised where the limit agrees or is not known", () => {
  const alone = { low: 10_000, high: 10_000 };
  expect(range(null, card())).toEqual(alone);
  expect(range(11_100, card())).toEqual(alone);
  expect(range(11_300, card())).toEqual(alone);
  // The limit holds no instalments at this bank.
  expect(range(1100, card())).toEqual(alone);
  const unknown = { kind: "unknown", dueDay: null, why: "bill-missing" } as const;
  expect(range(50_000, card({ open: unknown }))).toEqual(alone);
  expect(range(50_000, card({ closed: { kind: "not-given", dueDay: null } }))).toEqual(alone);
  expect(range(50_000, card({ closed: { ...UNPAID, total: null } }))).toEqual(alone);
  expect(range(50_000, card({ closed: { ...UNPAID, currency: "USD" } }))).toEqual(alone);
});

test("it is a range where the bank's limit says something else", () => {
  expect(range(21_100, card())).toEqual({ low: 10_000, high: 20_000 });
  expect(range(9100, card())).toEqual({ low: 8000, high: 10_000 });
  expect(range(26_100, card({ closed: UNPAID }))).toEqual({ low: 10_000, high: 20_000 });
  const part = { kind: "part", minor: 2000 } as const;
  expect(range(24_100, card({ closed: { ...UNPAID, paid: part } }))).toMatchObject({
    high: 20_000,
  });
  const paid = { kind: "paid", day: "2026-11-05" } as const;
  expect(range(21_100, card({ closed: { ...UNPAID, paid } }))).toMatchObject({ high: 20_000 });
  expect(range(32_200, card(), card())).toEqual({ low: 20_000, high: 30_000 });
  expect(range(21_100, card({ promised: null }))).toEqual({ low: 0, high: 0 });
});

test("cards with one limit are one debt", () => {
  const cards = ["a", "b", "c"].map((id) => ({ id, sharedLimit: id === "c" ? null : "line" }));
  expect(cardsByDebt(cards).map((debt) => debt.map(({ id }) => id))).toEqual([["a", "b"], ["c"]]);
});

test("cards have one bill where the newest of each is equal", () => {
  const bill = makeBill();
  const older = makeBill({ id: "older", dueDay: "2026-10-05", total: 7 });
  expect(haveOneBill([older, bill], [makeBill({ id: "copy" })])).toBe(true);
  expect(haveOneBill([bill], [makeBill({ total: 99_999 })])).toBe(false);
  expect(haveOneBill([bill], [makeBill({ dueDay: "2026-11-06" })])).toBe(false);
  expect(haveOneBill([bill], [makeBill({ currency: "USD" })])).toBe(false);
  expect(haveOneBill([bill], [])).toBe(false);
  expect(haveOneBill([makeBill({ total: 0 })], [makeBill({ total: 0 })])).toBe(false);
});
