import { describe, expect, test } from "vitest";
import { fixedScreen } from "../../../../src/bot/views/report/fixed-screen.ts";
import { screenView } from "../../../../src/bot/views/report/screen-view.ts";
import { seriesLine } from "../../../../src/bot/views/report/series-lines.ts";
import { LANGUAGES } from "../../../../src/domain/language.ts";
import { CADENCES } from "../../../../src/domain/recurrence/recurring-series.ts";
import type { FixedData } from "../../../../src/usecases/report/load-fixed.ts";
import { makeSeries } from "../../../support/make-series.ts";
import { calendar, fixed, period } from "./sample-figures.ts";

function shown(data: FixedData): string {
  const options = { language: "pt", amounts: "shown" } as const;
  const location = { period, currency: "BRL", screen: { kind: "fixed", page: 0 } } as const;
  const view = screenView(data, { location, calendar, dataSince: null, options });
  const rows = view.buttons.map((row) => row.map(({ label }) => `[${label}]`).join(" "));
  return [view.caption, ...rows].join("\n").replaceAll("\u00A0", " ");
}

describe.each(LANGUAGES)("in %s", (language) => {
  test("how often is said of every cadence, on any day of the month", () => {
    const options = { language, amounts: "shown" } as const;
    const lines = CADENCES.map((cadence) => seriesLine(makeSeries({ cadence }), options).text);
    const dates = ["01", "02", "03", "04", "11", "22", "31"].map(
      (date) => seriesLine(makeSeries({ next: `2026-12-${date}` }), options).text,
    );
    expect([...lines, ...dates].join("\n").replaceAll("\u00A0", " ")).toMatchSnapshot();
  });
});

test.each([
  ["pt", "Netflix: R$ 39,90, sem data certa"],
  ["en", "Netflix: R$39.90, no fixed date"],
] as const)("of what has no pace no date is said in %s", (language, says) => {
  const series = makeSeries({ cadence: "irregular", next: null });
  const line = seriesLine(series, { language, amounts: "shown" });
  expect(line.text.replaceAll("\u00A0", " ")).toBe(says);
});

test("where nothing recurs the screen says how to begin", () => {
  const breakdown = { ...fixed.breakdown, parts: [], total: 0 };
  const none = { ...fixed, series: [], pages: 1, perYear: 0, perMonth: 0, breakdown };
  const text = shown(none);
  expect(text).toContain("Nada fixo neste período.\n\nAinda não achei contas que se repetem");
  expect(text).not.toContain("por ano");
  expect(text).not.toContain("página");
});

test("a page past all is the first one in callback data that are no number", () => {
  expect(fixedScreen.fromArguments(["-1"])).toEqual({ kind: "fixed", page: 0 });
  expect(fixedScreen.fromArguments([])).toEqual({ kind: "fixed", page: 0 });
});
