import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scaleFor } from "../../src/charts/scale.ts";

const place = { top: 100, bottom: 400, unit: 100 };

describe("scaleFor", () => {
  it.each([
    [
      [0, 241_390],
      [0, 100_000, 200_000],
    ],
    [
      [0, 6_899],
      [0, 2_000, 4_000, 6_000],
    ],
    [
      [-18_500, 241_390],
      [0, 100_000, 200_000],
    ],
    [
      [-400_000, 300_000],
      [-400_000, -200_000, 0, 200_000],
    ],
    [[0, 0], [0]],
  ])("has ticks at round amounts, of %j: %j", (amounts, ticks) => {
    expect(scaleFor(amounts, place).ticks).toEqual(ticks);
  });

  it("has zero between its edges, and larger amounts higher", () => {
    const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 30 }), (amounts) => {
        const { yOf, ticks } = scaleFor(amounts, place);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks).toContain(0);
        const sorted = [...amounts, ...ticks].sort((a, b) => a - b).map(yOf);
        expect(sorted).toEqual([...sorted].sort((a, b) => b - a));
        expect(Math.min(...sorted)).toBeGreaterThanOrEqual(100);
        expect(Math.max(...sorted)).toBeLessThanOrEqual(400);
      }),
    );
  });
});
