import { expect, test } from "vitest";
import { namedPeriod } from "../../../src/domain/period.ts";
import type { Transaction } from "../../../src/domain/transaction.ts";
import { loadScreen } from "../../../src/usecases/report/load-screen.ts";
import { createReportRequest } from "../../../src/usecases/report/report-request.ts";
import { fakeWorld } from "../../support/fake-world.ts";
import { makeCalendar } from "../../support/make-calendar.ts";
import { makeAccount, makeItem, makeTransaction, makeUser, NOW } from "../../support/make.ts";

const user = makeUser();

async function loadCard(rows: readonly Partial<Transaction>[], name: "last-month" | "month") {
  const world = fakeWorld();
  await world.items.add(makeItem());
  await world.accounts.upsertAll([makeAccount()]);
  const full = rows.map((row, index) => makeTransaction({ id: `row-${index}`, ...row }));
  await world.transactions.upsertAll(full, NOW);
  const period = namedPeriod(name, makeCalendar());
  const location = { period, currency: "BRL", screen: { kind: "card" } } as const;
  return await loadScreen(world, createReportRequest(world, user), location);
}

const bakery = Array.from({ length: 12 }, (_, index): Partial<Transaction> => ({
  day: `2026-10-${String(index + 1).padStart(2, "0")}`,
  minor: 2_500,
  topCategoryId: "11000000",
  merchantName: "Padaria Real",
  merchantKey: "c:12345678",
  merchantKind: "shop",
}));

test("the card of a month has the figures of its currency", async () => {
  const card = await loadCard(
    [
      { day: "2026-09-01", minor: 1 },
      ...bakery,
      { day: "2026-10-13", minor: 50_000, flow: "income", direction: "in" },
      { day: "2026-10-20", minor: 9_000_000, currency: "USD" },
      { day: "2026-11-01", minor: 7_000_000 },
    ],
    "last-month",
  );
  expect(card).toMatchObject({
    kind: "ready",
    month: { name: "2026-10" },
    kept: 400,
    shop: { kind: "shop", name: "Padaria Real", visits: 12 },
    calm: { kind: "no-spending", first: "2026-10-13", last: "2026-10-31" },
  });
});

test("a currency without a transaction in the month has no card", async () => {
  const rows = bakery.map((row) => ({ ...row, currency: "USD" }));
  const card = await loadCard([{ day: "2026-09-01" }, ...rows], "last-month");
  expect(card).toMatchObject({ kind: "unready", lacks: { kind: "transactions", has: 0 } });
});

test("the month that runs has no card yet", async () => {
  expect(await loadCard(bakery, "month")).toMatchObject({
    kind: "unready",
    month: { name: "2026-11" },
    lacks: { kind: "end", ready: "2026-12-01" },
  });
});
