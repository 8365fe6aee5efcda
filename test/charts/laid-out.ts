import { dayGroups } from "../../src/charts/day-groups.ts";
import { categoryColour } from "../../src/charts/palette.ts";
import type { ColumnMark, Picture } from "../../src/charts/picture.ts";
import { pictureOf } from "../../src/charts/picture-of.ts";
import { THEMES } from "../../src/charts/theme.ts";
import type { Drawing } from "../../src/domain/drawing.ts";
import { DRAWINGS } from "./drawing-samples.ts";
import { pageOf } from "./picture-page.ts";

export const THEME = THEMES.light;

export function drawingOf(name: string): Drawing {
  const drawing = DRAWINGS[name];
  if (!drawing) throw new Error(`There is no drawing of ${name}`);
  return drawing;
}

export function layOut(name: string): Picture {
  return pictureOf(drawingOf(name), pageOf({ language: "pt", theme: "light" }));
}

export function colourOf(topLevel: string): string {
  return categoryColour(`${topLevel}000000`, THEME);
}

export function seriesOf(name: string) {
  const drawing = drawingOf(name);
  if (drawing.kind !== "days") throw new Error(`${name} is not about days`);
  return drawing.series;
}

export function trendOf(name: string) {
  const drawing = drawingOf(name);
  if (drawing.kind !== "trend") throw new Error(`${name} is not about a category`);
  return drawing.trend.months;
}

/** The amounts of the columns, in minor units. */
export function amountsOf(name: string): number[] {
  const drawing = drawingOf(name);
  if (drawing.kind === "months")
    return drawing.series.months.flatMap(({ spent, received }) => [received, spent]);
  if (drawing.kind === "trend") return trendOf(name).map(({ minor }) => minor);
  const { days } = seriesOf(name);
  return dayGroups(days, days.length > 100 ? "week" : "day").map(({ minor }) => minor);
}

/** Pixels that a column is high for each unit of the currency. */
export function unitOf(columns: readonly ColumnMark[], amounts: readonly number[]): number {
  const heights = columns.map(({ base, end }) => Math.abs(base - end));
  return (Math.max(...heights) / Math.max(...amounts.map(Math.abs))) * 100;
}
