import * as fc from "fast-check";
import { expect, test } from "vitest";
import { BankError } from "../../src/errors.ts";
import { JOB_RETRY_POLICY, retryDelay } from "../../src/jobs/retry-delay.ts";

const failure = new Error("away");

test("the bound doubles with every failure, up to the maximum", () => {
  const bounds = [1, 2, 3, 4, 20, 2000].map((attempts) =>
    retryDelay(failure, attempts, JOB_RETRY_POLICY, () => 1),
  );
  expect(bounds).toEqual([2000, 4000, 8000, 16_000, 900_000, 900_000]);
});

test("a delay is anything from 0 to the bound", () => {
  expect(retryDelay(failure, 2, JOB_RETRY_POLICY, () => 0)).toBe(0);
  expect(retryDelay(failure, 2, JOB_RETRY_POLICY, () => 0.5)).toBe(2000);
});

test("no delay is above the maximum, or not a number", () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  const retryAfter = fc.option(fc.nat(), { nil: null });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      chance,
      retryAfter,
      (attempts, chance, after) => {
        const error = new BankError("rate-limited", "Slow down", { retryAfter: after });
        const delay = retryDelay(error, attempts, JOB_RETRY_POLICY, () => chance);
        expect(Number.isInteger(delay)).toBe(true);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(JOB_RETRY_POLICY.maxDelayMs);
      },
    ),
  );
});

test("a delay that Pluggy asked for is kept, up to the maximum", () => {
  const limited = (retryAfter: number) =>
    retryDelay(new BankError("rate-limited", "", { retryAfter }), 1, JOB_RETRY_POLICY, () => 0);
  expect(limited(7000)).toBe(7000);
  expect(limited(86_400_000)).toBe(900_000);
});

test("jobs that Pluggy asked for one delay come back spread over a quarter of it", () => {
  const limited = new BankError("rate-limited", "", { retryAfter: 8000 });
  const delays = [0, 0.5, 1].map((chance) =>
    retryDelay(limited, 1, JOB_RETRY_POLICY, () => chance),
  );
  expect(delays).toEqual([8000, 9000, 10_000]);
});

test("the delay that Pluggy asked for counts for rate limits only", () => {
  const error = new BankError("unreachable", "", { retryAfter: 7000 });
  expect(retryDelay(error, 1, JOB_RETRY_POLICY, () => 0.5)).toBe(1000);
});
