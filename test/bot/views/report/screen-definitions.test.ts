import { expect, test } from "vitest";
import { locationData, readLocation } from "../../../../src/bot/views/report/location-codec.ts";
import { screenDefinition } from "../../../../src/bot/views/report/screens.ts";
import type { Screen } from "../../../../src/usecases/report/report-location.ts";
import { calendar, food, period } from "./sample-figures.ts";
import { SAMPLES } from "./sample-screens.ts";

const restaurants = { kind: "only", categoryId: "11010000" } as const;
const list = (of: Extract<Screen, { kind: "transactions" }>["of"]): Screen => ({
  kind: "transactions",
  of,
  page: 3,
});

test.each<[Screen, Screen | null]>([
  [
    { kind: "merchants", scope: restaurants, page: 0 },
    { kind: "category", topCategoryId: "11000000" },
  ],
  [
    { kind: "category", topCategoryId: "11000000", page: 1 },
    { kind: "categories", page: 1 },
  ],
  [list({ kind: "category", scope: food }), { kind: "category", topCategoryId: "11000000" }],
  [
    list({ kind: "merchant", scope: restaurants, key: "0abc123" }),
    { kind: "merchants", scope: restaurants, page: 0 },
  ],
  [list({ kind: "account", key: "0abc123" }), { kind: "accounts" }],
  [list({ kind: "income", scope: null }), { kind: "income" }],
  [
    {
      kind: "transaction",
      key: "7k8abc1234",
      step: { kind: "fixed", decision: "confirmed" },
      of: { kind: "fixed" },
      page: 2,
    },
    { kind: "fixed", page: 2 },
  ],
])("the back button of %j leads to %j", (screen, parent) => {
  expect(screenDefinition(screen.kind).parent(screen)).toEqual(parent);
});

test("a category keeps the page of the list it was opened from", () => {
  const screen = { kind: "category", topCategoryId: "11000000", page: 1 } as const;
  const data = locationData({ period, currency: "BRL", screen });
  expect(data).toBe("r1:m20261101:BRL:c:11000000:1");
  expect(readLocation(data, calendar)?.screen).toEqual(screen);
});

test.each(Object.values(SAMPLES))(
  "the screen $screen.kind is written as $written, read back, and leads back to its parent",
  ({ screen, written, parent }) => {
    const data = `r1:m20261101:BRL:${written}`;
    expect(locationData({ period, currency: "BRL", screen })).toBe(data);
    expect(readLocation(data, calendar)?.screen).toEqual(screen);
    expect(screenDefinition(screen.kind).parent(screen)).toEqual(parent);
  },
);

test("a transaction opened from “more” leads back to it", () => {
  const step = { kind: "view" } as const;
  const of = { kind: "more" } as const;
  const screen = { kind: "transaction", key: "7k8abc1234", step, of, page: 0 } as const;
  const data = locationData({ period, currency: "BRL", screen });
  expect(readLocation(data, calendar)?.screen).toEqual(screen);
  expect(screenDefinition("transaction").parent(screen)).toEqual({ kind: "more" });
});
