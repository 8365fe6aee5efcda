import { setImmediate } from "node:timers/promises";
import type { Drawing } from "../domain/drawing.ts";
import type { Look } from "../domain/look.ts";
import { createDrawing, type DrawPicture } from "./draw-picture.ts";
import { createMeasure, registerFonts } from "./fonts.ts";
import { createLegible } from "./legible.ts";
import type { Page } from "./page.ts";
import { pictureOf } from "./picture-of.ts";
import { THEMES } from "./theme.ts";

/** What is asked of a drawing thread. */
export interface DrawTask {
  readonly drawing: Drawing;
  readonly look: Look;
}

interface Tools extends Pick<Page, "measure" | "legible"> {
  readonly draw: DrawPicture;
}

let tools: Tools | undefined;

/**
 * Draws a picture as PNG. Runs in a thread of the pool, which calls it by name; the first call of a
 * thread loads the fonts.
 *
 * @public
 */
export async function draw({ drawing, look }: DrawTask): Promise<Uint8Array> {
  tools ??= loadTools();
  const { measure, legible } = tools;
  const page = { language: look.language, theme: THEMES[look.theme], measure, legible };
  const bytes = tools.draw(pictureOf(drawing, page));
  // The pixels read from a canvas are given back only when the loop turns; with one picture right after
  // the other it would not, and a burst of them would take gigabytes.
  await setImmediate();
  return bytes;
}

function loadTools(): Tools {
  registerFonts();
  return { draw: createDrawing(), measure: createMeasure(), legible: createLegible() };
}
