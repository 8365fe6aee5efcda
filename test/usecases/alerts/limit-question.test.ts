import { beforeEach, describe, expect, test } from "vitest";
import { NOW } from "../../support/make.ts";
import { alertsWorld, purchase, type AlertsWorld } from "./alerts-world.ts";
import { sent } from "./sent-alerts.ts";

let ana: AlertsWorld;

beforeEach(async () => {
  ana = await alertsWorld();
  await ana.settings({ large: 50_000 });
});

describe("the question for a limit", () => {
  const month = new Date(NOW.getTime() - 31 * 86_400_000);
  const usual = Array.from({ length: 40 }, (_, index) =>
    purchase(`usual ${index}`, { amount: -100 - index, date: new Date("2026-11-01T15:00:00Z") }),
  );

  beforeEach(async () => {
    ana = await alertsWorld({ createdAt: month });
  });

  test("comes once, after a month, from the user's own expenses", async () => {
    await ana.arrive(...usual);
    expect(await sent(ana)).toEqual([]);
    await ana.arrive(purchase("a", { amount: -10 }));
    expect(await sent(ana)).toEqual([["large-proposal"]]);
    expect(ana.told()).toEqual([[{ kind: "large-proposal", minor: 15_000 }]]);
    await ana.arrive(purchase("b", { amount: -10 }));
    expect(await sent(ana)).toHaveLength(1);
  });

  test("does not come with few expenses, or where the user answered meanwhile", async () => {
    await ana.arrive(purchase("a", { amount: -10 }));
    expect(await ana.world.alerts.ofUser("user-1")).toEqual([]);
    await ana.arrive(...usual, purchase("b", { amount: -10 }));
    await ana.settings({ large: 1 });
    expect(await sent(ana)).toEqual([]);
  });
});
