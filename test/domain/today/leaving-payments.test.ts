import { expect, test } from "vitest";
import {
  leavingPayments,
  type ScheduledPayment,
} from "../../../src/domain/today/leaving-payments.ts";
import { makeSeries } from "../../support/make-series.ts";

const RENT = makeSeries({ merchantKey: "n:RENT", merchantName: "Aluguel", minor: 100_000 });
const PIX: ScheduledPayment = {
  merchantKey: "n:ANA",
  name: "Ana",
  day: "2026-11-25",
  minor: 5000,
};

test("payments are those expected and those scheduled, by day and name", () => {
  const expected = [
    { one: RENT, day: "2026-11-25" },
    { one: makeSeries(), day: "2026-11-24" },
  ];
  const found = leavingPayments(expected, [PIX, { ...PIX, name: "Zé", day: "2026-11-23" }]);
  expect(found.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    "scheduled Zé",
    "fixed Netflix",
    "fixed Aluguel",
    "scheduled Ana",
  ]);
});

test("a scheduled payment is the nearest expected one of its merchant, and counts once", () => {
  const weekly = ["2026-11-23", "2026-11-30", "2026-12-07"].map((day) => ({ one: RENT, day }));
  const scheduled = { ...PIX, merchantKey: "n:RENT", name: "Aluguel", day: "2026-11-29" };
  const found = leavingPayments(weekly, [scheduled]);
  expect(found.map(({ day }) => day)).toEqual(["2026-11-23", "2026-11-29", "2026-12-07"]);
  expect(leavingPayments([], [scheduled, scheduled])).toHaveLength(2);
});
