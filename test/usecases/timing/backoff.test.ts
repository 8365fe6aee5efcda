import { expect, test } from "vitest";
import { backoff } from "../../../src/usecases/timing/backoff.ts";

test("delays double from the base up to the maximum", () => {
  const delays = [1, 2, 3, 4, 5, 2000].map((failures) =>
    backoff(failures, { baseDelayMs: 1000, maxDelayMs: 9000 }),
  );
  expect(delays).toEqual([1000, 2000, 4000, 8000, 9000, 9000]);
});
