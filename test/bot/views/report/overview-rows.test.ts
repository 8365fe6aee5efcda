import { describe, expect, test } from "vitest";
import { screenView } from "../../../../src/bot/views/report/screen-view.ts";
import { readLocation } from "../../../../src/bot/views/report/location-codec.ts";
import { namedPeriod, type Period } from "../../../../src/domain/period.ts";
import type { Report } from "../../../../src/domain/report.ts";
import { periodTitle } from "../../../../src/i18n/period-title.ts";
import type { Screen } from "../../../../src/usecases/report/report-location.ts";
import { calendar } from "./sample-figures.ts";
import { REPORTS } from "./judged-reports.ts";

const options = { language: "pt", amounts: "shown" } as const;

function buttonsOf(report: Report, kind: "overview" | "more") {
  const { period, dataSince, sections } = report;
  const currency = sections[0]?.currency ?? "BRL";
  const location = { period, currency, screen: { kind } };
  return screenView(report, { location, calendar, dataSince, options }).buttons.flat();
}

/** The locations that the buttons of the overview, and those of "more", lead to. */
function reachedFrom(report: Report): {
  screens: Screen["kind"][];
  periods: string[];
  currencies: string[];
} {
  const buttons = [...buttonsOf(report, "overview"), ...buttonsOf(report, "more")];
  const locations = buttons.flatMap((button) => {
    const location = button.kind === "callback" ? readLocation(button.data, calendar) : null;
    return location ? [location] : [];
  });
  return {
    screens: locations.map(({ screen }) => screen.kind),
    periods: locations.map(({ period }) => periodTitle(period, "pt")),
    currencies: locations.map(({ currency }) => currency),
  };
}

describe.each(Object.entries(REPORTS))("%s", (_name, report) => {
  test("has at most eight buttons on its first screen", () => {
    const buttons = buttonsOf(report, "overview");
    expect(buttons.length).toBeLessThanOrEqual(8);
    expect(buttons.at(-1)?.label).toBe("Mais");
  });

  test("leads to every length and every currency in at most two presses", () => {
    const { periods, currencies, screens } = reachedFrom(report);
    for (const name of ["week", "month", "90d", "year"] as const)
      expect(periods).toContain(periodTitle(namedPeriod(name, calendar), "pt"));
    for (const { currency } of report.sections) expect(currencies).toContain(currency);
    expect(screens).toContain("months");
    const figures = ["categories", "days", "accounts", "income"];
    for (const kind of report.sections.length > 0 ? figures : []) expect(screens).toContain(kind);
  });
});

test("a running month has its arrow, the other lengths and the ways in", () => {
  const labels = buttonsOf({ ...month("2026-11-01", "month") }, "overview").map(
    ({ label }) => label,
  );
  expect(labels).toEqual([
    "◀ Outubro",
    "Categorias",
    "Dia a dia",
    "Fixas",
    "Semana",
    "90 dias",
    "Ano",
    "Mais",
  ]);
});

test("a month with both arrows and a second currency keeps the lengths that fit", () => {
  const [brl] = month("2026-10-01", "last-month").sections;
  const sections = brl ? [brl, { ...brl, currency: "USD" }] : [];
  const labels = buttonsOf({ ...month("2026-10-01", "last-month"), sections }, "overview").map(
    ({ label }) => label,
  );
  expect(labels).toEqual([
    "◀ Setembro",
    "Novembro ▶",
    "Categorias",
    "Dia a dia",
    "Fixas",
    "USD",
    "Semana",
    "Mais",
  ]);
});

describe("a period without data leads to the nearest that has some", () => {
  const empty = (period: Period): Report => ({ ...REPORTS["empty"]!, period });

  test("before, within or after the data", () => {
    const nearest = { name: "calendar-week", first: "2026-10-19", last: "2026-10-25" } as const;
    const period = { name: "last-week", first: "2026-11-09", last: "2026-11-15" } as const;
    expect(nearestIn({ ...empty(period), nearest })).toEqual([
      "Ver 19–25 de outubro",
      "2026-10-19 2026-10-25",
    ]);
  });

  function nearestIn(report: Report): (string | undefined)[] {
    const button = buttonsOf(report, "overview").find(({ label }) => label.startsWith("Ver "));
    const period =
      button?.kind === "callback" ? readLocation(button.data, calendar)?.period : undefined;
    return [button?.label, `${period?.first} ${period?.last}`];
  }
});

function month(first: string, name: "month" | "last-month"): Report {
  const running = REPORTS["a running month"]!;
  const last = name === "month" ? "2026-11-22" : "2026-10-31";
  return { ...running, period: { name, first, last } };
}
