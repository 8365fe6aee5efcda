import { expect, test } from "vitest";
import { minorDigits, toMinor } from "../../src/domain/money.ts";

test.each([
  [0, "BRL", 0],
  [0.1, "BRL", 10],
  [19.9, "BRL", 1990],
  [-150.5, "BRL", 15050],
  [307.8891, "BRL", 30789],
  [1.005, "BRL", 101],
  [-1.005, "BRL", 101],
  [2.675, "BRL", 268],
  [0.004, "BRL", 0],
  [0.005, "BRL", 1],
  [1e-7, "BRL", 0],
  [83710.8, "BRL", 8371080],
  [9007199254.99, "BRL", 900719925499],
  [1234, "JPY", 1234],
  [12.5, "JPY", 13],
  [1.2345, "KWD", 1235],
])("%d %s is %d minor units", (amount, currency, minor) => {
  expect(toMinor(amount, currency)).toBe(minor);
});

test("an amount that is no number is refused", () => {
  expect(() => toMinor(Number.NaN, "BRL")).toThrow(RangeError);
});

test("a currency that nobody knows has two decimals", () => {
  expect(minorDigits("not a code")).toBe(2);
});
