import { makeBudgetState } from "../../support/make-budget.ts";
import { describe, expect, test } from "vitest";
import { alertOf } from "../../../src/domain/alerts/alert.ts";
import { budgetCrossings } from "../../../src/domain/alerts/budget-crossings.ts";
import type { BudgetState } from "../../../src/domain/budgets/budget.ts";
import { dueBill, dueBillAlert } from "../../../src/domain/alerts/due-bill.ts";
import { freshTransactions } from "../../../src/domain/alerts/fresh-transactions.ts";
import { incomeArrived, incomeSize } from "../../../src/domain/alerts/income-arrived.ts";
import { largePurchases, proposedLimit } from "../../../src/domain/alerts/large-purchases.ts";
import type { ClosedBill } from "../../../src/domain/bills/closed-bill.ts";
import { makeSeries } from "../../support/make-series.ts";
import { makeAccount, makeTransaction, NOW } from "../../support/make.ts";

const ZONE = "America/Sao_Paulo";

test("an alert is named by its user and what it is about", () => {
  const about = { kind: "budget", subject: "all", period: "2026-11" } as const;
  const alert = (threshold: string, userId = "user-1") =>
    alertOf(userId, { ...about, threshold, itemId: null, transactionId: null }, NOW).id;
  expect(alert("80")).toBe(alert("80"));
  expect(new Set([alert("80"), alert("100"), alert("80", "user-2")]).size).toBe(3);
});

describe("transactions that may be told", () => {
  const on = (day: string, given = {}) =>
    makeTransaction({ id: day, date: new Date(`${day}T15:00:00.000Z`), ...given });
  const fresh = (...rows: Parameters<typeof freshTransactions>[0]) =>
    freshTransactions(rows, NOW, ZONE).map(({ id }) => id);

  test("are at most three days old, and not dated ahead", () => {
    const days = ["2026-11-18", "2026-11-19", "2026-11-22", "2026-11-23"];
    expect(fresh(...days.map((day) => on(day)))).toEqual(["2026-11-19", "2026-11-22"]);
  });

  test("count, and are the first part of a purchase in instalments", () => {
    expect(fresh(on("2026-11-22", { reportingAccountId: "copy" }))).toEqual([]);
    const part = (number: number) => on("2026-11-22", { instalment: { number, total: 3 } });
    expect(fresh(part(2))).toEqual([]);
    expect(fresh(part(1))).toHaveLength(1);
  });
});

describe("a large purchase", () => {
  const proposed = (amounts: readonly number[]) =>
    proposedLimit(amounts.map((minor) => makeTransaction({ minor })));

  test("is an expense of at least the limit, in reais", () => {
    const rows = [
      makeTransaction({ id: "under", minor: 49_999 }),
      makeTransaction({ id: "at", minor: 50_000 }),
      makeTransaction({ id: "dollars", minor: 90_000, currency: "USD" }),
      makeTransaction({ id: "bill", minor: 90_000, flow: "bill-payment" }),
    ];
    expect(largePurchases(rows, 50_000).map(({ subject }) => subject)).toEqual(["at"]);
  });

  test("is no rent, but the first part of a purchase in instalments", () => {
    const fixed = { minor: 90_000, isFixed: true } as const;
    const rows = [
      makeTransaction({ id: "rent", ...fixed }),
      makeTransaction({ id: "first", ...fixed, instalment: { number: 1, total: 3 } }),
      makeTransaction({ id: "second", ...fixed, instalment: { number: 2, total: 3 } }),
    ];
    expect(largePurchases(rows, 50_000).map(({ subject }) => subject)).toEqual(["first"]);
  });

  test("is proposed from the 97th percentile on, rounded up to R$ 50", () => {
    const usual = Array.from({ length: 97 }, () => 1250);
    expect(proposed([...usual, 90_100, 90_200, 90_300])).toBe(5000);
    expect(proposed([...usual.slice(1), 41_200, 90_100, 90_200, 90_300])).toBe(45_000);
    expect(proposed(usual.map(() => 0))).toBe(5000);
    const rent = Array.from({ length: 20 }, () => makeTransaction({ minor: 9e5, isFixed: true }));
    expect(proposedLimit([...usual.map((minor) => makeTransaction({ minor })), ...rent])).toBe(
      5000,
    );
  });

  test("is not proposed from a few expenses", () => {
    expect(proposedLimit([])).toBeNull();
    expect(proposed(Array.from({ length: 29 }, () => 1250))).toBeNull();
  });
});

