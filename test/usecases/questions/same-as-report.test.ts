import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Breakdown } from "../../../src/domain/breakdown.ts";
import { namedPeriod } from "../../../src/domain/period.ts";
import type { Question, QuestionScope } from "../../../src/domain/questions/question.ts";
import { shortKey } from "../../../src/domain/short-key.ts";
import { loadScreen, type ScreenData } from "../../../src/usecases/report/load-screen.ts";
import type { ScreenKind, ScreenOf } from "../../../src/usecases/report/report-location.ts";
import { createReportRequest } from "../../../src/usecases/report/report-request.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeCalendar } from "../../support/make-calendar.ts";
import { answer, figureIn, user, worldOf } from "./questions-world.ts";

/** The figure of an answer is the report's, of the same days and of the same part of it. */

const period = namedPeriod("90d", makeCalendar());

const FOOD = "11000000";
const RESTAURANTS = "11010000";
const MERCHANTS = { "n:IFOOD": "iFood", "h:abc": "Ana Souza", "c:12345678": "Uber" } as const;

const transaction = fc.record({
  day: fc.integer({ min: 1, max: 28 }).map((day) => `2026-10-${String(day).padStart(2, "0")}`),
  minor: fc.nat(500_000),
  flow: fc.constantFrom("spending", "spending", "refund", "income", "bill-payment"),
  isFixed: fc.boolean(),
  categoryId: fc.constantFrom(RESTAURANTS, "11020000", FOOD, "05070000", "77777777", null),
  merchantKey: fc.constantFrom("n:IFOOD", "h:abc", "c:12345678"),
  accountId: fc.constantFrom("account-1", "account-2", "account-3"),
  currency: fc.constantFrom("BRL", "BRL", "USD"),
} as const);

const ledger = fc
  .array(transaction, { minLength: 1, maxLength: 60 })
  .map((rows) => rows.map((row) => ({ ...row, merchantName: MERCHANTS[row.merchantKey] })));

test("each answer's figure is the report's: all, a category, a merchant, an account, income", async () => {
  expect.hasAssertions();
  await fc.assert(
    fc.asyncProperty(ledger, async (rows) => {
      const world = await worldOf(rows);
      for (const currency of ["BRL", "USD"]) await compare(world, currency);
    }),
    { numRuns: 60 },
  );
});

async function compare(world: FakeWorld, currency: string): Promise<void> {
  const load = <Kind extends ScreenKind>(screen: ScreenOf<Kind>) =>
    loadScreen(world, createReportRequest(world, user), { period, currency, screen }) as Promise<
      ScreenData[Kind]
    >;
  const spent = async (scope: QuestionScope) =>
    figureIn(await answer(world, asked(scope)), currency) ?? 0;

  async function mostSpentOn(by: "shop" | "category"): Promise<ReadonlyMap<string, number>> {
    const measure = { kind: "ranking", by, limit: null } as const;
    const answered = await answer(world, { ...asked({}), measure });
    const rankings = answered.kind === "ranking" ? answered.rankings : [];
    const ranking = rankings.find((one) => one.currency === currency);
    expect(ranking?.rest ?? []).toEqual([]);
    return new Map(
      ranking?.groups.map(({ label, minor }) => {
        const name = label.kind === "merchant" ? label.name : "";
        return [label.kind === "category" ? label.categoryId : name, minor] as const;
      }),
    );
  }

  const report = await load<"overview">({ kind: "overview" });
  const section = report.sections.find((one) => one.currency === currency);
  expect(await spent({})).toBe(section?.spent ?? 0);
  const received = await answer(world, { ...asked({}), direction: "received" });
  expect(figureIn(received, currency) ?? 0).toBe(section?.received ?? 0);

  const food = await load<"category">({ kind: "category", topCategoryId: FOOD });
  expect(await spent({ categoryId: FOOD })).toBe(food.breakdown.total);
  expect(await spent({ categoryId: RESTAURANTS })).toBe(partOf(food.breakdown, RESTAURANTS));

  const tops = section?.categories.map(({ categoryId }) => categoryId) ?? [];
  const shops = await Promise.all(
    tops.map((topCategoryId) =>
      load<"merchants">({ kind: "merchants", scope: { kind: "whole", topCategoryId }, page: 0 }),
    ),
  );
  for (const [key, merchant] of Object.entries(MERCHANTS)) {
    const inAll = shops.reduce((sum, shop) => sum + partOf(shop, shortKey(key)), 0);
    expect(await spent({ merchant })).toBe(inAll);
  }

  const categories = await mostSpentOn("category");
  expect(categories).toEqual(
    new Map(section?.categories.map(({ categoryId, minor }) => [categoryId, minor])),
  );
  const byShop = await mostSpentOn("shop");
  expect([...byShop.values()].reduce((all, minor) => all + minor, 0)).toBe(section?.spent ?? 0);
  for (const [key, merchant] of Object.entries(MERCHANTS)) {
    const inAll = shops.reduce((sum, shop) => sum + partOf(shop, shortKey(key)), 0);
    expect(byShop.get(merchant) ?? 0).toBe(inAll);
  }

  const { breakdown } = await load<"accounts">({ kind: "accounts" });
  const inAccount = (id: string) => partOf(breakdown, shortKey(id));
  expect(await spent({ account: "Ultravioleta" })).toBe(inAccount("account-2"));
  expect(await spent({ account: "Itaú" })).toBe(inAccount("account-3"));
  expect(await spent({ account: "Nubank" })).toBe(inAccount("account-1") + inAccount("account-2"));
}

function asked(scope: QuestionScope): Question {
  const { first, last } = period;
  return {
    measure: { kind: "sum" },
    direction: "spent",
    scope,
    amount: null,
    period: { first, last },
  };
}

function partOf({ parts }: Breakdown, key: string): number {
  return parts.find((part) => part.key === key)?.minor ?? 0;
}
