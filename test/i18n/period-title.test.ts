import { expect, it } from "vitest";
import { namedPeriod, parsePeriod, type Period } from "../../src/domain/period.ts";
import { periodDays, periodTitle } from "../../src/i18n/period-title.ts";
import { makeCalendar } from "../support/make-calendar.ts";

const TODAY = makeCalendar("2026-11-22");
const october = periodOf("2026-10");
const fortnight = periodOf("2026-10-01..2026-10-15");

it.each([
  [namedPeriod("week", TODAY), "Esta semana", "This week"],
  [namedPeriod("last-week", TODAY), "Semana passada", "Last week"],
  [namedPeriod("month", TODAY), "Novembro de 2026", "November 2026"],
  [namedPeriod("last-month", TODAY), "Outubro de 2026", "October 2026"],
  [namedPeriod("7d", TODAY), "Últimos 7 dias", "Last 7 days"],
  [namedPeriod("30d", TODAY), "Últimos 30 dias", "Last 30 days"],
  [namedPeriod("90d", TODAY), "Últimos 90 dias", "Last 90 days"],
  [namedPeriod("year", TODAY), "Ano de 2026", "Year 2026"],
  [october, "Outubro de 2026", "October 2026"],
  [fortnight, "1–15 de outubro de 2026", "1–15 October 2026"],
])("names $name", (period, portuguese, english) => {
  expect(periodTitle(period, "pt")).toBe(portuguese);
  expect(periodTitle(period, "en")).toBe(english);
});

it("says the days of a named period, and says those of a range only once", () => {
  expect(periodDays(october, "pt")).toBe("1–31 de outubro de 2026");
  expect(periodDays(fortnight, "pt")).toBeNull();
});

function periodOf(text: string): Period {
  const answer = parsePeriod(text, TODAY);
  if (answer.kind !== "period") throw new Error(`${text} is no period`);
  return answer.period;
}
