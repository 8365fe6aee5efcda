import { makeBudgetState } from "../../support/make-budget.ts";
import { beforeEach, describe, expect, test } from "vitest";
import { alertsWorld, purchase, type AlertsWorld } from "./alerts-world.ts";
import { sent } from "./sent-alerts.ts";

let ana: AlertsWorld;

beforeEach(async () => {
  ana = await alertsWorld();
  await ana.settings({ large: 50_000 });
});

describe("a budget", () => {
  const budget = (spent: number) => {
    return makeBudgetState({
      key: "all",
      categoryId: null,
      spentMinor: spent,
      limitMinor: 100_000,
    });
  };
  const small = (id: string, amount = -100) => purchase(id, { amount });

  test("is told at 80 and at 100 per cent, each once", async () => {
    ana.world.givenBudgets = [budget(79_000)];
    await ana.arrive(small("a"));
    ana.world.givenBudgets = [budget(85_000)];
    await ana.arrive(small("b"));
    expect(await sent(ana)).toEqual([["budget"]]);
    ana.world.givenBudgets = [budget(70_000)];
    await ana.arrive(small("c"));
    ana.world.givenBudgets = [budget(81_000)];
    await ana.arrive(small("d"));
    ana.world.givenBudgets = [budget(101_000)];
    await ana.arrive(small("e"));
    expect(await sent(ana)).toHaveLength(2);
    const thresholds = ana
      .told()
      .flat()
      .map((line) => line.kind === "budget" && line.threshold);
    expect(thresholds).toEqual([80, 100]);
  });

  test("of a category is told by what is spent there only", async () => {
    const food = makeBudgetState({ spentMinor: 70_000, limitMinor: 80_000 });
    ana.world.givenBudgets = [food];
    await ana.arrive(purchase("elsewhere", { amount: -100, categoryId: "12000000" }));
    expect(await sent(ana)).toEqual([]);
  });

  test("is not told by what was spent before its month", async () => {
    const december = { first: "2026-12-01", last: "2026-12-31" };
    ana.world.givenBudgets = [{ ...budget(85_000), period: december }];
    await ana.arrive(purchase("of november", { amount: -300 }));
    expect(await sent(ana)).toEqual([]);
  });

  test("straight past 100 is told once, though 80 was waiting", async () => {
    ana.world.givenBudgets = [budget(85_000)];
    await ana.arrive(small("a"));
    ana.world.givenBudgets = [budget(130_000)];
    await ana.arrive(small("b", -450));
    expect(await sent(ana)).toEqual([["budget"]]);
    expect(ana.told()).toMatchObject([[{ threshold: 100 }]]);
  });

  test("that was passed before, is silent, or is gone by then is not told", async () => {
    ana.world.givenBudgets = [budget(95_000)];
    await ana.arrive(small("a"));
    await ana.settings({ silenced: [{ kind: "budget", until: null }] });
    ana.world.givenBudgets = [budget(101_000)];
    await ana.arrive(small("b"));
    await ana.settings({});
    expect(await sent(ana)).toEqual([]);
    ana.world.givenBudgets = [{ ...budget(85_000), key: "food" }];
    await ana.arrive(small("c"));
    ana.world.givenBudgets = [];
    expect(await sent(ana)).toEqual([]);
  });
});
