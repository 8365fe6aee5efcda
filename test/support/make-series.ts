import type { RecurringSeries } from "../../src/domain/recurrence/recurring-series.ts";

export function makeSeries(given: Partial<RecurringSeries> = {}): RecurringSeries {
  return {
    merchantKey: "n:NETFLIX",
    part: 0,
    direction: "out",
    currency: "BRL",
    kind: "subscription",
    cadence: "monthly",
    status: "active",
    said: null,
    merchantName: "Netflix",
    topCategoryId: "09000000",
    minor: 3990,
    previousMinor: null,
    count: 3,
    first: "2026-09-10",
    last: "2026-11-10",
    next: "2026-12-10",
    isReplaced: false,
    ...given,
  };
}
