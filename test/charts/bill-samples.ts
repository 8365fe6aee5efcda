import type { BillCurve, BillCurves } from "../../src/domain/bills/bill-curve.ts";
import { addDays, type Day } from "../../src/domain/day.ts";

function curve(first: Day, dueDay: Day, days: number, step: number): BillCurve {
  const sums = Array.from({ length: days }, (_, index) =>
    Math.round(45_000 + step * index + 9_000 * Math.sin(index)),
  );
  return { first, last: addDays(first, days - 1), dueDay, sums };
}

/** An open bill in its fourth week, and the three before it. */
export const CURVES: BillCurves = {
  currency: "BRL",
  open: curve("2026-10-25", "2026-12-05", 29, 6_400),
  before: [
    curve("2026-09-25", "2026-11-05", 30, 7_700),
    curve("2026-08-25", "2026-10-05", 31, 5_900),
    curve("2026-07-25", "2026-09-05", 31, 8_100),
  ],
};
