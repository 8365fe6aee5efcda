import type { CurrencySection, Report, Usual } from "../../src/domain/report.ts";
import type { ReportFacts } from "../../src/domain/report-facts.ts";

/** Parts of a report for tests, with defaults for what a test does not set. */
export function makeFacts(given: Partial<ReportFacts> = {}): ReportFacts {
  return {
    period: { name: "month", first: "2026-11-01", last: "2026-11-22" },
    today: "2026-11-22",
    totals: [],
    before: null,
    usual: null,
    future: [],
    biggest: [],
    toCome: null,
    nearest: null,
    reach: [],
    dataSince: null,
    coverage: [],
    budgets: [],
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

/** The usual of six months in which nothing was spent. */
export function makeUsual(given: Partial<Usual> = {}): Usual {
  return {
    count: 6,
    unit: "month",
    spent: 0,
    free: 0,
    received: 0,
    comparable: { spent: 0, free: 0, received: 0 },
    deviation: 0,
    categories: [],
    decided: [],
    without: [],
    ...given,
  };
}

export function makeReport(given: Partial<Report> = {}): Report {
  return {
    period: { name: "month", first: "2026-11-01", last: "2026-11-22" },
    sections: [],
    comparedWith: null,
    nearest: null,
    leftOut: [],
    reach: [],
    dataSince: null,
    budgets: [],
    ...given,
  };
}
