import { expect, test } from "vitest";
import { namedPeriod } from "../../../src/domain/period.ts";
import { loadLeftOut } from "../../../src/usecases/report/load-left-out.ts";
import { createReportRequest } from "../../../src/usecases/report/report-request.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { makeCalendar } from "../../support/make-calendar.ts";
import { makeAccount, makeRow } from "../../support/make.ts";
import { taughtWorld, user } from "../teaching/taught-world.ts";

const PERIOD = namedPeriod("90d", makeCalendar());

/** What a synced bank's report says to have assumed. */
async function assumedOf(hasCategories: boolean, date = "2026-11-20"): Promise<number> {
  const at = { date: new Date(`${date}T15:00:00.000Z`) };
  const given = (categoryId: string) => ({ ...at, categoryId: hasCategories ? categoryId : null });
  const card = { accountId: "card", description: "PAGAMENTO RECEBIDO", type: "CREDIT" } as const;
  const world = await taughtWorld([
    makeRow({ id: "bill", description: "PAGAMENTO DE FATURA", ...given("05100000") }),
    makeRow({ id: "saved", description: "APLICACAO CDB", ...given("03020000") }),
    makeRow({ id: "bought", ...given("11010000") }),
  ]);
  world.bankAccounts.push(makeAccount({ id: "card", type: "CREDIT" }));
  world.pages.set("card", [[makeRow({ id: "paid", ...card, ...given("05100000") })]]);
  await syncItem(world, "item-1");
  const location = { period: PERIOD, currency: "BRL", screen: { kind: "left-out" } } as const;
  const { assumed, report } = await loadLeftOut(createReportRequest(world, user), location);
  expect(report.leftOut).toHaveLength(date === "2026-11-20" ? 2 : 0);
  return assumed;
}

test("a report says how many were left out without a category of the bank", async () => {
  expect(await assumedOf(false)).toBe(2);
  expect(await assumedOf(true)).toBe(0);
  expect(await assumedOf(false, "2026-01-20")).toBe(0);
});
