import { expect, test } from "vitest";
import { dataAt, isFresh } from "../../src/domain/data-age.ts";
import { NOW } from "../support/make.ts";

const EARLIER = new Date("2026-11-19T12:00:00.000Z");

test("data are of the time of the last update, or of the product's own where it lags", () => {
  const item = { lastUpdatedAt: NOW, lagging: [{ product: "cards", since: EARLIER }] } as const;
  expect(dataAt(item, "accounts")).toEqual(NOW);
  expect(dataAt(item, "cards")).toEqual(EARLIER);
  expect(dataAt({ ...item, lagging: [{ product: "loans", since: null }] }, "loans")).toBeNull();
});

test.each([
  [0, true],
  [86_399_999, true],
  [86_400_000, false],
])("data that are %i ms old are fresh: %s", (age, expected) => {
  expect(isFresh(new Date(NOW.getTime() - age), NOW)).toBe(expected);
  expect(isFresh(null, NOW)).toBe(false);
});
