import type { CurrencySection, Report } from "../../src/domain/report.ts";
import type { ReportFacts } from "../../src/domain/build-report.ts";

/** Parts of a report for tests, with defaults for what a test does not set. */
export function makeFacts(given: Partial<ReportFacts> = {}): ReportFacts {
  return {
    period: { name: "month", first: "2026-11-01", last: "2026-11-22" },
    totals: [],
    before: null,
    future: [],
    biggest: [],
    monthEnd: null,
    reach: [],
    dataSince: null,
    coverage: [],
    ...given,
  };
}

export function makeSection(given: Partial<CurrencySection> = {}): CurrencySection {
  return {
    currency: "BRL",
    spent: 0,
    received: 0,
    categories: [],
    gone: [],
    before: null,
    perDay: null,
    split: {
      fixed: 0,
      free: given.spent ?? 0,
      lines: (given.categories ?? []).map(({ categoryId, minor }) => ({
        categoryId,
        minor,
        comparable: minor,
        usual: null,
      })),
    },
    usual: null,
    verdict: null,
    outlook: null,
    biggest: null,
    insight: null,
    ...given,
  };
}

export function makeReport(given: Partial<Report> = {}): Report {
  return {
    period: { name: "month", first: "2026-11-01", last: "2026-11-22" },
    sections: [],
    comparedWith: null,
    leftOut: [],
    reach: [],
    dataSince: null,
    ...given,
  };
}
