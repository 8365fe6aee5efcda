import { describe, expect, it } from "vitest";
import { namedPeriod, periodAround, type Period } from "../../src/domain/period.ts";
import { parsePeriod } from "../../src/domain/periods/parse-period.ts";
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

it("has the days of a named period, and those of a range only once", () => {
  expect(periodDays(october, "pt")).toBe("1–31 de outubro de 2026");
  expect(periodDays(fortnight, "pt")).toBeNull();
});

describe("months from payday", () => {
  const calendar = makeCalendar("2026-11-22", { kind: "working-day", onOrBefore: 5 });

  it.each([
    [namedPeriod("month", calendar), "Este mês", "This month", "5–22 de novembro de 2026"],
    [
      namedPeriod("last-month", calendar),
      "Mês passado",
      "Last month",
      "5 de outubro – 4 de novembro de 2026",
    ],
    [
      periodAround("month", "2026-09-10", calendar),
      "4 de setembro – 4 de outubro de 2026",
      "4 September – 4 October 2026",
      null,
    ],
    [
      namedPeriod("year", calendar),
      "Ano de 2026",
      "Year 2026",
      "5 de janeiro – 22 de novembro de 2026",
    ],
  ])("%j", (period, portuguese, english, days) => {
    expect(periodTitle(period, "pt")).toBe(portuguese);
    expect(periodTitle(period, "en")).toBe(english);
    expect(periodDays(period, "pt")).toBe(days);
  });

  it("a year whose January begins in December has January's number", () => {
    const early = makeCalendar("2028-05-01", { kind: "working-day", onOrBefore: 1 });
    const year = namedPeriod("year", early);
    expect(year.first).toBe("2027-12-31");
    expect(periodTitle(year, "pt")).toBe("Ano de 2028");
    expect(periodTitle(periodAround("year", "2027-06-01", early), "en")).toBe("Year 2027");
  });

  it("a week long ago is titled by its days", () => {
    const week = periodAround("week", "2026-10-01", calendar);
    expect(periodTitle(week, "pt")).toBe("28 de setembro – 4 de outubro de 2026");
  });
});

function periodOf(text: string): Period {
  const answer = parsePeriod(text, TODAY);
  if (answer.kind !== "period") throw new Error(`${text} is no period`);
  return answer.period;
}
