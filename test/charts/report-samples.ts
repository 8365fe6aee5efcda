import type { CurrencySection, Report, Usual, Verdict } from "../../src/domain/report.ts";
import { income, refund, reportOf, spending, USUAL_MONTH } from "../bot/views/report-sample.ts";

/** What is fixed and what is usual in each category, in minor units. */
export interface SplitSample {
  readonly fixed?: Readonly<Record<string, number>>;
  readonly usual?: Readonly<Record<string, number>>;
  readonly base?: Pick<Usual, "unit" | "count">;
  readonly verdict?: Verdict;
}

/** A report with its sections split, and compared with the usual. */
export function splitReport(report: Report, sample: SplitSample): Report {
  return { ...report, sections: report.sections.map((section) => splitSection(section, sample)) };
}

function splitSection(section: CurrencySection, sample: SplitSample): CurrencySection {
  const { fixed = {}, usual, base = { unit: "month", count: 5 }, verdict } = sample;
  const all = section.categories.map(({ categoryId, minor }) => ({
    categoryId,
    whole: minor,
    minor: minor - (fixed[categoryId] ?? 0),
  }));
  const lines = all
    .filter(({ whole, minor }) => minor !== 0 || whole === 0)
    .map(({ categoryId, minor }) => ({
      categoryId,
      minor,
      comparable: minor,
      usual: usual ? (usual[categoryId] ?? 0) : null,
    }))
    .toSorted((a, b) => b.minor - a.minor);
  const free = lines.reduce((sum, { minor }) => sum + minor, 0);
  const { spent, received } = section;
  const sums = { spent, free, received };
  return {
    ...section,
    split: { fixed: spent - free, free, lines },
    usual: usual
      ? {
          ...base,
          ...sums,
          comparable: sums,
          categories: [],
          decided: lines.map(({ categoryId, comparable, usual: minor }) => ({
            categoryId,
            comparable,
            usual: minor ?? 0,
          })),
          deviation: 40_000,
          without: [],
        }
      : null,
    verdict: verdict ?? null,
  };
}

export const FIXED = { "17000000": 241_390, "07000000": 9_990, "09000000": 7_980 };

export const USUAL = {
  "10000000": 98_000,
  "11000000": 91_000,
  "19000000": 58_000,
  "05000000": 70_000,
  "18000000": 6_000,
  "08000000": 44_000,
  "09000000": 3_490,
  "99999999": 4_000,
};

export const ABOVE: Verdict = {
  kind: "above",
  by: 48_000,
  share: 83,
  driver: { categoryId: "10000000", by: 25_456 },
};

const NORMAL: Verdict = { kind: "normal", by: 9_000, share: 14, driver: null };
const BELOW: Verdict = { kind: "below", by: -98_000, share: -135, driver: null };

export const RUNNING_MONTH = splitReport(reportOf(USUAL_MONTH), {
  fixed: FIXED,
  usual: USUAL,
  verdict: ABOVE,
});

const OCTOBER = { name: "last-month", first: "2026-10-01", last: "2026-10-31" } as const;
const WEEK = { name: "week", first: "2026-11-16", last: "2026-11-22" } as const;

/** Reports that are split, by what is special about them. */
export const SPLIT_REPORTS: Readonly<Record<string, Report>> = {
  "report of a running month": RUNNING_MONTH,
  "report of a month that is over": splitReport(reportOf(USUAL_MONTH, OCTOBER), {
    fixed: FIXED,
    usual: USUAL,
    verdict: NORMAL,
  }),
  "report overspent": splitReport(
    reportOf([...USUAL_MONTH.filter(({ flow }) => flow !== "income"), income(420_000)], OCTOBER),
    { fixed: FIXED, usual: USUAL, verdict: BELOW, base: { unit: "month", count: 1 } },
  ),
  "report of a week": splitReport(
    reportOf(
      [spending("10000000", 41_230), spending("11000000", 20_150), spending("19000000", 8_890)],
      WEEK,
    ),
    {
      usual: { "10000000": 36_000, "11000000": 31_000, "19000000": 9_000 },
      verdict: { ...BELOW, share: -78 },
      base: { unit: "week", count: 9 },
    },
  ),
  "report too early": splitReport(
    reportOf([spending("10000000", 4_100), spending("17000000", 241_390), income(850_000)], {
      name: "month",
      first: "2026-11-01",
      last: "2026-11-03",
    }),
    { fixed: FIXED, usual: { "10000000": 12_000 }, verdict: { kind: "too-early", unit: "month" } },
  ),
  "report of fixed only": splitReport(
    reportOf([spending("17000000", 241_390), spending("07000000", 9_990)]),
    { fixed: FIXED },
  ),
  "report of the largest amounts": splitReport(
    reportOf([
      spending("02000000", 999_999_999_999),
      spending("05000000", 599_999_999_999),
      spending("17000000", 299_999_999_999),
      refund("12000000", 199_999_999_999),
      income(999_999_999_999),
    ]),
    {
      fixed: { "17000000": 299_999_999_998 },
      usual: { "02000000": 799_999_999_999, "05000000": 699_999_999_999 },
      verdict: ABOVE,
    },
  ),
  "report of three currencies": splitReport(
    reportOf([
      ...USUAL_MONTH,
      ...USUAL_MONTH.map((one) => ({ ...one, currency: "USD", minor: Math.round(one.minor / 9) })),
      spending("12000000", 9_900, "EUR"),
    ]),
    { fixed: FIXED, usual: USUAL, verdict: ABOVE },
  ),
};
