import * as fc from "fast-check";
import { expect, test } from "vitest";
import { deviationOf, median } from "../../src/domain/median.ts";

test.each([
  [[], 0, 0],
  [[7], 7, 0],
  [[1, 2], 2, 1],
  [[9, 1, 5], 5, 6],
  [[4, 1, 3, 2], 3, 1],
  [[100, 110, 90, 100_000], 105, 15],
  [[-5, -7], -6, 1],
])("of %j, the median is %i and the deviation %i", (amounts, middle, deviation) => {
  expect(median(amounts)).toBe(middle);
  expect(deviationOf(amounts)).toBe(deviation);
});

test("the median lies between the amounts, in any order; equal ones do not deviate", () => {
  const amounts = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(amounts, (list) => {
      const middle = median(list);
      expect(median(list.toReversed())).toBe(middle);
      expect(middle).toBeGreaterThanOrEqual(Math.min(...list));
      expect(middle).toBeLessThanOrEqual(Math.max(...list));
      expect(deviationOf(list.map(() => middle))).toBe(0);
    }),
  );
});
