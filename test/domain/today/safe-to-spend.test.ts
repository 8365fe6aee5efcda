import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Horizon } from "../../../src/domain/today/horizon.ts";
import { safeToSpend } from "../../../src/domain/today/safe-to-spend.ts";

const HORIZON: Horizon = { last: "2026-12-04", days: 13, income: null, late: null };

test("what is left is what is free less what has to be paid, and that by day rounded down", () => {
  const facts = {
    horizon: HORIZON,
    balances: [{ free: 100_000 }, { free: -1000 }],
    payments: [{ minor: 20_000 }],
    bills: [{ minor: 30_000 }],
  };
  expect(safeToSpend(facts)).toEqual({ horizon: HORIZON, left: 49_000, perDay: 3769 });
});

test("where more has to be paid than there is, nothing may be spent", () => {
  const facts = { horizon: HORIZON, balances: [{ free: 5 }], payments: [], bills: [{ minor: 9 }] };
  expect(safeToSpend(facts)).toMatchObject({ left: -4, perDay: 0 });
});

const minors = fc.array(fc.integer({ min: 0, max: 1_000_000 }));

test("the days together never cost more than what is left, in whatever order it was found", () => {
  fc.assert(
    fc.property(minors, minors, fc.integer({ min: 1, max: 31 }), (free, paid, days) => {
      const facts = {
        horizon: { ...HORIZON, days },
        balances: free.map((minor) => ({ free: minor })),
        payments: paid.map((minor) => ({ minor })),
        bills: [],
      };
      const { left, perDay } = safeToSpend(facts);
      expect(perDay * days).toBeLessThanOrEqual(Math.max(0, left));
      const turned = { ...facts, balances: facts.balances.toReversed() };
      const moved = { ...turned, payments: [], bills: facts.payments };
      expect(safeToSpend(moved)).toEqual(safeToSpend(facts));
    }),
  );
});
