import * as fc from "fast-check";
import { expect, test } from "vitest";
import { BankError } from "../../src/errors.ts";
import { RETRY_PLAN, retryPause } from "../../src/jobs/retry-pause.ts";

const failure = new Error("away");

test("the bound doubles with every failure, up to the longest", () => {
  const most = [1, 2, 3, 4, 20, 2000].map((attempts) =>
    retryPause(failure, attempts, RETRY_PLAN, () => 1),
  );
  expect(most).toEqual([2000, 4000, 8000, 16_000, 900_000, 900_000]);
});

test("a pause is anything from nothing to the bound", () => {
  expect(retryPause(failure, 2, RETRY_PLAN, () => 0)).toBe(0);
  expect(retryPause(failure, 2, RETRY_PLAN, () => 0.5)).toBe(2000);
});

test("no pause is ever longer than the longest, or no number", () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  const retryAfter = fc.option(fc.nat(), { nil: null });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      chance,
      retryAfter,
      (attempts, chance, after) => {
        const error = new BankError("rate-limited", "Slow down", { retryAfter: after });
        const pause = retryPause(error, attempts, RETRY_PLAN, () => chance);
        expect(Number.isInteger(pause)).toBe(true);
        expect(pause).toBeGreaterThanOrEqual(0);
        expect(pause).toBeLessThanOrEqual(RETRY_PLAN.longestPause);
      },
    ),
  );
});

test("Pluggy's own pause is kept, within our longest", () => {
  const limited = (retryAfter: number) =>
    retryPause(new BankError("rate-limited", "", { retryAfter }), 1, RETRY_PLAN, () => 0);
  expect(limited(7000)).toBe(7000);
  expect(limited(86_400_000)).toBe(900_000);
});

test("those who were told the same moment come back spread over a quarter of their pause", () => {
  const limited = new BankError("rate-limited", "", { retryAfter: 8000 });
  const pauses = [0, 0.5, 1].map((chance) => retryPause(limited, 1, RETRY_PLAN, () => chance));
  expect(pauses).toEqual([8000, 9000, 10_000]);
});

test("other failures take no pause from the bank", () => {
  const error = new BankError("unreachable", "", { retryAfter: 7000 });
  expect(retryPause(error, 1, RETRY_PLAN, () => 0.5)).toBe(1000);
});
