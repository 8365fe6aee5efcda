import { describe, expect, test } from "vitest";
import { parsePeriod } from "../../../src/domain/periods/parse-period.ts";
import { readPeriodAt } from "../../../src/domain/periods/read-period.ts";
import { makeCalendar } from "../../support/make-calendar.ts";

/** A Saturday. */
const TODAY = "2026-11-28";

const CALENDAR = makeCalendar(TODAY);

/** First and last day; one day once. */
const PERIODS: Readonly<Record<string, string>> = {
  hoje: TODAY,
  today: TODAY,
  ontem: "2026-11-27",
  anteontem: "2026-11-26",
  "antes de ontem": "2026-11-26",
  "the day before yesterday": "2026-11-26",
  sexta: "2026-11-27",
  "sexta-feira passada": "2026-11-27",
  "na sexta passada": "2026-11-27",
  sábado: "2026-11-21",
  "last Friday": "2026-11-27",
  "on monday": "2026-11-23",
  "esta semana": "2026-11-23..2026-11-28",
  "semana atual": "2026-11-23..2026-11-28",
  "última semana": "2026-11-16..2026-11-22",
  "semana retrasada": "2026-11-09..2026-11-15",
  "fim de semana": "2026-11-28",
  "final de semana passado": "2026-11-21..2026-11-22",
  "last weekend": "2026-11-21..2026-11-22",
  "este mês": "2026-11-01..2026-11-28",
  "mês anterior": "2026-10-01..2026-10-31",
  "previous month": "2026-10-01..2026-10-31",
  "mês retrasado": "2026-09-01..2026-09-30",
  trimestre: "2026-10-01..2026-11-28",
  "trimestre passado": "2026-07-01..2026-09-30",
  "1º trimestre": "2026-01-01..2026-03-31",
  "primeiro trimestre de 2025": "2025-01-01..2025-03-31",
  "third quarter": "2026-07-01..2026-09-30",
  Q4: "2026-10-01..2026-11-28",
  "semestre passado": "2026-01-01..2026-06-30",
  "segundo semestre de 2025": "2025-07-01..2025-12-31",
  "ano passado": "2025-01-01..2025-12-31",
  "this year": "2026-01-01..2026-11-28",
  "2026": "2026-01-01..2026-11-28",
  "ano de 2025": "2025-01-01..2025-12-31",
  outubro: "2026-10-01..2026-10-31",
  "OUT/26": "2026-10-01..2026-10-31",
  "out 2026": "2026-10-01..2026-10-31",
  "out 26": "2026-10-01..2026-10-31",
  "outubro de 2025": "2025-10-01..2025-10-31",
  "no mês de março": "2026-03-01..2026-03-31",
  "mês 10": "2026-10-01..2026-10-31",
  "10/2026": "2026-10-01..2026-10-31",
  "10/26": "2026-10-01..2026-10-31",
  dezembro: "2025-12-01..2025-12-31",
  novembro: "2026-11-01..2026-11-28",
  "outubro do ano passado": "2025-10-01..2025-10-31",
  "October last year": "2025-10-01..2025-10-31",
  "45 dias": "2026-10-15..2026-11-28",
  "últimos 7 dias": "2026-11-22..2026-11-28",
  "os últimos três meses": "2026-08-29..2026-11-28",
  "6 meses": "2026-05-29..2026-11-28",
  "2sem": "2026-11-15..2026-11-28",
  "last 2 years": "2024-11-29..2026-11-28",
  "3 dias atrás": "2026-11-25",
  "há 2 semanas": "2026-11-09..2026-11-15",
  "há dois meses": "2026-09-01..2026-09-30",
  "1 year ago": "2025-01-01..2025-12-31",
  "desde 1/10": "2026-10-01..2026-11-28",
  "desde o dia 3": "2026-11-03..2026-11-28",
  "a partir de setembro até hoje": "2026-09-01..2026-11-28",
  "since last Monday until now": "2026-11-23..2026-11-28",
  "de outubro até hoje": "2026-10-01..2026-11-28",
  "desde 2025": "2025-01-01..2026-11-28",
  "01/10 a 15/10": "2026-10-01..2026-10-15",
  "01/10 a 15": "2026-10-01..2026-10-15",
  "1-15 de outubro": "2026-10-01..2026-10-15",
  "1 a 15 de outubro de 2025": "2025-10-01..2025-10-15",
  "October 1-15": "2026-10-01..2026-10-15",
  "dia 3 a 10": "2026-11-03..2026-11-10",
  "do dia 5 ao dia 10": "2026-11-05..2026-11-10",
  "entre 1/10 e 15/10": "2026-10-01..2026-10-15",
  "between October and November": "2026-10-01..2026-11-28",
  "1/10 a 15/10/2025": "2025-10-01..2025-10-15",
  "1/10/25 a 15/10": "2025-10-01..2025-10-15",
  "1/10/25 a 15": "2025-10-01..2025-10-15",
  "15/12 a 10/1": "2025-12-15..2026-01-10",
  "outubro a dezembro": "2026-10-01..2026-11-28",
  "outubro a dezembro de 2025": "2025-10-01..2025-12-31",
  "2026-10-01..2026-10-15": "2026-10-01..2026-10-15",
  "dia 3": "2026-11-03",
  "dia 31": "2026-10-31",
  "dia 3 do mês passado": "2026-10-03",
  "the 3rd": "2026-11-03",
  "3/10": "2026-10-03",
  "3-10-2025": "2025-10-03",
  "3.10.2025": "2025-10-03",
  "29/11": "2025-11-29",
  "29/02": "2024-02-29",
  "3 de outubro": "2026-10-03",
  "1º de outubro": "2026-10-01",
  "October 3rd, 2025": "2025-10-03",
  "oct 26": "2026-10-26",
  "nov 15": "2026-11-15",
  "Nov 15 to Nov 20": "2026-11-15..2026-11-20",
  "nov 30": "2025-11-30",
  "20/11 a 5/1": "2026-11-20..2026-11-28",
  "20/12 a 5/1": "2025-12-20..2026-01-05",
  "3rd of October": "2026-10-03",
};

