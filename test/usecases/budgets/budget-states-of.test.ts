import { expect, test } from "vitest";
import { budgetStatesOf } from "../../../src/usecases/budgets/budget-states-of.ts";
import { fakeWorld } from "../../support/fake-world.ts";
import { makeBudget } from "../../support/make-budget.ts";
import { makeTransaction, makeUser, NOW } from "../../support/make.ts";

test("budgets have what was spent of them since the first day of the user's month", async () => {
  const world = fakeWorld();
  const user = makeUser({ monthStart: { kind: "day", day: 20 } });
  expect(await budgetStatesOf(world, user)).toEqual([]);
  await world.budgets.put(makeBudget());
  await world.budgets.put(makeBudget({ categoryId: null, limitMinor: 300_000 }));
  const row = { categoryId: "10000000", topCategoryId: "10000000" } as const;
  await world.transactions.upsertAll(
    [
      makeTransaction({ ...row, id: "before", day: "2026-11-19", minor: 1 }),
      makeTransaction({ ...row, id: "first", day: "2026-11-20", minor: 20 }),
      makeTransaction({ ...row, id: "future", day: "2026-11-23", minor: 300 }),
      makeTransaction({ ...row, id: "fixed", day: "2026-11-21", minor: 4000, isFixed: true }),
    ],
    NOW,
  );
  const period = { first: "2026-11-20", last: "2026-12-19" };
  expect(await budgetStatesOf(world, user)).toMatchObject([
    { key: "all", spentMinor: 20, limitMinor: 300_000, period },
    { key: "10000000", spentMinor: 4020, limitMinor: 80_000, period },
  ]);
});
