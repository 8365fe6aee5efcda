import { describe, expect, test } from "vitest";
import type { Question } from "../../../src/domain/questions/question.ts";
import type { Transaction } from "../../../src/domain/transaction.ts";
import type { Ranking } from "../../../src/usecases/questions/rank-groups.ts";
import { answer, ask, figureIn, worldOf } from "./questions-world.ts";

const UBER = { merchantKey: "c:1", merchantName: "Uber", categoryId: "19010000" };
const IFOOD = { merchantKey: "n:IFOOD", merchantName: "iFood", categoryId: "11020000" };
const ANA = { merchantKey: "h:1", merchantName: "Ana Souza", categoryId: "05070000" };
const OTHER_ANA = { ...ANA, merchantKey: "h:2" };

const ROWS: readonly Partial<Transaction>[] = [
  { ...UBER, minor: 1000, day: "2026-11-02" },
  { ...UBER, minor: 2500, day: "2026-11-05" },
  { ...UBER, minor: 500, day: "2026-11-06", flow: "refund", direction: "in" },
  { ...UBER, minor: 4000, day: "2026-10-05" },
  { ...IFOOD, minor: 6000, day: "2026-11-10", isFixed: true },
  { ...IFOOD, minor: 700, day: "2026-11-11", currency: "USD" },
  { ...ANA, minor: 900, day: "2026-11-12" },
  { ...OTHER_ANA, minor: 100, day: "2026-11-13" },
  { ...ANA, minor: 8000, day: "2026-11-14", flow: "income", direction: "in" },
];

async function rank(
  text: string,
  rows: readonly Partial<Transaction>[] = ROWS,
  page = { page: 0, limit: 5 },
): Promise<readonly Ranking[]> {
  const answered = await ask(await worldOf(rows), text, page);
  if (answered.kind !== "ranking") throw new Error(`No ranking: ${text}`);
  return answered.rankings;
}

const linesOf = ({ groups }: Ranking) =>
  groups.map(({ label, minor, share }) => [
    "name" in label ? label.name : "categoryId" in label && label.categoryId,
    minor,
    share,
  ]);

describe("what was spent most on", () => {
  test("is the sum of each shop, less refunds, fixed bills too, the largest first", async () => {
    const [reais, dollars] = await rank("com o que gastei mais?");
    expect(reais).toMatchObject({ currency: "BRL", total: 10_000, count: 5, firstRank: 1 });
    expect(reais && linesOf(reais)).toEqual([
      ["iFood", 6000, 600],
      ["Uber", 3000, 300],
      ["Ana Souza", 1000, 100],
    ]);
    expect(dollars).toMatchObject({ currency: "USD", total: 700 });
  });

  test("is of the days, the category, and what else was said", async () => {
    const [october] = await rank("onde mais gastei em outubro?");
    expect(october && linesOf(october)).toEqual([["Uber", 4000, 1000]]);
    const [food] = await rank("onde gastei mais com comida?");
    expect(food && linesOf(food)).toEqual([["iFood", 6000, 1000]]);
  });

  test("is the sum of each top-level category, where that was asked", async () => {
    const [first] = await rank("em que categoria gastei mais?");
    expect(first && linesOf(first)).toEqual([
      ["11000000", 6000, 600],
      ["19000000", 3000, 300],
      ["05000000", 1000, 100],
    ]);
    expect(first?.groups[0]?.scope).toEqual({ categoryId: "11000000" });
  });

  test("of what was received is who gave most", async () => {
    const [first] = await rank("de quem recebi mais?");
    expect(first && linesOf(first)).toEqual([["Ana Souza", 8000, 1000]]);
  });

  test("is as many as were asked for; the rest are amounts", async () => {
    const [first] = await rank("as 2 lojas em que mais gastei");
    expect(first && linesOf(first)).toHaveLength(2);
    expect(first?.rest).toEqual([1000]);
  });

  test("goes on by pages", async () => {
    const [first] = await rank("onde mais gastei?", ROWS, { page: 9, limit: 2 });
    expect(first).toMatchObject({ firstRank: 3, rest: [] });
    expect(first && linesOf(first)).toEqual([["Ana Souza", 1000, 100]]);
  });

  test("is nothing where nothing moved", async () => {
    const answered = await ask(
      await worldOf([...ROWS, { minor: 1, day: "2026-01-01" }]),
      "onde mais gastei em setembro?",
    );
    expect(answered).toEqual({ kind: "nothing", isKnown: true, merchants: [] });
  });
});

describe("a shop of the list", () => {
  test("is asked about alone, with the figure that the list has", async () => {
    const world = await worldOf(ROWS);
    const [first] = await rank("onde mais gastei?");
    const period = { first: "2026-11-01", last: "2026-11-22" };
    for (const { scope, minor } of first?.groups ?? []) {
      const asked = { measure: { kind: "sum" }, direction: "spent", amount: null, period } as const;
      expect(figureIn(await answer(world, { ...asked, scope } as Question))).toBe(minor);
    }
    expect(first?.groups.map(({ scope }) => scope?.merchant)).toEqual([
      "iFood",
      "Uber",
      "Ana Souza",
    ]);
  });

  test("whose name does not tell it from another is not asked about", async () => {
    const nameless = { merchantKey: "n:?", merchantName: "🛒", minor: 100, day: "2026-11-02" };
    const one = { ...nameless, merchantKey: "c:7", merchantName: "Smart Fit" };
    const joined = { ...nameless, merchantKey: "c:8", merchantName: "smartfit" };
    const [first] = await rank("onde mais gastei?", [nameless, one, joined]);
    expect(first?.groups.map(({ label, scope }) => ["name" in label && label.name, scope])).toEqual(
      expect.arrayContaining([
        ["🛒", null],
        ["smartfit", null],
      ]),
    );
  });

  test("of several spellings is told by the last one, in any order", async () => {
    const shop = { merchantKey: "c:1", merchantName: "Padaria Pão", minor: 100, day: "2026-11-02" };
    const spelt = { ...shop, merchantKey: "c:2", merchantName: "PADARIA PAO" };
    for (const rows of [
      [shop, spelt],
      [spelt, shop],
    ]) {
      const [first] = await rank("onde mais gastei?", rows);
      expect(first && linesOf(first)).toEqual([["Padaria Pão", 200, 1000]]);
    }
  });

  test("that names do not have yet is told by the name of its sum", async () => {
    const world = await worldOf(ROWS);
    world.transactions.keptMerchants = () => Promise.resolve([]);
    const answered = await ask(world, "onde mais gastei?");
    const [first] = answered.kind === "ranking" ? answered.rankings : [];
    expect(
      first?.groups.map(({ label, scope }) => ["name" in label && label.name, scope]),
    ).toContainEqual(["iFood", null]);
  });
});
