import type { Period } from "../../../src/domain/period.ts";
import { type Report } from "../../../src/domain/report.ts";
import { makeFacts } from "../../support/make-report.ts";
import { buildReport } from "../../../src/domain/build-report.ts";
import type { FlowTotal } from "../../../src/domain/sums.ts";

export const NOVEMBER: Period = { name: "month", first: "2026-11-01", last: "2026-11-22" };

export function spending(topCategoryId: string, minor: number, currency = "BRL"): FlowTotal {
  return {
    accountId: "account-1",
    currency,
    flow: "spending",
    direction: "out",
    topCategoryId,
    isFixed: false,
    minor,
    count: 1,
  };
}

export function refund(topCategoryId: string, minor: number, currency = "BRL"): FlowTotal {
  return {
    accountId: "account-1",
    currency,
    flow: "refund",
    direction: "in",
    topCategoryId,
    isFixed: false,
    minor,
    count: 1,
  };
}

export function income(minor: number, currency = "BRL"): FlowTotal {
  return {
    accountId: "account-1",
    currency,
    flow: "income",
    direction: "in",
    topCategoryId: "01000000",
    isFixed: false,
    minor,
    count: 1,
  };
}

export function reportOf(totals: readonly FlowTotal[], period = NOVEMBER): Report {
  return buildReport(makeFacts({ period, totals, dataSince: "2025-11-22" }));
}

/** A usual month of a household in São Paulo. */
export const USUAL_MONTH: readonly FlowTotal[] = [
  spending("10000000", 123_456),
  spending("17000000", 241_390),
  spending("11000000", 87_215),
  spending("19000000", 61_840),
  spending("05000000", 45_000),
  spending("18000000", 32_590),
  spending("08000000", 28_970),
  spending("09000000", 11_470),
  spending("07000000", 9_990),
  spending("99999999", 4_350),
  spending("16000000", 1_290),
  refund("12000000", 18_500),
  income(850_000),
];
