import * as fc from "fast-check";
import type { BreakdownSubject, PartLabel } from "../../src/domain/breakdown.ts";
import { CATEGORIES } from "../../src/domain/categories.ts";
import { addDays } from "../../src/domain/day.ts";
import type { Drawing } from "../../src/domain/drawing.ts";
import { CALENDAR_MONTH, createMonths } from "../../src/domain/months.ts";
import type { Period } from "../../src/domain/period.ts";
import type { ComparedDays } from "../../src/domain/report.ts";
import { makeReport } from "../support/make-report.ts";
import { CARD } from "./card-samples.ts";
import { splitReport, type SplitSample } from "./report-samples.ts";
import { breakdownOf } from "./breakdown-samples.ts";
import { comparedReport } from "./drawing-samples.ts";
import { monthSeriesOf } from "./month-samples.ts";
import { reportOf } from "../bot/views/report-sample.ts";
import type { FlowTotal } from "../../src/domain/sums.ts";

const TOP_LEVELS = CATEGORIES.filter(({ parentId }) => parentId === null).map(({ id }) => id);

/** From nothing to the price of a bank, and what came back. */
const minor = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 500_000 }),
  fc.integer({ min: 1, max: 1_000_000_000_000_00 }),
);
const signed = fc.oneof(
  { weight: 4, arbitrary: minor },
  minor.map((amount) => -amount),
);
const currency = fc.constantFrom("BRL", "BRL", "USD", "JPY", "R$");
const categoryId = fc.constantFrom(...CATEGORIES.map(({ id }) => id));
const name = fc.oneof(
  fc.string({ minLength: 1, maxLength: 60 }),
  fc.constantFrom("Padaria Pão de Ló ☕", "A".repeat(60), "Supermercado ".repeat(5).slice(0, 60)),
);

const total: fc.Arbitrary<FlowTotal> = fc.record({
  accountId: fc.constant("account-1"),
  currency,
  flow: fc.constantFrom("spending", "spending", "refund", "income"),
  direction: fc.constantFrom("out", "in"),
  topCategoryId: fc.constantFrom(...TOP_LEVELS),
  isFixed: fc.boolean(),
  minor,
  count: fc.constant(1),
});
const totals = fc.array(total, { maxLength: 30 });

const label: fc.Arbitrary<PartLabel> = fc.oneof(
  fc.record({ kind: fc.constant("category" as const), categoryId }),
  fc.record({ kind: fc.constant("merchant" as const), name }),
  fc.record({
    kind: fc.constant("account" as const),
    bankName: name,
    account: name,
    lastDigits: fc.constantFrom("1234", null),
  }),
);
const of: fc.Arbitrary<BreakdownSubject> = fc.oneof(
  fc.record({ kind: fc.constant("accounts" as const) }),
  fc.record({ kind: fc.constant("income" as const) }),
  fc.record({ kind: fc.constant("transactions" as const), label, isIncome: fc.boolean() }),
  fc.record({
    kind: fc.constant("category" as const),
    topCategoryId: fc.constantFrom(...TOP_LEVELS),
  }),
  fc.record({
    kind: fc.constant("merchants" as const),
    scope: categoryId.map((id) => ({ kind: "only" as const, categoryId: id })),
  }),
);
const breakdown = fc
  .tuple(
    of,
    fc.array(fc.tuple(label, signed, fc.option(signed)), { maxLength: 14 }),
    fc.option(fc.constantFrom(...TOP_LEVELS)),
    currency,
  )
  .map(([what, parts, top, money]) => ({ ...breakdownOf(what, parts, top), currency: money }));

const report = fc
  .tuple(totals, fc.option(totals))
  .map(([now, before]) => (before ? comparedReport(now, before) : reportOf(now)));

const days = fc
  .record({
    first: fc.integer({ min: 0, max: 1_500 }).map((offset) => addDays("2023-01-01", offset)),
    amounts: fc.oneof(
      fc.array(signed, { minLength: 1, maxLength: 31 }),
      fc.array(signed, { minLength: 32, maxLength: 420 }),
    ),
    before: fc.option(fc.array(signed, { minLength: 1, maxLength: 400 })),
    currency,
  })
  .map(({ first, amounts, before, currency: money }) => {
    const period: Period = { name: "range", first, last: addDays(first, amounts.length - 1) };
    let sum = 0;
    const comparedWith: ComparedDays | null = before && {
      first: addDays(first, -before.length),
      last: addDays(first, -1),
      kind: "whole",
    };
    return {
      period,
      currency: money,
      days: amounts.map((amount, index) => ({ day: addDays(first, index), minor: amount })),
      comparedWith,
      perDay: amounts[0] ?? null,
      runningBefore: (before ?? []).map((amount) => (sum += amount)),
    };
  });

