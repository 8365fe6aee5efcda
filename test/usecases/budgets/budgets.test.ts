import { beforeEach, describe, expect, test } from "vitest";
import { changeBudget } from "../../../src/usecases/budgets/change-budget.ts";
import { loadBudgets, type BudgetsPage } from "../../../src/usecases/budgets/load-budgets.ts";
import { reportSpending } from "../../../src/usecases/report/report-spending.ts";
import type { User } from "../../../src/domain/user.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeBudget, makeBudgetState } from "../../support/make-budget.ts";
import { makeAttempt, makeItem, makeTransaction, makeUser, NOW } from "../../support/make.ts";

const user = makeUser();
const GROCERIES = { categoryId: "10000000", topCategoryId: "10000000" };

let world: FakeWorld;

beforeEach(async () => {
  world = fakeWorld();
  await world.items.add(makeItem());
});

async function page(of: User = user): Promise<BudgetsPage> {
  const answer = await loadBudgets(world, of);
  if (answer.kind !== "budgets") throw new Error("The user has a bank");
  return answer;
}

async function spend(...rows: readonly Parameters<typeof makeTransaction>[0][]): Promise<void> {
  const numbered = rows.map((row, index) => makeTransaction({ id: `row-${index}`, ...row }));
  await world.transactions.upsertAll(numbered, NOW);
}

describe("loading budgets", () => {
  test("without a bank tells the latest attempt", async () => {
    world = fakeWorld();
    expect(await loadBudgets(world, user)).toEqual({ kind: "no-bank", attempt: null });
    const attempt = makeAttempt();
    await world.items.add(attempt);
    expect(await loadBudgets(world, user)).toEqual({ kind: "no-bank", attempt });
  });

  test("without a transaction proposes nothing", async () => {
    const { states, currency, subjects, today } = await page();
    expect({ states, currency, today }).toEqual({
      states: [],
      currency: "BRL",
      today: "2026-11-22",
    });
    expect(subjects[0]).toEqual({ categoryId: null, usualMinor: 0, spentMinor: 0 });
    expect(subjects.every(({ usualMinor }) => usualMinor === 0)).toBe(true);
  });

  test("tells what was spent of each this month, less refunds, as the report does", async () => {
    await world.budgets.put(makeBudget());
    await world.budgets.put(makeBudget({ categoryId: null, limitMinor: 300_000 }));
    await spend(
      { ...GROCERIES, minor: 60_000, day: "2026-11-01" },
      { ...GROCERIES, minor: 1000, flow: "refund", direction: "in" },
      { ...GROCERIES, minor: 7777, day: "2026-10-31" },
      { ...GROCERIES, minor: 8888, day: "2026-11-23" },
      { minor: 5000, isFixed: true },
      { minor: 2500 },
    );
    const { states } = await page();
    const all = { key: "all", categoryId: null, limitMinor: 300_000, spentMinor: 61_500 };
    expect(states).toEqual([makeBudgetState(all), makeBudgetState({ spentMinor: 59_000 })]);
    const answer = await reportSpending(world, user, "");
    expect(answer).toMatchObject({ report: { budgets: states } });
    const earlier = await reportSpending(world, user, "last month");
    expect(earlier).toMatchObject({ report: { budgets: [] } });
  });

  test("counts the user's own months", async () => {
    await world.budgets.put(makeBudget());
    await spend(
      { ...GROCERIES, minor: 100, day: "2026-11-05" },
      { ...GROCERIES, minor: 30, day: "2026-11-04" },
    );
    const { states } = await page(makeUser({ monthStart: { kind: "day", day: 5 } }));
    const period = { first: "2026-11-05", last: "2026-12-04" };
    expect(states).toEqual([makeBudgetState({ spentMinor: 100, period })]);
  });

  test("knows what whole months usually cost, the largest first", async () => {
    const months = ["08", "09", "10"].flatMap((month, index) => [
      { ...GROCERIES, minor: 10_000 + index, day: `2026-${month}-02` },
      { ...GROCERIES, minor: 20_000, day: `2026-${month}-28` },
      { minor: 40_000, day: `2026-${month}-10`, isFixed: true },
    ]);
    await spend({ ...GROCERIES, minor: 1, day: "2026-07-31" }, ...months);
    const { subjects } = await page();
    expect(subjects.slice(0, 3)).toEqual([
      { categoryId: null, usualMinor: 30_001, spentMinor: 0 },
      { categoryId: "11000000", usualMinor: 40_000, spentMinor: 0 },
      { categoryId: "10000000", usualMinor: 30_001, spentMinor: 0 },
    ]);
  });
});

describe("changing a budget", () => {
  const limit = { kind: "set", currency: "BRL", limitMinor: 80_000 } as const;

  test("sets it, in place of the one before", async () => {
    const budget = makeBudget();
    expect(await changeBudget(world, user, "10000000", limit)).toEqual({ kind: "set", budget });
    const less = { ...limit, limitMinor: 1 };
    await changeBudget(world, user, "10000000", less);
    expect(await world.budgets.ofUser("user-1")).toEqual([makeBudget({ limitMinor: 1 })]);
  });

  test("removes it once, and nobody else's", async () => {
    await world.budgets.put(makeBudget());
    await world.budgets.put(makeBudget({ userId: "user-2" }));
    const remove = () => changeBudget(world, user, "10000000", { kind: "remove" });
    expect(await remove()).toEqual({ kind: "removed", budget: makeBudget() });
    expect(await remove()).toEqual({ kind: "none" });
    expect(await world.budgets.ofUser("user-2")).toHaveLength(1);
  });
});
