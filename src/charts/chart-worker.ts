import type { Language } from "../domain/language.ts";
import type { Report } from "../domain/report.ts";
import { createDrawing, type DrawPicture } from "./draw-picture.ts";
import { createMeasure, registerFonts } from "./fonts.ts";
import type { Measure } from "./picture.ts";
import { reportPicture } from "./report-picture.ts";
import { LIGHT } from "./theme.ts";

/** What is asked of a drawing thread. */
export interface ReportTask {
  readonly report: Report;
  readonly language: Language;
}

interface Tools {
  readonly draw: DrawPicture;
  readonly measure: Measure;
}

let tools: Tools | undefined;

/**
 * Draws a report as JPEG. Runs in a thread of the pool, which calls it by name; the first call of a
 * thread loads the fonts.
 *
 * @public
 */
export function drawReport({ report, language }: ReportTask): Uint8Array {
  tools ??= loadTools();
  return tools.draw(reportPicture(report, { language, theme: LIGHT, measure: tools.measure }));
}

function loadTools(): Tools {
  registerFonts();
  return { draw: createDrawing(), measure: createMeasure() };
}
