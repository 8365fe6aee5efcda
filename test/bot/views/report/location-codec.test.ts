import * as fc from "fast-check";
import { expect, test } from "vitest";
import { locationData, readLocation } from "../../../../src/bot/views/report/location-codec.ts";
import { CATEGORIES } from "../../../../src/domain/categories.ts";
import { addDays } from "../../../../src/domain/day.ts";
import { daysPeriod, periodAround, type Period } from "../../../../src/domain/period.ts";
import type { CategoryScope } from "../../../../src/domain/category-scope.ts";
import { transactionKey } from "../../../../src/domain/transaction-key.ts";
import type { Choice } from "../../../../src/domain/understanding/choice.ts";
import type {
  TransactionStep,
  TransactionsOf,
  ReportLocation,
  Screen,
} from "../../../../src/usecases/report/report-location.ts";
import { shortKey } from "../../../../src/domain/short-key.ts";
import { SAMPLES } from "./sample-screens.ts";
import { makeCalendar } from "../../../support/make-calendar.ts";

const calendar = makeCalendar("2026-11-22");
const categoryId = fc.constantFrom(...CATEGORIES.map(({ id }) => id));
const key = fc.string().map(shortKey);
const page = fc.nat(9999);
const daysAgo = fc.nat(800).map((days) => addDays(calendar.today, -days));
const scope: fc.Arbitrary<CategoryScope> = fc.oneof(
  categoryId.map((topCategoryId) => ({ kind: "whole" as const, topCategoryId })),
  categoryId.map((id) => ({ kind: "only" as const, categoryId: id })),
);
const of: fc.Arbitrary<TransactionsOf> = fc.oneof(
  fc.record({ kind: fc.constant("category" as const), scope }),
  fc.record({ kind: fc.constant("merchant" as const), scope, key }),
  fc.record({ kind: fc.constant("account" as const), key }),
  fc.record({ kind: fc.constant("income" as const), scope: fc.option(scope) }),
  fc.record({
    kind: fc.constant("left-out" as const),
    flow: fc.constantFrom("bill-payment", "own-transfer", "returned", "loan", "ignored"),
  }),
);
const plain = Object.values(SAMPLES)
  .map((sample): Screen => sample.screen)
  .filter((one) => Object.keys(one).length === 1);
const screen: fc.Arbitrary<Screen> = fc.oneof(
  fc.constantFrom(...plain),
  fc.record({ kind: fc.constant("categories" as const), page }),
  fc.record({ kind: fc.constant("category" as const), topCategoryId: categoryId }),
  fc.record({ kind: fc.constant("merchants" as const), scope, page }),
  fc.record({ kind: fc.constant("transactions" as const), of, page }),
);
const period: fc.Arbitrary<Period> = fc.oneof(
  fc
    .tuple(fc.constantFrom("week", "month", "year"), daysAgo)
    .map(([unit, day]) => periodAround(unit, day, calendar)),
  fc.tuple(daysAgo, daysAgo).map(([a, b]) => {
    const [first, last] = a < b ? [a, b] : [b, a];
    return daysPeriod(first, last, calendar);
  }),
);
const location: fc.Arbitrary<ReportLocation> = fc.record({
  period,
  currency: fc.constantFrom("BRL", "USD", "R$", "a:b", ""),
  screen,
});

test("a location is written in at most 64 bytes and read back unchanged", () => {
  fc.assert(
    fc.property(location, (there) => {
      const data = locationData(there);
      expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
      expect(readLocation(data, calendar)).toEqual(there);
    }),
  );
});

const choice: fc.Arbitrary<Choice> = fc.oneof(
  categoryId.map((id) => ({ kind: "category" as const, categoryId: id })),
  fc.constantFrom({ kind: "ignored" }, { kind: "own-transfer" }, { kind: "refund" }),
);
const step: fc.Arbitrary<TransactionStep> = fc.oneof(
  fc.constantFrom({ kind: "view" }, { kind: "likely" }, { kind: "tops" }),
  categoryId.map((id) => ({ kind: "below" as const, topCategoryId: id })),
  choice.map((said) => ({ kind: "scope" as const, choice: said })),
  choice.map((said) => ({ kind: "always" as const, choice: said })),
  fc.option(choice).map((said) => ({ kind: "one" as const, choice: said })),
  key.map((change) => ({ kind: "undo" as const, change })),
);

