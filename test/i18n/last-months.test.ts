import { expect, test } from "vitest";
import { catalogFor } from "../../src/i18n/catalog-for.ts";

test.each([
  ["pt", { count: 1, hasCurrent: false, without: 0 }, "No último mês encerrado:"],
  [
    "pt",
    { count: 11, hasCurrent: true, without: 0 },
    "Nos últimos 11 meses encerrados, sem o mês em curso:",
  ],
  [
    "pt",
    { count: 4, hasCurrent: true, without: 1 },
    "Nos últimos 4 meses encerrados, sem o mês em curso e sem 1 mês que nem todas as contas cobrem:",
  ],
  [
    "pt",
    { count: 4, hasCurrent: false, without: 2 },
    "Nos últimos 4 meses encerrados, sem 2 meses que nem todas as contas cobrem:",
  ],
  [
    "en",
    { count: 1, hasCurrent: true, without: 0 },
    "In the last month that is over, without the current month:",
  ],
  [
    "en",
    { count: 4, hasCurrent: true, without: 2 },
    "In the last 4 months that are over, without the current month and without 2 months that not all accounts cover:",
  ],
  [
    "en",
    { count: 4, hasCurrent: false, without: 1 },
    "In the last 4 months that are over, without 1 month that not all accounts cover:",
  ],
] as const)("the sum of months says in %s what it leaves out: %o", (language, months, text) => {
  expect(catalogFor(language).report.screen.lastMonths(months)).toBe(text);
});
