import { expect } from "vitest";
import { topLevelOf } from "../../../src/domain/category.ts";
import { namedPeriod } from "../../../src/domain/period.ts";
import type {
  ScreenKind,
  ScreenOf,
  TransactionsOf,
} from "../../../src/usecases/report/report-location.ts";
import type { Transaction } from "../../../src/domain/transaction.ts";
import { loadScreen, type ScreenData } from "../../../src/usecases/report/load-screen.ts";
import type { TransactionList } from "../../../src/usecases/report/load-transactions.ts";
import { createReportRequest } from "../../../src/usecases/report/report-request.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeCalendar } from "../../support/make-calendar.ts";
import { makeAccount, makeItem, makeTransaction, makeUser, NOW } from "../../support/make.ts";

const user = makeUser();
const period = namedPeriod("90d", makeCalendar());

export async function worldOf(rows: readonly Partial<Transaction>[]): Promise<FakeWorld> {
  const world = fakeWorld();
  await world.items.add(makeItem());
  await world.accounts.upsertAll([
    makeAccount(),
    makeAccount({ id: "account-2", name: "Gold", type: "CREDIT" }),
    makeAccount({ id: "account-0", supersededBy: "account-1" }),
  ]);
  const full = rows.map((row, index) =>
    makeTransaction({
      id: `row-${String(index).padStart(3, "0")}`,
      ...row,
      topCategoryId: topLevelOf(row.categoryId ?? null),
    }),
  );
  await world.transactions.upsertAll(full, NOW);
  return world;
}

export async function load<Kind extends ScreenKind>(
  world: FakeWorld,
  screen: ScreenOf<Kind>,
  currency = "BRL",
): Promise<ScreenData[Kind]> {
  const location = { period, currency, screen };
  const data = await loadScreen(world, createReportRequest(world, user), location);
  return data as ScreenData[Kind];
}

/** All pages of a list, one after another. */
export async function wholeList(
  world: FakeWorld,
  of: TransactionsOf,
): Promise<TransactionList["rows"]> {
  const first = await load<"transactions">(world, { kind: "transactions", of, page: 0 });
  const rows = [...first.rows];
  for (let page = 1; page < first.pages; page += 1)
    rows.push(...(await load<"transactions">(world, { kind: "transactions", of, page })).rows);
  expect(rows).toHaveLength(first.count);
  expect(rows.reduce((sum, { minor }) => sum + minor, 0)).toBe(first.total);
  return rows;
}
