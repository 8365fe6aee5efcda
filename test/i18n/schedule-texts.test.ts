import { expect, test } from "vitest";
import { catalogFor } from "../../src/i18n/catalog-for.ts";

const pt = catalogFor("pt").schedule;
const en = catalogFor("en").schedule;
const end = "o resumo da última semana, de segunda a domingo.";

test.each([
  [1, 9, `Toda segunda-feira, às 9h: ${end}`, "Every Monday at 9:00"],
  [2, 1, `Toda terça-feira, à 1h: ${end}`, "Every Tuesday at 1:00"],
  [5, 0, `Toda sexta-feira, às 0h: ${end}`, "Every Friday at 0:00"],
  [6, 20, `Todo sábado, às 20h: ${end}`, "Every Saturday at 20:00"],
  [7, 21, `Todo domingo, às 21h: ${end}`, "Every Sunday at 21:00"],
])("weekday %i at %i agrees with its words", (weekday, hour, portuguese, english) => {
  expect(pt.weekly({ weekday, hour })).toBe(portuguese);
  expect(en.weekly({ weekday, hour })).toContain(english);
});

test("a user whose month begins on payday reads of their own month", () => {
  const payday = { isCalendar: false, hour: 9 };
  expect(pt.monthly(payday)).toMatch(/^No dia em que o seu mês começa, às 9h:/);
  expect(en.monthly(payday)).toMatch(/^On the day your month starts, at 9:00:/);
  expect(pt.monthly({ ...payday, isCalendar: true })).toMatch(/^No primeiro dia do mês/);
  expect(en.monthly({ ...payday, isCalendar: true })).toMatch(/^On the first day of the month/);
});

test("quiet hours that begin or end at one have the right article", () => {
  expect(pt.quiet({ from: 1, to: 8 })).toMatch(/^Da 1h às 8h,/);
  expect(pt.quiet({ from: 22, to: 1 })).toMatch(/^Das 22h à 1h,/);
  expect(en.quiet({ from: 22, to: 1 })).toMatch(/^From 22:00 to 1:00,/);
});

test("callback answers have at most 200 characters", () => {
  for (const { sending } of [pt, en]) expect(sending.length).toBeLessThanOrEqual(200);
});
