import { expect, test } from "vitest";
import { fixedToCome, type ToCome } from "../../src/domain/fixed-to-come.ts";
import type { RecurringSeries } from "../../src/domain/recurrence/recurring-series.ts";
import { makeTotal } from "../support/make-total.ts";

const RENT: RecurringSeries = {
  merchantKey: "n:RENT",
  part: 0,
  direction: "out",
  currency: "BRL",
  kind: "bill",
  cadence: "monthly",
  status: "active",
  said: null,
  merchantName: "Imobiliária",
  topCategoryId: "17000000",
  minor: 100,
  previousMinor: null,
  isReplaced: false,
  count: 6,
  first: "2026-05-25",
  last: "2026-10-25",
  next: "2026-11-25",
};

function toCome(given: Partial<ToCome>): ToCome {
  return { series: [], dated: [], today: "2026-11-15", monthEnd: "2026-11-30", ...given };
}

test.each<[string, Partial<RecurringSeries>, number]>([
  ["a bill later this month", {}, 100],
  ["one of the last day", { next: "2026-11-30" }, 100],
  ["none of next month", { next: "2026-12-01" }, 0],
  ["one that is a week late", { next: "2026-11-08" }, 100],
  ["none that is later than a week", { next: "2026-11-07" }, 0],
  ["none that is missed", { status: "missed" }, 0],
  ["none that is too new", { status: "new" }, 0],
  ["one that is new and confirmed", { status: "new", said: "confirmed" }, 100],
  ["none that is dismissed", { said: "dismissed" }, 0],
  ["no income", { direction: "in", kind: "income" }, 0],
  ["none of another currency", { currency: "USD" }, 0],
  ["every payment of a weekly one", { cadence: "weekly", next: "2026-11-16" }, 300],
  ["every payment of a fortnightly one", { cadence: "fortnightly", next: "2026-11-16" }, 200],
  ["none without a date", { cadence: "irregular", next: null }, 0],
  ["one that is late, and the next", { next: "2026-11-08", cadence: "fortnightly" }, 200],
  ["a yearly one once", { cadence: "yearly" }, 100],
])("fixedToCome counts %s", (_what, given, minor) => {
  expect(fixedToCome("BRL", toCome({ series: [{ ...RENT, ...given }] }))).toBe(minor);
});

test("fixedToCome counts instalments that are dated already, and nothing that is free", () => {
  const dated = [
    makeTotal({ isFixed: true, minor: 70 }),
    makeTotal({ isFixed: true, minor: 20, flow: "refund", direction: "in" }),
    makeTotal({ isFixed: true, minor: 9, flow: "own-transfer" }),
    makeTotal({ isFixed: true, minor: 8, currency: "USD" }),
    makeTotal({ minor: 7 }),
  ];
  expect(fixedToCome("BRL", toCome({ series: [RENT], dated }))).toBe(150);
});
