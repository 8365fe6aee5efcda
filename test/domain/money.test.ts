import { expect, test } from "vitest";
import { currencyMeant, isCountable, minorDigits, toMinor } from "../../src/domain/money.ts";

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
])("toMinor of %d %s is %d", (amount, currency, minor) => {
  expect(toMinor(amount, currency)).toBe(minor);
});

test.each([Number.NaN, Infinity, -1e21, 1e15, 90_071_992_547_410])(
  "toMinor throws a RangeError on %d",
  (amount) => {
    expect(isCountable(amount, "BRL")).toBe(false);
    expect(() => toMinor(amount, "BRL")).toThrow(RangeError);
  },
);

test("toMinor is exact for the largest countable amount", () => {
  expect(toMinor(90_071_992_547_409.9, "BRL")).toBe(9_007_199_254_740_990);
  expect(toMinor(1e15, "JPY")).toBe(1e15);
});

test("minorDigits of an unknown currency is 2", () => {
  expect(minorDigits("not a code")).toBe(2);
});

test("minorDigits caches a limited number of currencies", () => {
  const texts = Array.from({ length: 1000 }, (_, index) => `text ${index}`);
  expect(new Set(texts.map(minorDigits))).toEqual(new Set([2]));
  expect(minorDigits("KWD")).toBe(3);
});

test.each([
  ["BRL", "BRL"],
  ["brl", "BRL"],
  [" BRL", "BRL"],
  ["\u200BUSD\u00A0", "USD"],
  ["R$", "BRL"],
  ["r$ ", "BRL"],
  ["US$", "USD"],
  ["€", "EUR"],
  ["", null],
  ["$", null],
  ["986", null],
  ["REAL", null],
  ["ΒRL", null],
])("currencyMeant(%j) is %j", (text, currency) => {
  expect(currencyMeant(text)).toBe(currency);
});
