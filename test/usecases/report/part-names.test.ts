import { expect, test } from "vitest";
import { topLevelOf } from "../../../src/domain/category.ts";
import { namedPeriod } from "../../../src/domain/period.ts";
import type { ScreenKind, ScreenOf } from "../../../src/usecases/report/report-location.ts";
import { loadScreen, type ScreenData } from "../../../src/usecases/report/load-screen.ts";
import { createReportRequest } from "../../../src/usecases/report/report-request.ts";
import { fakeWorld } from "../../support/fake-world.ts";
import { makeCalendar } from "../../support/make-calendar.ts";
import { makeAccount, makeItem, makeTransaction, makeUser, NOW } from "../../support/make.ts";

const HOUSING = "17000000";
const RENT = "17010000";
const INCOME = "01000000";

async function load<Kind extends ScreenKind>(
  categoryIds: readonly string[],
  screen: ScreenOf<Kind>,
): Promise<ScreenData[Kind]> {
  const world = fakeWorld();
  await world.items.add(makeItem());
  await world.accounts.upsertAll([makeAccount()]);
  const rows = categoryIds.map((categoryId, index) =>
    makeTransaction({
      id: `row-${index}`,
      day: "2026-11-10",
      minor: 1000 - index,
      categoryId,
      topCategoryId: topLevelOf(categoryId),
      flow: topLevelOf(categoryId) === INCOME ? "income" : "spending",
    }),
  );
  await world.transactions.upsertAll(rows, NOW);
  const location = { period: namedPeriod("month", makeCalendar()), currency: "BRL", screen };
  const data = await loadScreen(world, createReportRequest(world, makeUser()), location);
  return data as ScreenData[Kind];
}

const housing: ScreenOf<"category"> = { kind: "category", topCategoryId: HOUSING };
const listOf = (categoryId: string, kind: "category" | "income"): ScreenOf<"transactions"> => ({
  kind: "transactions",
  of: { kind, scope: { kind: "only", categoryId } },
  page: 0,
});

test("a category's own transactions have a name of their own beside those below it", async () => {
  const { breakdown } = await load<"category">([HOUSING, RENT], housing);
  expect(breakdown.parts.map(({ label }) => label)).toEqual([
    { kind: "category", categoryId: HOUSING, isOwn: true },
    { kind: "category", categoryId: RENT },
  ]);
  const income = await load<"income">([INCOME, "01010000"], { kind: "income" });
  expect(income.breakdown.parts[0]?.label).toEqual({
    kind: "category",
    categoryId: INCOME,
    isOwn: true,
  });
});

test("alone they are the category", async () => {
  const { breakdown } = await load<"category">([HOUSING], housing);
  expect(breakdown.parts.map(({ label }) => label)).toEqual([
    { kind: "category", categoryId: HOUSING },
  ]);
});

test("a list of them is named like them, and that of all income like the sum", async () => {
  const own = await load<"transactions">([HOUSING, RENT], listOf(HOUSING, "category"));
  expect(own.label).toEqual({ kind: "category", categoryId: HOUSING, isOwn: true });
  const rent = await load<"transactions">([HOUSING, RENT], listOf(RENT, "category"));
  expect(rent.label).toEqual({ kind: "category", categoryId: RENT });
  const salary = await load<"transactions">(["01010000"], listOf("01010000", "income"));
  expect(salary.label).toEqual({ kind: "category", categoryId: "01010000" });
  const all = await load<"transactions">(["01010000"], {
    kind: "transactions",
    of: { kind: "income", scope: null },
    page: 0,
  });
  expect(all.label).toEqual({ kind: "received" });
});