describe("parsePeriod", () => {
  test.each(Object.entries(PERIODS))("understands %j as %s", (text, days) => {
    const [first, last = first] = days.split("..");
    expect(parsePeriod(text, CALENDAR)).toMatchObject({
      kind: "period",
      period: { first, last },
    });
  });

  test.each([
    "31/02",
    "31/02/2026",
    "32/10",
    "13/13",
    "dia 0",
    "dia 32",
    "mês 13",
    "1/banana",
    "1/10 a 31/02",
    "desde 31/02",
    "outubro de 2025 do ano passado",
    "dia 31 do mês retrasado",
    "0 dias",
    "30 de fevereiro",
    "dia 31 do mês passado de 2026",
    "3 do trimestre",
    "outubro do mês passado",
    "1 a 15",
    "15/10/2026 a 1/10/2026",
    "15/10 a 1/10",
    "outubro a setembro",
    "11/15",
    "10/15 to 10/1",
    "1/10 to 10/15",
    "5º trimestre",
    "2 trimestre",
    "terceiro semestre",
    "outubro banana",
    "1800",
    "1/10 e 15/10",
    "💸",
    "desde",
    "de",
    "12.50",
    "a ".repeat(10_000),
  ])("rejects %j", (text) => {
    expect(parsePeriod(text, CALENDAR)).toEqual({ kind: "unknown" });
  });

  test.each([
    "amanhã",
    "semana que vem",
    "próximo mês",
    "the next month",
    "next week",
    "dezembro de 2026",
    "2027",
    "desde 1/12/2026",
    "1/12/2026 a 5/12/2026",
  ])("reports %j as a future period", (text) => {
    expect(parsePeriod(text, CALENDAR)).toEqual({ kind: "future" });
  });

  test.each([
    ["outubro", "2026-10-05..2026-11-04"],
    ["mês passado", "2026-10-05..2026-11-04"],
    ["trimestre passado", "2026-07-05..2026-10-04"],
    ["ano passado", "2025-01-05..2026-01-04"],
  ])("%j follows months that begin on the fifth", (text, days) => {
    const [first, last] = days.split("..");
    const calendar = makeCalendar(TODAY, { kind: "day", day: 5 });
    expect(parsePeriod(text, calendar)).toMatchObject({ period: { first, last } });
  });

  test.each(["9999 anos atrás", "há 9999 anos", "127 anos atrás", "1.899", "31/12/1899"])(
    "%j is before the first day there is",
    (text) => {
      const calendar = makeCalendar("2026-11-22", { kind: "nth-working-day", nth: 5 });
      expect(parsePeriod(text, calendar)).toEqual({ kind: "unknown" });
    },
  );

  test("a quarter without a year is the latest that has begun", () => {
    const calendar = makeCalendar("2026-05-10");
    expect(parsePeriod("Q4", calendar)).toMatchObject({ period: { first: "2025-10-01" } });
  });

  test("no period begins after the last word", () => {
    expect(readPeriodAt(["hoje"], 1, CALENDAR)).toBeNull();
  });

  test("names weeks, months and years, so that arrows move by them", () => {
    const names = ["semana passada", "mês passado", "outubro", "30 dias", "2025"].map((text) => {
      const answer = parsePeriod(text, CALENDAR);
      return answer.kind === "period" && answer.period.name;
    });
    expect(names).toEqual(["last-week", "last-month", "calendar-month", "30d", "calendar-year"]);
  });
});
