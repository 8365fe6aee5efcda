import { expect, test } from "vitest";
import { readAmount } from "../../src/domain/read-amount.ts";

test.each([
  ["800", 80_000, "BRL"],
  ["800,5", 80_050, "BRL"],
  ["800.50", 80_050, "BRL"],
  ["1.234", 123_400, "BRL"],
  ["1,234", 123_400, "BRL"],
  ["1.234,56", 123_456, "BRL"],
  ["1,234,567.8", 123_456_780, "BRL"],
  ["R$ 15", 1500, "BRL"],
  ["R$15", 1500, "BRL"],
  ["$15", 1500, "BRL"],
  ["€ 15", 1500, "EUR"],
  ["15 USD", 1500, "USD"],
  ["-15", -1500, "BRL"],
  ["R$ -15", -1500, "BRL"],
  ["2,5 mil", 250_000, "BRL"],
  ["3k", 300_000, "BRL"],
  ["0", 0, "BRL"],
  ["1234567890123456789", Infinity, "BRL"],
])("%s", (text, minor, currency) => {
  expect(readAmount(text, "BRL")).toEqual({ minor, currency });
});

test("a currency without cents has no decimals", () => {
  expect(readAmount("1,5", "JPY")).toBeNull();
  expect(readAmount("1.500", "JPY")).toEqual({ minor: 1500, currency: "JPY" });
  expect(readAmount("1,5k", "JPY")).toEqual({ minor: 1500, currency: "JPY" });
});

test.each(["", "abc", "1,234,5", "12.34.56", "0.500", "1,2345", "1e5", "R$", "8 00", "5 maçãs"])(
  "%j is no amount",
  (text) => {
    expect(readAmount(text, "BRL")).toBeNull();
  },
);