describe("an income", () => {
  const income = (given = {}) => makeTransaction({ flow: "income", direction: "in", ...given });
  const pay = makeSeries({ kind: "income", direction: "in", merchantKey: "c:1", minor: 500_000 });

  test.each([
    ["of the category of salaries is one", { categoryId: "01010000", minor: 100 }, "salary"],
    ["of who pays most regularly is one", { merchantKey: "c:1", minor: 100 }, "salary"],
    ["of half of it is large", { minor: 250_000 }, "large"],
    ["of less is neither", { minor: 249_999 }, null],
    ["in another currency has its own measure", { minor: 100_000, currency: "USD" }, "large"],
  ])("%s", (_case, given, size) => {
    const small = makeSeries({ kind: "income", direction: "in", merchantKey: "c:2", minor: 9000 });
    expect(incomeSize(income(given), [small, pay, small, makeSeries({ minor: 9e9 })])).toBe(size);
  });

  test("is large from R$ 1.000 on where none recurs", () => {
    const rows = [
      income({ id: "a", minor: 100_000 }),
      income({ id: "b", minor: 99_999 }),
      makeTransaction({ id: "c", minor: 100_000 }),
    ];
    const isNew = makeSeries({ kind: "income", status: "new", minor: 1 });
    expect(incomeArrived(rows, [isNew]).map(({ transactionId }) => transactionId)).toEqual(["a"]);
  });
});

describe("a budget", () => {
  const budget = (spent: number, limit = 1000): BudgetState => {
    return makeBudgetState({ key: "all", categoryId: null, spentMinor: spent, limitMinor: limit });
  };
  const crossed = (state: BudgetState, news: number) => {
    const { alerts, passed } = budgetCrossings(state, news);
    return [alerts, passed].map((list) => list.map(({ threshold }) => threshold));
  };

  test.each([
    ["below 80", budget(799), 799, [[], []]],
    ["at 80", budget(800), 1, [["80"], []]],
    ["at 100", budget(1000), 200, [["100"], ["80"]]],
    ["straight past 100", budget(1500), 1500, [["100"], ["80"]]],
    ["over 80 before", budget(900), 100, [[], ["80"]]],
    ["over 100 before", budget(1200), 200, [[], ["80", "100"]]],
    ["of a cent", budget(1, 1), 1, [["100"], ["80"]]],
    ["of a billion", budget(80_000_000_000, 100_000_000_000), 1, [["80"], []]],
  ])("%s", (_case, state, news, expected) => {
    expect(crossed(state, news)).toEqual(expected);
  });
});

describe("a bill", () => {
  const closed = (given: Partial<Extract<ClosedBill, { kind: "known" }>> = {}): ClosedBill => ({
    kind: "known",
    dueDay: "2026-11-25",
    total: 120_000,
    currency: "BRL",
    charges: [],
    paid: { kind: "unpaid" },
    ...given,
  });

  test.each([
    ["2026-11-21", null],
    ["2026-11-22", 3],
    ["2026-11-24", 1],
    ["2026-11-25", 0],
    ["2026-11-26", null],
  ])("on %s is due in %s days", (today, daysLeft) => {
    expect(dueBill(closed(), today)?.daysLeft ?? null).toBe(daysLeft);
  });

  test("that was paid, or is nothing, is not told", () => {
    const paid = { kind: "paid", day: "2026-11-20" } as const;
    expect(dueBill(closed({ paid }), "2026-11-22")).toBeNull();
    expect(dueBill(closed({ paid: { kind: "nothing" } }), "2026-11-22")).toBeNull();
    expect(dueBill({ kind: "none" }, "2026-11-22")).toBeNull();
    expect(dueBill(closed({ dueDay: null }), "2026-11-22")).toBeNull();
  });

  test("that was paid in part is told with the rest", () => {
    const part = { kind: "part", minor: 50_000 } as const;
    expect(dueBill(closed({ paid: part }), "2026-11-22")?.minor).toBe(70_000);
    expect(dueBill(closed({ paid: part, total: null }), "2026-11-22")?.minor).toBeNull();
  });

  test("without a total is told before, but not on the day: it may be paid", () => {
    const unknown = closed({ total: null, paid: { kind: "unknown" } });
    expect(dueBill(unknown, "2026-11-22")).toMatchObject({ minor: null, daysLeft: 3 });
    expect(dueBill(unknown, "2026-11-25")).toBeNull();
  });

  test("is told once before and once on the day", () => {
    const at = (daysLeft: number) =>
      dueBillAlert(makeAccount({ id: "card-1" }), {
        dueDay: "2026-11-25",
        daysLeft,
        minor: 1,
        currency: "BRL",
      });
    expect([3, 2, 1, 0].map((left) => at(left).threshold)).toEqual(["3", "3", "3", "0"]);
    expect(at(0)).toMatchObject({ subject: "card-1", period: "2026-11-25" });
  });
});
