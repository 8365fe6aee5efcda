import type {
  CurrencySection,
  Report,
  Usual,
  UsualCategory,
} from "../../../../src/domain/report.ts";
import type { Period } from "../../../../src/domain/period.ts";
import { CATEGORIES } from "../../../../src/domain/categories.ts";
import { sharesOf } from "../../../../src/domain/shares.ts";
import { makeReport, makeSection } from "../../../support/make-report.ts";
import { comparedWith, report as sample } from "./sample-figures.ts";

export const TOP_LEVELS = CATEGORIES.filter(({ parentId }) => parentId === null).map(
  ({ id }) => id,
);

export const usual: Usual = {
  count: 4,
  unit: "month",
  spent: 500_000,
  free: 300_000,
  received: 800_000,
  comparable: { spent: 560_000, free: 360_000, received: 800_000 },
  categories: [],
  decided: [],
  deviation: 20_000,
  without: [],
};

export const above = {
  kind: "above",
  by: 60_000,
  share: 200,
  driver: { categoryId: "08000000", by: 41_000 },
} as const;

/** A section of these amounts by category, of which the first one recurs. */
export function judgedSection(
  minors: Readonly<Record<string, number>>,
  given: Partial<CurrencySection> = {},
): CurrencySection {
  const entries = Object.entries(minors).sort(([, a], [, b]) => b - a);
  const shares = sharesOf(entries.map(([, minor]) => minor));
  const spent = entries.reduce((sum, [, minor]) => sum + minor, 0);
  const [, ...free] = entries;
  const fixed = entries[0]?.[1] ?? 0;
  return makeSection({
    spent,
    received: 800_000,
    categories: entries.map(([categoryId, minor], index) => ({
      categoryId,
      minor,
      share: shares[index] ?? null,
      comparable: minor,
      before: null,
    })),
    split: {
      fixed,
      free: spent - fixed,
      lines: free.map(([categoryId, minor]) => ({
        categoryId,
        minor,
        comparable: minor,
        usual: Math.round(minor / 1.4),
      })),
    },
    usual: {
      ...usual,
      categories: usualOf(entries),
      decided: usualOf(free),
    },
    verdict: above,
    perDay: 25_000,
    biggest: {
      key: "2aabcdefgh",
      day: "2026-11-05",
      minor: 41_000,
      topCategoryId: "08000000",
      title: "LOJA",
    },
    ...given,
  });
}

function usualOf(entries: readonly (readonly [string, number])[]): UsualCategory[] {
  return entries.map(([categoryId, minor]) => ({
    categoryId,
    comparable: minor,
    usual: Math.round(minor / 1.4),
  }));
}

export const MONTH: Readonly<Record<string, number>> = {
  "17000000": 200_000,
  "08000000": 160_000,
  "10000000": 120_000,
  "11000000": 83_333,
  "12000000": -3333,
};

const everything = Object.fromEntries(TOP_LEVELS.map((id, index) => [id, 123_456 + index]));

const periodOf = (name: Period["name"], first: string, last = "2026-11-22") =>
  ({ name, first, last }) as const;

const fresh = { bankName: "Nubank", last: "2026-11-22", isBehind: false, unreadable: 0 };
const behind = { bankName: "Itaú", last: "2026-11-15", isBehind: true, unreadable: 0 };
const lost = { ...behind, lost: { itemId: "item-1", because: "consent" as const } };

const judged = makeReport({
  dataSince: "2025-11-23",
  reach: [fresh],
  leftOut: sample.leftOut,
  sections: [judgedSection(MONTH)],
});

const inCurrencies = (currencies: readonly string[], minors = MONTH): Report => ({
  ...judged,
  sections: currencies.map((currency) => judgedSection(minors, { currency })),
});

/** Reports of every kind, by what is remarkable about each. */
export const REPORTS: Readonly<Record<string, Report>> = {
  "a running month": {
    ...judged,
    sections: [judgedSection(MONTH, { outlook: { low: 700_000, high: 780_000 } })],
  },
  "a whole month": { ...judged, period: periodOf("last-month", "2026-10-01", "2026-10-31") },
  "a month from payday to payday": { ...judged, period: periodOf("month", "2026-11-05") },
  "a week": {
    ...judged,
    period: periodOf("last-week", "2026-11-09", "2026-11-15"),
    sections: [judgedSection(MONTH, { usual: { ...usual, unit: "week" } })],
  },
  "a week too early to judge": {
    ...judged,
    period: periodOf("week", "2026-11-16"),
    sections: [judgedSection(MONTH, { verdict: { kind: "too-early", unit: "month" } })],
  },
  "90 days, compared with those before": {
    ...sample,
    period: periodOf("90d", "2026-08-25"),
    comparedWith: { ...comparedWith, kind: "whole" },
  },
  "a year": { ...judged, period: periodOf("year", "2026-01-01") },
  "a range": { ...judged, period: periodOf("range", "2025-12-28", "2026-01-03") },
  "one day": { ...judged, period: periodOf("range", "2026-11-05", "2026-11-05") },
  "two currencies": inCurrencies(["BRL", "USD"]),
  "four currencies": inCurrencies(["BRL", "USD", "EUR", "GBP"]),
  "twelve currencies": inCurrencies(
    ["BRL", "USD", "EUR", "GBP", "ARS", "CLP", "CHF", "CAD", "AUD", "JPY", "MXN", "PEN"],
    everything,
  ),
  "every category": { ...judged, sections: [judgedSection(everything)] },
  "more refunds than spending": {
    ...judged,
    sections: [judgedSection({ "08000000": 5000, "12000000": -95_000 }, { received: 0 })],
  },
  "more spent than received": { ...judged, sections: [judgedSection(MONTH, { received: 100 })] },
  "income alone": {
    ...judged,
    sections: [makeSection({ received: 5000 })],
  },
  "a bank behind": {
    ...judged,
    reach: [fresh, behind, { ...behind, bankName: "Caixa", last: null }],
  },
  "a bank to reconnect": { ...judged, reach: [fresh, lost] },
  "everything behind": {
    ...judged,
    reach: Array.from({ length: 12 }, (_, index) => ({
      ...(index % 2 === 0 ? lost : behind),
      bankName: `Banco das Longas Palavras ${index}`,
      unreadable: 3,
      stale: [{ name: "Conta corrente", type: "BANK", lastDigits: "1234", since: "2026-11-12" }],
    })),
  },
  empty: { ...judged, sections: [], leftOut: [] },
  "empty and behind": { ...judged, sections: [], leftOut: [], reach: [lost, behind] },
  "before all data": {
    ...judged,
    sections: [],
    period: periodOf("calendar-month", "2020-01-01", "2020-01-31"),
  },
};
