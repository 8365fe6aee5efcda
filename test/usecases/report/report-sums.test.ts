import { beforeEach, expect, test, vi } from "vitest";
import { parsePeriod } from "../../../src/domain/periods/parse-period.ts";
import { loadAccounts } from "../../../src/usecases/report/load-accounts.ts";
import { loadCategory } from "../../../src/usecases/report/load-category.ts";
import { loadIncome } from "../../../src/usecases/report/load-income.ts";
import type { Screen } from "../../../src/usecases/report/report-location.ts";
import { loadDays } from "../../../src/usecases/report/load-days.ts";
import { reportPeriod } from "../../../src/usecases/report/report-period.ts";
import { createReportRequest } from "../../../src/usecases/report/report-request.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeTransaction, makeUser, NOW } from "../../support/make.ts";

let world: FakeWorld;
const user = makeUser({ id: "user-1" });

beforeEach(async () => {
  world = fakeWorld();
  await world.users.add(user);
});

/** Spending on the first and the fifteenth of each month, from August 2025 on. */
async function spendEveryMonth(): Promise<void> {
  const months = Array.from({ length: 20 }, (_, index) =>
    new Date(Date.UTC(2025, 7 + index, 1)).toISOString().slice(0, 8),
  );
  const rows = months.flatMap((month, index) => [
    makeTransaction({ id: `${month} rent`, day: `${month}01`, minor: 100_000, isFixed: true }),
    makeTransaction({ id: `${month} food`, day: `${month}15`, minor: 10_000 + index }),
  ]);
  await world.transactions.upsertAll(rows, NOW);
}

async function reportOf(text: string, today: string) {
  world.now = new Date(`${today}T15:00:00.000Z`);
  const request = createReportRequest(world, user);
  const answer = parsePeriod(text, request.calendar);
  if (answer.kind !== "period") throw new Error(`${text} is no period`);
  const { period } = answer;
  const report = await reportPeriod(request, period);
  const location = { period, currency: "BRL", screen: { kind: "days" } } as const;
  return { report, section: report.sections[0], days: await loadDays(request, location) };
}

test("two reads have the period, the days before and the future, and those that say what is usual", async () => {
  await spendEveryMonth();
  const sums = vi.spyOn(world.transactions, "sumsOfRanges");
  const kept = vi.spyOn(world.transactions, "keptSumsOfRanges");
  const { report, section } = await reportOf("month", "2026-11-20");
  // The report's, and the days' against the usual.
  expect(sums).toHaveBeenCalledTimes(2);
  expect(kept).toHaveBeenCalledTimes(2);
  expect(section).toMatchObject({
    spent: 110_015,
    before: { spent: 110_014 },
    split: { fixed: 100_000, free: 10_015 },
    usual: { count: 6, unit: "month", spent: 110_012, free: 10_012, deviation: 3 },
    verdict: { kind: "normal", by: 3, driver: null },
    biggest: { minor: 10_015 },
  });
  expect(report.leftOut).toMatchObject([{ why: "future-instalment", count: 8 }]);
});

test("a month that has more days than the one before is not compared with it, but with the usual", async () => {
  await spendEveryMonth();
  const { report, section, days } = await reportOf("month", "2026-03-30");
  expect(report.comparedWith).toBeNull();
  expect(days.comparedWith).toBeNull();
  expect(section).toMatchObject({ before: null, usual: { count: 5 } });
});

test.each(["year", "90d"])("%s is compared with the days before only", async (text) => {
  await spendEveryMonth();
  const { section } = await reportOf(text, "2026-11-20");
  expect(section).toMatchObject({ usual: null, verdict: null, outlook: null });
});

test("screens are judged by the usual where the period has one", async () => {
  await spendEveryMonth();
  const judgedOn = async (text: string) => {
    world.now = new Date("2026-11-20T15:00:00.000Z");
    const request = createReportRequest(world, user);
    const answer = parsePeriod(text, request.calendar);
    if (answer.kind !== "period") throw new Error(`${text} is no period`);
    const at = <Shown extends Screen>(screen: Shown) => ({
      period: answer.period,
      currency: "BRL",
      screen,
    });
    const food = { kind: "category", topCategoryId: "11000000" } as const;
    const [days, accounts, income, category] = await Promise.all([
      loadDays(request, at({ kind: "days" })),
      loadAccounts(request, at({ kind: "accounts" })),
      loadIncome(request, at({ kind: "income" })),
      loadCategory(request, at(food)),
    ]);
    return [days, ...[accounts, income, category].map(({ breakdown }) => breakdown)].map(
      ({ judged }) => judged && [judged.usual.spent, judged.verdict.kind],
    );
  };
  expect(await judgedOn("month")).toEqual([
    [110_012, "normal"],
    [110_012, "normal"],
    [0, "normal"],
    [110_012, "normal"],
  ]);
  expect(await judgedOn("90d")).toEqual([undefined, undefined, undefined, undefined]);
});

test("dates typed by hand have the forecast of the running month where they are its days, else none", async () => {
  await spendEveryMonth();
  const { report, section } = await reportOf("month", "2026-11-20");
  expect(section?.outlook).not.toBeNull();
  expect((await reportOf("2026-11-01..2026-11-20", "2026-11-20")).report).toEqual(report);
  expect((await reportOf("2026-11", "2026-11-20")).report).toEqual(report);
  const partly = await reportOf("2026-11-02..2026-11-20", "2026-11-20");
  expect(partly.section?.outlook).toBeNull();
  // The last thirty days may be a month's first thirty.
  expect((await reportOf("30d", "2026-12-30")).section?.outlook).toBeNull();
});

test("the last day of a month has no rest to forecast", async () => {
  await spendEveryMonth();
  const { report, section } = await reportOf("month", "2026-11-30");
  expect(section).toMatchObject({ usual: { count: 6 }, outlook: null });
  expect(report.leftOut).toMatchObject([{ count: 8 }]);
});

test("a period without data leads to the nearest with some", async () => {
  await world.transactions.upsertAll(
    [
      makeTransaction({ id: "1", day: "2026-03-05" }),
      makeTransaction({ id: "2", day: "2026-09-20", flow: "own-transfer" }),
    ],
    NOW,
  );
  const { report } = await reportOf("2026-09", "2026-11-20");
  expect(report.sections).toEqual([]);
  expect(report.nearest).toEqual({
    name: "calendar-month",
    first: "2026-03-01",
    last: "2026-03-31",
  });
  expect((await reportOf("2026-03", "2026-11-20")).report.nearest).toBeNull();
});
