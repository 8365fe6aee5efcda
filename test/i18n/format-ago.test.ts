import { expect, it } from "vitest";
import { formatAgo, formatDaysAgo } from "../../src/i18n/format-ago.ts";

const NOW = new Date("2026-11-22T12:00:00Z");

it.each([
  ["2026-11-22T11:59:30Z", "agora mesmo", "just now"],
  ["2026-11-22T12:03:00Z", "agora mesmo", "just now"],
  ["2026-11-22T11:59:00Z", "há 1 minuto", "1 minute ago"],
  ["2026-11-22T11:00:01Z", "há 59 minutos", "59 minutes ago"],
  ["2026-11-22T11:00:00Z", "há 1 hora", "1 hour ago"],
  ["2026-11-22T10:00:00Z", "há 2 horas", "2 hours ago"],
  ["2026-11-21T12:00:01Z", "há 23 horas", "23 hours ago"],
  ["2026-11-21T12:00:00Z", null, null],
])("at noon, %s was %s", (at, portuguese, english) => {
  expect(formatAgo(new Date(at), NOW, "pt")).toBe(portuguese);
  expect(formatAgo(new Date(at), NOW, "en")).toBe(english);
});

it.each([
  [1, "há 1 dia", "1 day ago"],
  [2, "há 2 dias", "2 days ago"],
  [400, "há 400 dias", "400 days ago"],
])("%i days ago", (days, portuguese, english) => {
  expect(formatDaysAgo(days, "pt")).toBe(portuguese);
  expect(formatDaysAgo(days, "en")).toBe(english);
});
