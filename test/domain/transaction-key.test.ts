import { expect, test } from "vitest";
import {
  daysOfKey,
  isKeyOf,
  transactionKey,
  TRANSACTION_KEY,
} from "../../src/domain/transaction-key.ts";

test.each(["1936-12-31", "1970-01-01", "1999-12-31", "2000-01-01", "2026-11-22", "2063-01-01"])(
  "a transaction of %s is found by its key, in another zone too",
  (day) => {
    const key = transactionKey({ id: "b5c0a6ac-6d5f-4d3a-9b3c-1e0a6c1f2d3e", day });
    expect(key).toMatch(TRANSACTION_KEY);
    const { first, last } = daysOfKey(key);
    expect(first < day && day < last).toBe(true);
    expect(isKeyOf(key, "b5c0a6ac-6d5f-4d3a-9b3c-1e0a6c1f2d3e")).toBe(true);
    expect(isKeyOf(key, "another")).toBe(false);
  },
);

test.each(["0001-01-01", "1900-01-01", "2099-12-31", "9999-12-31"])(
  "a transaction of %s, as no bank has one, has a valid key all the same",
  (day) => {
    const key = transactionKey({ id: "row-1", day });
    expect(key).toMatch(TRANSACTION_KEY);
    expect(daysOfKey(key).first).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  },
);
