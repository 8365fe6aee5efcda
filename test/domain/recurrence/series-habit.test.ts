import { describe, expect, test } from "vitest";
import { findSeries } from "../../../src/domain/recurrence/find-series.ts";
import type { RecurrenceRow } from "../../../src/domain/recurrence/recurrence-row.ts";
import { everyMonth, makeRecurrenceRow, saidOf } from "./make-rows.ts";

const EQUAL = [5000, 5000, 5000, 5000];

const found = (given: Partial<RecurrenceRow>, said: "confirmed" | "dismissed" | null = null) => {
  const { series, fixed } = findSeries(
    "k",
    everyMonth("2026-11-10", EQUAL, given),
    said && saidOf(said),
  );
  return { kinds: series.map(({ kind }) => kind), fixed: fixed.size };
};

describe("four equal payments", () => {
  test.each<[string, Partial<RecurrenceRow>, string]>([
    ["rent", { categoryId: "17010000" }, "bill"],
    ["a school", { categoryId: "07020003" }, "bill"],
    ["car insurance", { categoryId: "200400000" }, "bill"],
    ["a loan", { categoryId: "02040000" }, "bill"],
    ["an account's fee", { categoryId: "16010000" }, "bill"],
    ["a mobile phone", { categoryId: "07010002" }, "bill"],
    ["a bank slip", { categoryId: "05010000", accountType: "BANK" }, "bill"],
    ["streaming", { categoryId: "09020000", accountType: "BANK" }, "subscription"],
    ["a gym", { categoryId: "07030001", accountType: "BANK" }, "subscription"],
    ["a club of miles", { categoryId: "12030000" }, "subscription"],
    [
      "an unknown category on a card",
      { categoryId: null, topCategoryId: "99999999" },
      "subscription",
    ],
    [
      "an unknown category on an account",
      { categoryId: null, topCategoryId: "99999999", accountType: "BANK" },
      "bill",
    ],
    ["a club of a shop", { categoryId: "08060000" }, "subscription"],
    [
      "rent to a person",
      { categoryId: "17010000", merchantKind: "person", accountType: "BANK" },
      "bill",
    ],
  ])("for %s recur", (_case, given, kind) => {
    expect(found(given)).toEqual({ kinds: [kind], fixed: 4 });
  });

  test.each<[string, Partial<RecurrenceRow>]>([
    ["groceries", { categoryId: "10000000" }],
    ["eating out", { categoryId: "11010000" }],
    ["fuel", { categoryId: "19050001" }],
    ["a bus", { categoryId: "19020000" }],
    ["a flight", { categoryId: "12010000" }],
    ["interest", { categoryId: "02020000" }],
    ["tax on a purchase abroad", { categoryId: "15030000" }],
    ["a category that does not exist", { categoryId: "98000000" }],
    ["PIX to a person", { categoryId: "05070000", merchantKind: "person" }],
    ["a person without a category", { topCategoryId: "99999999", merchantKind: "person" }],
  ])("for %s do not, unless the user says so", (_case, given) => {
    expect(found(given)).toEqual({ kinds: [], fixed: 0 });
    expect(found(given, "confirmed")).toEqual({ kinds: ["bill"], fixed: 4 });
  });

  test.each(["own-transfer", "refund", "income", "ignored"] as const)(
    "that are %s do not, whatever the user says",
    (flow) => {
      expect(found({ flow })).toEqual({ kinds: [], fixed: 0 });
      expect(found({ flow }, "confirmed")).toEqual({ kinds: [], fixed: 0 });
    },
  );

  test("for shopping are no series where the amounts are only near", () => {
    const amounts = [5000, 5200, 4900, 5100];
    const rows = everyMonth("2026-11-10", amounts, { categoryId: "08040000" });
    expect(findSeries("k", rows, null).series).toEqual([]);
  });

  test("of nothing do not recur", () => {
    const rows = everyMonth("2026-11-10", [0, 0, 0]);
    expect(findSeries("k", rows, null).series).toEqual([]);
  });
});

describe("income", () => {
  const salary = (categoryId: string) =>
    everyMonth("2026-11-05", [500_000, 620_000, 510_000], {
      categoryId,
      topCategoryId: "01000000",
      flow: "income",
      direction: "in",
    });

  test.each(["01010000", "01020000", "01040000"])("of %s recurs, and is no fixed expense", (id) => {
    const { series, fixed } = findSeries("k", salary(id), null);
    expect(series).toMatchObject([{ kind: "income", direction: "in", minor: 510_000 }]);
    expect(fixed.size).toBe(0);
  });

  test("of another kind does not", () => {
    expect(findSeries("k", salary("01050000"), null).series).toEqual([]);
  });
});

describe("instalments", () => {
  const parts = (description: string) =>
    everyMonth("2026-11-10", EQUAL, { description, categoryId: "08010000" }).map((row, index) => ({
      ...row,
      instalment: { number: index + 1, total: 12 },
    }));

  test("are fixed, and no series", () => {
    const rows = [...parts("MAGAZINE LUIZA"), makeRecurrenceRow({ categoryId: "08010000" })];
    const { series, fixed } = findSeries("k", rows, null);
    expect(series).toEqual([]);
    expect(fixed.size).toBe(4);
  });

  test.each(["ANUIDADE DIFERENCIADA 03/12", "AMAZON PRIME"])("of %s begin anew", (name) => {
    const { series, fixed } = findSeries("k", parts(name), null);
    expect(series).toMatchObject([{ cadence: "monthly", count: 4 }]);
    expect(fixed.size).toBe(4);
  });

  test("are not fixed where the user says so", () => {
    expect(findSeries("k", parts("MAGAZINE LUIZA"), saidOf("dismissed"))).toEqual({
      series: [],
      fixed: new Set(),
    });
  });
});
