import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween } from "../../../src/domain/day.ts";
import type { Flow } from "../../../src/domain/flow.ts";
import type { MonthStart } from "../../../src/domain/months.ts";
import { parsePeriod } from "../../../src/domain/periods/parse-period.ts";
import type { Report } from "../../../src/domain/report.ts";
import type { Transaction } from "../../../src/domain/transaction.ts";
import type { User } from "../../../src/domain/user.ts";
import { loadAccounts } from "../../../src/usecases/report/load-accounts.ts";
import { loadCategory } from "../../../src/usecases/report/load-category.ts";
import { loadIncome } from "../../../src/usecases/report/load-income.ts";
import { loadLeftOut } from "../../../src/usecases/report/load-left-out.ts";
import { loadMonths } from "../../../src/usecases/report/load-months.ts";
import { reportPeriod } from "../../../src/usecases/report/report-period.ts";
import { createReportRequest } from "../../../src/usecases/report/report-request.ts";
import { sinceData } from "../../../src/usecases/report/since-data.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeTransaction } from "../../support/make.ts";
import { keepingWorld, letGoToTheEnd, NOW, storedDays, userOf } from "./let-go-world.ts";

const FIRST = "2022-03-20";
const LAST = "2026-11-22";

const FLOWS: readonly Flow[] = ["spending", "spending", "refund", "income", "own-transfer", "loan"];

const row = fc
  .record({
    id: fc.uuid(),
    day: fc.integer({ min: 0, max: daysBetween(FIRST, LAST) }).map((days) => addDays(FIRST, days)),
    accountId: fc.constantFrom("account-1", "account-2"),
    minor: fc.integer({ min: 0, max: 1_000_000 }),
    currency: fc.constantFrom("BRL", "BRL", "BRL", "USD"),
    flow: fc.constantFrom(...FLOWS),
    isFixed: fc.boolean(),
    category: fc.constantFrom("11010000", "11000000", "05080000", "99999999", "08000000"),
    bankCategoryId: fc.constantFrom(null, "11010000"),
    categorySource: fc.constantFrom("bank", "name", "choice", "learned"),
    merchantName: fc.constantFrom("iFood", "Uber", "Aluguel"),
  })
  .map(({ category, ...one }) => {
    const direction = one.flow === "income" || one.flow === "refund" ? "in" : "out";
    const top = `${category.slice(0, 2)}000000`;
    return makeTransaction({
      ...(one as Partial<Transaction>),
      direction,
      categoryId: category,
      topCategoryId: category === "99999999" ? "99999999" : top,
    });
  });

const monthStart = fc.constantFrom<MonthStart>(
  { kind: "day", day: 1 },
  { kind: "day", day: 5 },
  { kind: "day", day: 31 },
  { kind: "working-day", onOrBefore: 1 },
  { kind: "nth-working-day", nth: 5 },
);

/** Whole months and years, what is known of all time, and what runs. */
const PERIODS = ["2022", "2023", "2024", "2022-04", "2023-07", "2024-10", "2024-11", "2025-01"];
const ALL = [...PERIODS, "desde sempre", "mês", "ano", "2026-10"];

/** A report without single expenses, which an old month does not know any more. */
function figuresIn(report: Report) {
  return {
    ...report,
    // Of an old month the day of the nearest spending is known no better than by its first and last movement.
    nearest: null,
    sections: report.sections.map(({ biggest: _biggest, insight, ...section }) => ({
      ...section,
      insight: insight?.kind === "one-expense" ? null : insight,
    })),
  };
}

async function shownTo(world: FakeWorld, user: User) {
  const shown: unknown[] = [];
  for (const text of ALL) {
    const request = createReportRequest(world, user);
    const answer = parsePeriod(text, request.calendar);
    if (answer.kind !== "period") throw new Error(`${text} is no period`);
    const period = await sinceData(answer.period, request);
    const at = <Screen>(screen: Screen) => ({ period, currency: "BRL", screen });
    const food = at({ kind: "category", topCategoryId: "11000000" } as const);
    shown.push(
      figuresIn(await reportPeriod(request, period)),
      await loadMonths(request, at({ kind: "months" } as const)),
      await loadCategory(request, food),
      await loadIncome(request, at({ kind: "income" } as const)),
      await loadAccounts(request, at({ kind: "accounts" } as const)),
      (await loadLeftOut(request, at({ kind: "left-out" } as const))).assumed,
    );
  }
  return shown;
}

test("every figure of whole months is the same before movements are let go and after, to the cent", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(row, { selector: ({ id }) => id, minLength: 1, maxLength: 60 }),
      monthStart,
      async (rows, start) => {
        const world = await keepingWorld({ monthStart: start });
        await world.transactions.upsertAll(rows, NOW);
        const before = await shownTo(world, await userOf(world));
        await letGoToTheEnd(world);
        const user = await userOf(world);
        const after = await shownTo(world, user);
        expect(after).toEqual(before);
        // The movements are gone.
        const old = user.kept === null ? "" : addDays(user.kept.from, -120);
        expect((await storedDays(world)).filter((day) => day < old)).toEqual([]);
      },
    ),
    { numRuns: 25, endOnFailure: true },
  );
}, 60_000);