test("a transaction is written with its step, and with its list where there is room for it", () => {
  const shown = fc.record({
    kind: fc.constant("transaction" as const),
    key: fc.record({ id: fc.string(), day: daysAgo }).map(transactionKey),
    step,
    of: fc.option(of),
    page,
  });
  fc.assert(
    fc.property(location, shown, (there, one) => {
      const data = locationData({ ...there, screen: one });
      expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
      const read = readLocation(data, calendar);
      const short = { ...one, of: null, page: 0 };
      expect([
        { ...there, screen: one },
        { ...there, screen: short },
      ]).toContainEqual(read);
    }),
  );
  const month = periodAround("month", "2026-11-22", calendar);
  const full: Screen = {
    kind: "transaction",
    key: "7k8abc1234",
    step: { kind: "always", choice: { kind: "category", categoryId: "200100000" } },
    of: { kind: "merchant", scope: { kind: "only", categoryId: "200100000" }, key: "0abc123" },
    page: 7,
  };
  const data = locationData({ period: month, currency: "BRL", screen: full });
  expect(readLocation(data, calendar)?.screen).toEqual(full);
});

test.each(["x".repeat(60), "€€€€€€", "\ud800"])(
  "a currency that does not fit into callback data (%j) is left out, and the location is still read",
  (currency) => {
    const there: ReportLocation = {
      period: daysPeriod("2026-11-01", "2026-11-12", calendar),
      currency,
      screen: { kind: "overview" },
    };
    expect(readLocation(locationData(there), calendar)).toEqual({ ...there, currency: "" });
  },
);

test("the same button leads to the same period later, without days in the future", () => {
  const month = periodAround("month", "2026-11-22", calendar);
  const data = locationData({ period: month, currency: "BRL", screen: { kind: "overview" } });
  expect(readLocation(data, makeCalendar("2027-02-03"))?.period).toEqual({
    name: "calendar-month",
    first: "2026-11-01",
    last: "2026-11-30",
  });
});

test.each([
  "",
  "r1",
  "r0:m20261101:BRL:o",
  "r1:m20261101:BRL:?",
  "r1:m20261101",
  "r1:m20261301:BRL:o",
  "r1:q20261101:BRL:o",
  "r1:m00000101:BRL:o",
  "r1:y00010101:BRL:o",
  "r1:m20261201:BRL:o",
  "r1:d20261105-20261101:BRL:o",
  "r1:m20261101:%E0%A4%A:o",
  "r1:m20261101:BRL:c:../../etc",
  "r1:m20261101:BRL:c:",
  "r1:m20261101:BRL:m:x11000000:0",
  "r1:m20261101:BRL:t:z.w11000000:0",
  "r1:m20261101:BRL:t:a.:0",
  "r1:m20261101:BRL:t:m.w11000000:0",
  "r1:m20261101:BRL:t:l.z:0",
  "r1:m20261101:BRL:x",
  "r1:m20261101:BRL:x:short::0",
  "r1:m20261101:BRL:x:7k8abc1234z::0",
  "r1:m20261101:BRL:x:7k8abc1234tabc::0",
  "r1:m20261101:BRL:x:7k8abc1234gX::0",
  "r1:m20261101:BRL:x:7k8abc1234gtoString::0",
  "r1:m20261101:BRL:x:7k8abc1234aX::0",
  "r1:m20261101:BRL:x:7k8abc12341X::0",
  "r1:m20261101:BRL:x:7k8abc1234ushort::0",
  "r1:m20261101:BRL:x:7k8abc1234:z.w11000000:0",
])("%j is no location", (data) => {
  expect(readLocation(data, calendar)).toBeNull();
});

test("an invalid page is the first one", () => {
  expect(readLocation("r1:m20261101:BRL:k:-4", calendar)?.screen).toEqual({
    kind: "categories",
    page: 0,
  });
});
