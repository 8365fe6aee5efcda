import { expect, test } from "vitest";
import { formatRate } from "../../src/i18n/format-rate.ts";

test.each([
  ["USD", 1000, 5432, "US$\u00A01 = R$\u00A05,432", "$1 = R$5.432"],
  ["EUR", 10_000, 60_000, "€\u00A01 = R$\u00A06,00", "€1 = R$6.00"],
  ["JPY", 1000, 3650, "JP¥\u00A01 = R$\u00A00,0365", "¥1 = R$0.0365"],
  ["PYG", 100_000, 7123, "PYG\u00A01 = R$\u00A00,0007123", "PYG\u00A01 = R$0.0007123"],
])("%s: %i for %i", (currency, bought, minor, pt, en) => {
  const paid = { minor, currency: "BRL" };
  expect(formatRate({ minor: bought, currency }, paid, "pt")).toBe(pt);
  expect(formatRate({ minor: bought, currency }, paid, "en")).toBe(en);
});

test("an amount of zero has no rate", () => {
  const paid = { minor: 100, currency: "BRL" };
  expect(formatRate({ minor: 0, currency: "USD" }, paid, "pt")).toBeNull();
});
