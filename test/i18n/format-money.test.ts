import { describe, expect, it } from "vitest";
import { formatMoney } from "../../src/i18n/format-money.ts";

describe("formatMoney", () => {
  it.each([
    [123_456, "BRL", "R$\u00A01.234,56", "R$1,234.56"],
    [123_456_789, "BRL", "R$\u00A01.234.567,89", "R$1,234,567.89"],
    [-18_500, "BRL", "-R$\u00A0185,00", "-R$185.00"],
    [0, "BRL", "R$\u00A00,00", "R$0.00"],
    [-0, "BRL", "R$\u00A00,00", "R$0.00"],
    [5, "BRL", "R$\u00A00,05", "R$0.05"],
    [123_456, "USD", "US$\u00A01.234,56", "$1,234.56"],
    [1_234, "JPY", "JP¥\u00A01.234", "¥1,234"],
    [123_456, "XTS", "XTS\u00A01.234,56", "XTS\u00A01,234.56"],
  ])("writes %i of %s as %s and %s", (minor, currency, portuguese, english) => {
    expect(formatMoney(minor, currency, "pt")).toBe(portuguese);
    expect(formatMoney(minor, currency, "en")).toBe(english);
  });

  it("puts a code that Intl refuses before the number", () => {
    expect(formatMoney(-123_456, "R$", "pt")).toBe("R$\u00A0-1.234,56");
    expect(formatMoney(123_456, "", "en")).toBe("1,234.56");
  });
});
