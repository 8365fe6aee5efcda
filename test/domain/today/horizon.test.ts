import { expect, test } from "vitest";
import { horizonOf } from "../../../src/domain/today/horizon.ts";
import { makeSeries } from "../../support/make-series.ts";

const DAYS = { today: "2026-11-22", monthEnd: "2026-11-30" };
const SALARY = makeSeries({
  kind: "income",
  direction: "in",
  merchantName: "ACME",
  minor: 500_000,
  next: "2026-12-05",
});
const monthEnd = { last: "2026-11-30", days: 9, income: null };

test("money lasts until the day before the next income", () => {
  expect(horizonOf([SALARY, makeSeries()], "BRL", DAYS)).toEqual({
    last: "2026-12-04",
    days: 13,
    income: { name: "ACME", day: "2026-12-05" },
    late: null,
  });
});

test("an income of today leaves one day", () => {
  const today = { ...SALARY, next: "2026-11-22" };
  expect(horizonOf([today], "BRL", DAYS)).toMatchObject({ last: "2026-11-22", days: 1 });
  const tomorrow = { ...SALARY, next: "2026-11-23" };
  expect(horizonOf([tomorrow], "BRL", DAYS)).toMatchObject({ last: "2026-11-22", days: 1 });
});

test("an income without a date is not waited for", () => {
  const irregular = { ...SALARY, cadence: "irregular", next: null } as const;
  expect(horizonOf([irregular], "BRL", DAYS)).toMatchObject(monthEnd);
});

test("a small income beside a salary is not waited for", () => {
  const cashback = { ...SALARY, merchantName: "Cashback", minor: 500, next: "2026-11-24" };
  expect(horizonOf([cashback, SALARY], "BRL", DAYS).income?.name).toBe("ACME");
  expect(horizonOf([cashback], "BRL", DAYS).income?.name).toBe("Cashback");
});

test("of several the earliest comes first, of one day the first by name", () => {
  const other = { ...SALARY, merchantName: "Beta", next: "2026-11-28" };
  const same = { ...other, merchantName: "Alfa" };
  for (const series of [
    [SALARY, other, same],
    [same, other, SALARY],
  ])
    expect(horizonOf(series, "BRL", DAYS).income).toEqual({ name: "Alfa", day: "2026-11-28" });
});

test.each([
  ["there is none", []],
  ["it is of another currency", [{ ...SALARY, currency: "USD" }]],
  ["it was dismissed", [{ ...SALARY, said: "dismissed" } as const]],
  ["it was seen too few times", [{ ...SALARY, status: "new" } as const]],
  ["it did not appear", [{ ...SALARY, status: "missed" } as const]],
  ["it is no income", [makeSeries({ next: "2026-11-25" })]],
])("without an income that counts it lasts until the end of the month: %s", (_why, series) => {
  expect(horizonOf(series, "BRL", DAYS)).toEqual({ ...monthEnd, late: null });
});

test("an income that is late is not counted on", () => {
  const late = { ...SALARY, next: "2026-11-20" };
  expect(horizonOf([late], "BRL", DAYS)).toEqual({
    last: "2026-12-19",
    days: 28,
    income: { name: "ACME", day: "2026-12-20" },
    late: { name: "ACME", day: "2026-11-20" },
  });
  const weekly = { ...late, cadence: "weekly" } as const;
  expect(horizonOf([weekly], "BRL", DAYS)).toMatchObject({
    days: 5,
    income: { day: "2026-11-27" },
    late: { day: "2026-11-20" },
  });
  const other = { ...SALARY, merchantName: "Beta" };
  expect(horizonOf([late, other], "BRL", DAYS)).toMatchObject({
    income: { name: "Beta" },
    late: null,
  });
});

test("a bonus of once a year hides no salary, and is no income to wait for beside it", () => {
  const bonus = { ...SALARY, merchantName: "Bônus", cadence: "yearly", minor: 2_000_000 } as const;
  const next = { ...bonus, next: "2026-11-25" };
  expect(horizonOf([next, SALARY], "BRL", DAYS).income?.name).toBe("ACME");
  expect(horizonOf([{ ...bonus, next: "2028-11-25" }], "BRL", DAYS)).toMatchObject(monthEnd);
});
