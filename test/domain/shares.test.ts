import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sharesOf } from "../../src/domain/shares.ts";

describe("sharesOf", () => {
  test.each([
    [[], []],
    [[0], [null]],
    [[-5], [null]],
    [[5], [1000]],
    [
      [1, 1, 1],
      [334, 333, 333],
    ],
    [
      [2, 1],
      [667, 333],
    ],
    [
      [99_999, 1, -7],
      [1000, 0, null],
    ],
  ])("returns, for %j, %j", (amounts, shares) => {
    expect(sharesOf(amounts)).toEqual(shares);
  });

  test("adds up to 1000 for random amounts", () => {
    const amounts = fc.array(fc.integer({ min: -1000, max: 100_000_000 }), { maxLength: 22 });
    fc.assert(
      fc.property(amounts, (list) => {
        const sum = sharesOf(list).reduce<number>((all, share) => all + (share ?? 0), 0);
        expect(sum).toBe(list.some((amount) => amount > 0) ? 1000 : 0);
      }),
    );
  });
});
