import type { Drawing } from "../domain/drawing.ts";
import type { Look } from "../domain/look.ts";
import { createDrawing, type DrawPicture } from "./draw-picture.ts";
import { createMeasure, registerFonts } from "./fonts.ts";
import type { Measure } from "./picture.ts";
import { reportPicture } from "./report-picture.ts";
import { LIGHT } from "./theme.ts";

/** What is asked of a drawing thread. */
export interface DrawTask {
  readonly drawing: Drawing;
  readonly look: Look;
}

interface Tools {
  readonly draw: DrawPicture;
  readonly measure: Measure;
}

let tools: Tools | undefined;

/**
 * Draws a picture as JPEG. Runs in a thread of the pool, which calls it by name; the first call of a
 * thread loads the fonts.
 *
 * @public
 */
export function draw({ drawing, look }: DrawTask): Uint8Array {
  tools ??= loadTools();
  const page = { language: look.language, theme: LIGHT, measure: tools.measure };
  if (drawing.kind !== "report") throw new Error(`There is no picture of "${drawing.kind}" yet`);
  return tools.draw(reportPicture(drawing.report, page));
}

function loadTools(): Tools {
  registerFonts();
  return { draw: createDrawing(), measure: createMeasure() };
}
