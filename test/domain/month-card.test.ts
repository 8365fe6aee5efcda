import { expect, test } from "vitest";
import { monthCard, type CardFacts, type DayVisits } from "../../src/domain/month-card.ts";
import { makeCalendar } from "../support/make-calendar.ts";
import { makeSection, makeUsual } from "../support/make-report.ts";

const month = makeCalendar().months.named("2026-10");

const visits = (day: string, given: Partial<DayVisits> = {}): DayVisits => ({
  day,
  flow: "spending",
  minor: 1_000,
  count: 5,
  ...given,
});

const DAYS = [visits("2026-10-02"), visits("2026-10-20")];

function cardOf(given: Partial<CardFacts> = {}) {
  return monthCard({
    month,
    today: "2026-11-01",
    dataSince: "2026-01-01",
    spending: makeSection({ spent: 60_000, received: 90_000 }),
    days: DAYS,
    merchants: [],
    ...given,
  });
}

test("monthCard says what was kept, what changed, the shop and the calmest days", () => {
  const merchant = { key: "c:12345678", name: "Padaria Real", kind: "shop" } as const;
  const food = { categoryId: "10000000", comparable: 15_000, usual: 10_000 };
  const usual = makeUsual({ categories: [food], decided: [food] });
  const categories = [{ ...food, minor: 15_000, share: null, before: null }];
  const card = cardOf({
    spending: makeSection({ spent: 60_000, received: 90_000, categories, usual }),
    merchants: [{ merchant, topCategoryId: "11000000", flow: "spending", count: 8 }],
  });
  expect(card).toEqual({
    kind: "ready",
    month,
    kept: 333,
    changes: [{ categoryId: "10000000", by: 500, base: "usual" }],
    shop: { kind: "shop", name: "Padaria Real", visits: 8 },
    calm: { kind: "no-spending", first: "2026-10-03", last: "2026-10-19", days: 17 },
  });
});

test.each([
  ["negative where more was spent", { spent: 150, received: 100 }, -500],
  ["nothing where all was spent", { spent: 100, received: 100 }, 0],
  ["not all where a little was spent", { spent: 1, received: 900_000 }, 999],
  ["all where nothing was spent", { spent: 0, received: 900_000 }, 1000],
  ["all where more came back", { spent: -50, received: 100 }, 1000],
  ["not nothing where a little was left", { spent: 899_999, received: 900_000 }, 1],
  ["not nothing where a little was missing", { spent: 900_001, received: 900_000 }, -1],
  ["up to ten times the income", { spent: 1099, received: 100 }, -9990],
  ["unknown beyond that", { spent: 99_999_900, received: 1 }, null],
  ["unknown without income", { spent: 100, received: 0 }, null],
])("monthCard has a share that was kept: %s", (_, sums, kept) => {
  expect(cardOf({ spending: makeSection(sums) })).toMatchObject({ kept });
});

test("monthCard has neither share nor changes in a currency with nothing spent or received", () => {
  expect(cardOf({ spending: null })).toMatchObject({ kept: null, changes: [] });
});

test("monthCard looks for calm days only where there are data", () => {
  const card = cardOf({ dataSince: "2026-10-12" });
  expect(card).toMatchObject({ calm: { first: "2026-10-21", last: "2026-10-31" } });
});

test.each([
  ["on its last day", { today: "2026-10-31" }, { kind: "end", ready: "2026-11-01" }],
  ["before its end", { today: "2026-10-08" }, { kind: "end", ready: "2026-11-01" }],
  [
    "with data of less than twenty days",
    { dataSince: "2026-10-13" },
    { kind: "days", has: 19, needs: 20 },
  ],
  ["without any data", { dataSince: null }, { kind: "days", has: 0, needs: 20 }],
  ["before the first data", { dataSince: "2026-11-05" }, { kind: "days", has: 0, needs: 20 }],
  [
    "with less than ten transactions that count",
    {
      days: [
        visits("2026-10-02", { count: 4 }),
        visits("2026-10-02", { count: 3, flow: "income" }),
        visits("2026-10-02", { count: 2, flow: "refund" }),
        visits("2026-10-02", { count: 90, flow: "own-transfer" }),
      ],
    },
    { kind: "transactions", has: 9, needs: 10 },
  ],
] as const)("monthCard says what a month lacks: %s", (_, facts, lacks) => {
  expect(cardOf(facts)).toEqual({ kind: "unready", month, lacks });
});

test("monthCard has a card the day after, with twenty days and ten transactions", () => {
  expect(cardOf({ today: "2026-11-01", dataSince: "2026-10-12" }).kind).toBe("ready");
});

test("monthCard has no amount in it", () => {
  const spending = makeSection({ spent: 123_457, received: 234_568 });
  const days = DAYS.map((one) => ({ ...one, minor: 98_765 }));
  expect(JSON.stringify(cardOf({ spending, days }))).not.toMatch(/123|234|987|1111|111_/);
});
