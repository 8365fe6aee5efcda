import * as fc from "fast-check";
import { expect, test } from "vitest";
import { MONEY_GROUPS, totalsOf, type MoneyPart } from "../../../src/domain/balances/totals.ts";

const ACCOUNT: MoneyPart = { group: "accounts", currency: "BRL", minor: 1000 };
const CARD: MoneyPart = { group: "cards", currency: "BRL", minor: 300 };
const always = () => true;

test("a total is what a user has less what they owe", () => {
  const parts: MoneyPart[] = [
    ACCOUNT,
    { ...ACCOUNT, minor: -50 },
    CARD,
    { group: "investments", currency: "BRL", minor: 5000 },
    { group: "loans", currency: "BRL", minor: 2000 },
  ];
  expect(totalsOf(parts, always)).toEqual([
    {
      currency: "BRL",
      groups: [
        { group: "accounts", minor: 950 },
        { group: "cards", minor: 300 },
        { group: "investments", minor: 5000 },
        { group: "loans", minor: 2000 },
      ],
      minor: 3650,
    },
  ]);
});

test("currencies are apart, each as complete as it is", () => {
  const dollars: MoneyPart = { group: "accounts", currency: "USD", minor: null };
  expect(totalsOf([dollars, ACCOUNT], always)).toMatchObject([
    { currency: "BRL", minor: 1000 },
    { currency: "USD", groups: [], minor: null },
  ]);
  expect(totalsOf([{ ...dollars, minor: 5 }, ACCOUNT], (one) => one === "USD")).toMatchObject([
    { currency: "BRL", groups: [{ minor: 1000 }], minor: null },
    { currency: "USD", minor: 5 },
  ]);
  expect(totalsOf([], always)).toEqual([]);
});

const part = fc.record({
  group: fc.constantFrom(...MONEY_GROUPS),
  currency: fc.constantFrom("BRL", "USD"),
  minor: fc.option(fc.integer({ min: 0, max: 1_000_000 }), { freq: 6 }),
});

test("the order of parts never matters, and a missing one never gives a sum", () => {
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const totals = totalsOf(parts, always);
      expect(totalsOf(parts.toReversed(), always)).toEqual(totals);
      for (const { currency, groups, minor } of totals) {
        const own = parts.filter((one) => one.currency === currency);
        expect(minor === null).toBe(own.some((one) => one.minor === null));
        for (const { group } of groups)
          expect(own.some((one) => one.group === group && one.minor === null)).toBe(false);
      }
    }),
  );
});
