import { beforeEach, describe, expect, test } from "vitest";
import { sayFixed } from "../../../src/usecases/teaching/say-fixed.ts";
import { NOW } from "../../support/make.ts";
import { alertsWorld, purchase, type AlertsWorld } from "./alerts-world.ts";
import { sent } from "./sent-alerts.ts";

let ana: AlertsWorld;

beforeEach(async () => {
  ana = await alertsWorld();
  await ana.settings({ large: 50_000 });
});

describe("money that arrives", () => {
  const pay = (id: string, given = {}) => ({
    id,
    amount: 5000,
    type: "CREDIT" as const,
    description: "ACME LTDA",
    categoryId: "01010000",
    ...given,
  });

  test("is told where it is a salary, or large", async () => {
    await ana.arrive(pay("a"), pay("b", { amount: 20, categoryId: "01040000" }));
    expect(await sent(ana)).toEqual([["income"]]);
    expect(ana.told()).toMatchObject([[{ size: "salary", minor: 500_000 }]]);
  });

  test("is not told any more where it turns out to be none", async () => {
    await ana.arrive(pay("a"));
    const [row] = await ana.world.transactions.ofAccountSince("account-1", "2026-01-01");
    if (row) await ana.world.transactions.upsertAll([{ ...row, flow: "own-transfer" }], NOW);
    expect(await sent(ana)).toEqual([]);
  });
});

describe("a price", () => {
  const paid = (day: string, amount: number) =>
    purchase(day, {
      date: new Date(`${day}T15:00:00.000Z`),
      amount: -amount,
      description: "NETFLIX.COM",
      categoryId: "09020000",
    });

  test("that rises is told once", async () => {
    await ana.arrive(...["2026-08-20", "2026-09-20", "2026-10-20"].map((day) => paid(day, 39.9)));
    await ana.arrive(paid("2026-11-20", 44.9));
    expect(await sent(ana)).toEqual([["price-rise"]]);
    expect(ana.told()).toMatchObject([[{ before: 3990, now: 4490, currency: "BRL" }]]);
    await ana.arrive({ ...paid("2026-11-20", 44.9), id: "posted" });
    expect(await sent(ana)).toHaveLength(1);
  });

  test("is not told where the user says that it is no fixed expense", async () => {
    await ana.arrive(...["2026-08-20", "2026-09-20", "2026-10-20"].map((day) => paid(day, 39.9)));
    await sayFixed(ana.world, await ana.user(), {
      transactionId: "2026-08-20",
      decision: "dismissed",
    });
    await ana.arrive(paid("2026-11-20", 44.9));
    expect(await sent(ana)).toEqual([]);
  });

  test("and an income are not told where their kinds are silent", async () => {
    await ana.arrive(...["2026-08-20", "2026-09-20", "2026-10-20"].map((day) => paid(day, 39.9)));
    const [price, income] = [
      { kind: "price-rise", until: null },
      { kind: "income", until: null },
    ] as const;
    const salary = { id: "pay", amount: 5000, type: "CREDIT", categoryId: "01010000" } as const;
    await ana.settings({ silenced: [price, income] });
    await ana.arrive(paid("2026-11-20", 44.9), salary);
    await ana.settings({});
    expect(await sent(ana)).toEqual([]);
    await ana.arrive({ ...paid("2026-11-21", 54.9), id: "next" }, { ...salary, id: "pay 2" });
    await ana.settings({ silenced: [price, income] });
    expect(await sent(ana)).toEqual([]);
  });
});
