import type { Drawing } from "../../src/domain/drawing.ts";
import type { Language } from "../../src/domain/language.ts";
import type { PictureOptions } from "../../src/domain/picture-options.ts";
import {
  createCharts,
  type ChartsOptions,
  type ClosableCharts,
} from "../../src/charts/create-charts.ts";
import { systemTimers } from "../../src/system-timers.ts";
import { reportOf, USUAL_MONTH } from "../bot/views/report-sample.ts";

export const drawing: Drawing = { kind: "report", report: reportOf(USUAL_MONTH) };
export const inLanguage = (language: Language): PictureOptions => ({ language, theme: "light" });

export function open(
  opened: ClosableCharts[],
  options: Partial<ChartsOptions> = {},
): ClosableCharts {
  const charts = createCharts({ timers: systemTimers, ...options });
  opened.push(charts);
  return charts;
}

/** A module for child processes that draws nothing, and does what its name says. */
export function childThatIs(name: "aborting" | "stuck" | "greedy"): URL {
  return new URL(`./${name}-child.ts`, import.meta.url);
}
