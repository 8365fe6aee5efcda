import { expect, it } from "vitest";
import { formatNumber, formatShare } from "../../src/i18n/format-number.ts";

it("separates thousands by the language's rules", () => {
  expect(formatNumber(1240, "pt")).toBe("1.240");
  expect(formatNumber(1240, "en")).toBe("1,240");
});

it("formats shares with one decimal", () => {
  expect(formatShare(345, "pt")).toBe("34,5%");
  expect(formatShare(345, "en")).toBe("34.5%");
  expect(formatShare(1000, "pt")).toBe("100,0%");
  expect(formatShare(1, "pt")).toBe("0,1%");
  expect(formatShare(0, "en")).toBe("0.0%");
});
