import { expect, it } from "vitest";
import { formatMoment } from "../../src/i18n/format-moment.ts";

const NOW = new Date("2026-11-22T15:00:00Z");

it.each([
  ["2026-11-22T17:05:00Z", "America/Sao_Paulo", "hoje, 14:05", "today, 14:05"],
  ["2026-11-23T02:59:00Z", "America/Sao_Paulo", "hoje, 23:59", "today, 23:59"],
  ["2026-11-23T03:00:00Z", "America/Sao_Paulo", "23/11/2026, 00:00", "23 Nov 2026, 00:00"],
  ["2026-11-22T14:05:00Z", "Asia/Tokyo", "22/11/2026, 23:05", "22 Nov 2026, 23:05"],
])("at noon in São Paulo, %s in %s is “%s”", (at, zone, portuguese, english) => {
  expect(formatMoment(new Date(at), NOW, zone, "pt")).toBe(portuguese);
  expect(formatMoment(new Date(at), NOW, zone, "en")).toBe(english);
});
