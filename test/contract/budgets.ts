import { expect, test } from "vitest";
import type { Budget } from "../../src/domain/budgets/budget.ts";
import type { Budgets } from "../../src/usecases/ports/budgets.ts";
import { makeBudget } from "../support/make-budget.ts";

/** The store of budgets. */
export function budgetsContract(make: () => Promise<Budgets>): void {
  const sorted = (budgets: readonly Budget[]) =>
    budgets.toSorted((a, b) => a.limitMinor - b.limitMinor);

  test("budgets are read as they were stored, by user", async () => {
    const budgets = await make();
    const own = [
      makeBudget({ limitMinor: 1 }),
      makeBudget({ categoryId: null, limitMinor: 100_000_000_000, currency: "USD" }),
    ];
    for (const budget of own) await budgets.put(budget);
    await budgets.put(makeBudget({ userId: "user-2", limitMinor: 5 }));
    expect(sorted(await budgets.ofUser("user-1"))).toEqual(own);
    expect(await budgets.ofUser("user-3")).toEqual([]);
  });

  test("a budget replaces that of the same category, whatever their order", async () => {
    const budgets = await make();
    await budgets.put(makeBudget());
    await budgets.put(makeBudget({ limitMinor: 700, currency: "EUR" }));
    expect(await budgets.ofUser("user-1")).toEqual([
      makeBudget({ limitMinor: 700, currency: "EUR" }),
    ]);
    await Promise.all([1, 2, 3].map(() => budgets.put(makeBudget({ categoryId: null }))));
    expect(await budgets.ofUser("user-1")).toHaveLength(2);
  });

  test("one is removed, and nothing where there is none", async () => {
    const budgets = await make();
    await budgets.put(makeBudget());
    await budgets.put(makeBudget({ categoryId: null }));
    await budgets.remove({ userId: "user-1", categoryId: null });
    await budgets.remove({ userId: "user-1", categoryId: "11000000" });
    expect(await budgets.ofUser("user-1")).toEqual([makeBudget()]);
  });

  test("all are removed with their user", async () => {
    const budgets = await make();
    await budgets.put(makeBudget());
    await budgets.put(makeBudget({ userId: "user-2" }));
    await budgets.removeOfUser("user-1");
    expect(await budgets.ofUser("user-1")).toEqual([]);
    expect(await budgets.ofUser("user-2")).toHaveLength(1);
  });
}