const calendar = createMonths(CALENDAR_MONTH, () => true);
const months = fc
  .tuple(
    fc.integer({ min: 0, max: 40 }),
    fc.array(fc.record({ spent: signed, received: minor }), { minLength: 1, maxLength: 12 }),
    fc.boolean(),
  )
  .map(([start, amounts, hasRunning]) =>
    amounts.map((amount, index) => {
      const at = start + index;
      const year = 2023 + Math.floor(at / 12);
      const month = calendar.named(`${year}-${String((at % 12) + 1).padStart(2, "0")}`);
      const isRunning = hasRunning && index === amounts.length - 1;
      return { month, isRunning, isWhole: !isRunning, isShown: index === 0, ...amount };
    }),
  );

const amountsOf = fc.dictionary(fc.constantFrom(...TOP_LEVELS), signed);
const splitSample: fc.Arbitrary<SplitSample> = fc.record(
  {
    fixed: amountsOf,
    usual: fc.dictionary(fc.constantFrom(...TOP_LEVELS), minor),
    base: fc.record({
      unit: fc.constantFrom("month", "week"),
      count: fc.constantFrom(1, 6),
    }),
    verdict: fc.oneof(
      fc.constant({ kind: "too-early", unit: "month" } as const),
      fc.record({
        kind: fc.constantFrom("normal", "above", "below"),
        by: signed,
        share: fc.option(fc.integer({ min: -1_000, max: 9_000_000 })),
        driver: fc.constant(null),
      }),
    ),
  },
  { requiredKeys: [] },
);
const leftOut = fc.record({
  why: fc.constantFrom("bill-payment", "own-transfer", "investment", "future-instalment"),
  currency,
  minor: minor.map((amount) => amount + 1),
  count: fc.nat(),
});
const change = fc.record({
  categoryId: fc.constantFrom(...TOP_LEVELS),
  by: fc.option(fc.integer({ min: -1_000, max: 9_000_000 })),
  base: fc.constantFrom("usual", "month-before"),
});
const card = fc.record({
  kind: fc.constant("ready" as const),
  month: fc.constant(CARD.month),
  kept: fc.option(fc.integer({ min: -9_000_000, max: 9_000_000 })),
  changes: fc.array(change, { maxLength: 3 }),
  shop: fc.option(
    fc.oneof(
      fc.record({
        kind: fc.constant("shop" as const),
        name,
        visits: fc.integer({ min: 3, max: 999 }),
      }),
      fc.record({
        kind: fc.constant("category" as const),
        topCategoryId: fc.constantFrom("10000000", "11000000"),
        visits: fc.integer({ min: 3, max: 999 }),
      }),
    ),
  ),
  calm: fc.constantFrom(CARD.calm, null, { kind: "least", day: "2026-10-04" } as const),
});
const dueDay = fc.option(fc.constantFrom("2026-12-05", "2027-01-31"));
const curve = fc
  .record({ sums: fc.array(signed, { minLength: 1, maxLength: 40 }), dueDay })
  .map((one) => ({ first: "2026-10-25", last: "2026-11-24", ...one }));
const curves = fc.record({ currency, open: curve, before: fc.array(curve, { maxLength: 3 }) });

/** Any drawing, with amounts and names of any size. */
export const randomDrawing: fc.Arbitrary<Drawing> = fc.oneof(
  report.map((one): Drawing => ({ kind: "report", report: one })),
  fc
    .tuple(report, splitSample)
    .map(([one, sample]): Drawing => ({ kind: "report", report: splitReport(one, sample) })),
  fc
    .array(leftOut, { maxLength: 5 })
    .map((groups): Drawing => ({ kind: "left-out", report: makeReport({ leftOut: groups }) })),
  card.map((one): Drawing => ({ kind: "card", card: one })),
  fc.record({ report, currency }).map((one): Drawing => ({ kind: "comparison", ...one })),
  breakdown.map((one): Drawing => ({ kind: "breakdown", breakdown: one })),
  days.map((series): Drawing => ({ kind: "days", series })),
  fc.record({ title: name, curves }).map((one): Drawing => ({ kind: "bill", ...one })),
  fc
    .record({ months, currency })
    .map((one): Drawing => ({ kind: "months", series: monthSeriesOf(one.months, one.currency) })),
  fc
    .record({ months, breakdown, id: categoryId, top: fc.constantFrom(...TOP_LEVELS) })
    .map(({ months: shown, breakdown: parts, id, top }): Drawing => ({
      kind: "trend",
      breakdown: parts,
      trend: {
        topCategoryId: top,
        categoryId: id,
        currency: parts.currency,
        usual: null,
        months: shown.map(({ spent, received, ...month }) => ({
          ...month,
          isShown: received > spent,
          minor: spent,
        })),
      },
    })),
);
